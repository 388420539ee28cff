"""Pages for what cannot be done: they name who can help, keep what was typed and tell nothing that is not the reader's."""

import errno
import re

import pytest
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.test import Client
from django.urls import get_resolver

from coalitions.home import errors
from coalitions.spaces.models import Membership
from workspace.headers import REPORTS

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


def plain(response):
    """The page without what differs on every answer."""
    return re.sub(r'(X-CSRFToken":"|csrfmiddlewaretoken" value=")\w+', "", response.content.decode())


def test_403_names_the_facilitators_and_the_readers_role(cast, rf):
    request = rf.get("/")
    request.user, request.space = cast.elham, cast.space
    request.membership = Membership.objects.get(user=cast.elham, space=cast.space)
    page = errors.forbidden(request, PermissionDenied()).content.decode()
    assert "Ingegerd Älvmark" in page
    assert "Mirja Laitamaa" in page
    assert "Gemensamt rum" in page


def test_404_is_the_same_for_what_is_not_mine_and_what_is_not_there(cast, as_):
    client = as_(cast.stranger)
    mine, none = client.get(f"/spaces/{cast.space.pk}/"), client.get("/spaces/99999999/")
    assert mine.status_code == none.status_code == 404
    assert plain(mine) == plain(none)
    assert plain(mine) == plain(client.get("/no/such/place/"))


def test_404_never_says_what_was_asked_for(cast, as_):
    assert "secret-name" not in as_(cast.tuva).get("/secret-name/").content.decode()


def test_500_gives_a_reference_and_asks_nothing_of_the_database(rf, django_assert_num_queries, caplog, db):
    request = rf.get("/")
    request.resolver_match = None
    with django_assert_num_queries(0):
        response = errors.broken(request)
    reference = re.search(r"<b>(\w{8})</b>", response.content.decode())[1]
    assert response.status_code == 500
    assert caplog.records[-1].reference == reference


def answered(rf, error):
    """What the outermost page for errors says of one."""
    try:
        raise error
    except type(error):
        request = rf.get("/")
        request.resolver_match = None
        response = errors.broken(request)
    return response.status_code, response.headers.get("Retry-After"), response.content.decode()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EDQUOT])
def test_t108_no_room_is_503_with_words_wherever_it_is_met(rf, number):
    status, pause, page = answered(rf, OSError(number, "full"))
    assert (status, pause) == (503, "30") and "Det finns inte plats att spara" in page


def test_t103_a_database_that_is_away_is_503_while_reading_too(rf):
    status, pause, page = answered(rf, OperationalError("connection refused"))
    assert (status, pause) == (503, "5") and "svarar inte" in page


def test_an_error_of_ours_stays_one(rf):
    request = rf.get("/")
    request.resolver_match = None
    try:
        raise OSError(errno.ENOENT, "missing")
    except OSError:
        assert errors.broken(request).status_code == 500


@pytest.fixture
def strict():
    return Client(enforce_csrf_checks=True)


def test_a_lost_token_keeps_what_was_typed_and_lets_one_send_again(strict, db):
    typed = {"login": "tuva@sjobrunna.example", "note": 'Två rader\noch "citat" </textarea>', "password": "hemligt ord"}
    page = strict.post("/account/login/", typed)
    html = page.content.decode()
    assert page.status_code == 403
    assert 'value="tuva@sjobrunna.example"' in html
    assert "och &quot;citat&quot; &lt;/textarea&gt;" in html
    assert "hemligt" not in html
    assert 'type="password"' in html
    token = TOKEN.findall(html)[-1]
    assert strict.post("/account/login/", typed | {"csrfmiddlewaretoken": token}).status_code != 403


def test_a_script_that_lost_its_token_keeps_its_key(strict, db):
    page = strict.post("/account/login/", {"body": "hej"}, headers={"Idempotency-Key": "k-1"})
    assert '<input type="hidden" name="key" value="k-1">' in page.content.decode()


def test_a_file_that_came_without_a_token_is_asked_for_again(strict, db, tmp_path):
    (tmp_path / "plan.txt").write_text("plan")
    with (tmp_path / "plan.txt").open("rb") as file:
        html = strict.post("/account/login/", {"file": file}).content.decode()
    assert 'enctype="multipart/form-data"' in html
    assert 'type="file"' in html


def test_a_form_from_another_site_is_said_to_come_from_there(strict, db):
    page = strict.post("/account/login/", {"body": "hej"}, headers={"Origin": "https://elsewhere.example"})
    assert page.status_code == 403
    assert "en annan webbplats" in page.content.decode()


def routes(patterns=None, prefix=""):
    """Every address of the URLconf, its arguments filled in."""
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        path = prefix + re.sub(r"<(?:(\w+):)?\w+>", lambda found: "1" if found[1] == "int" else "x", str(entry.pattern))
        yield from routes(entry.url_patterns, path) if hasattr(entry, "url_patterns") else [path]


def test_no_unsafe_route_takes_a_form_without_a_token(cast, strict):
    strict.force_login(cast.tuva)
    plain_paths = [f"/{path}" for path in routes() if not re.search(r"[\\^$(]", path)]
    assert len(plain_paths) > 15
    taken = [path for path in plain_paths if strict.post(path, {"body": "text"}).status_code not in (403, 404)]
    assert taken == [REPORTS]  # browsers send them by themselves, and nothing comes of them but a line in the log
