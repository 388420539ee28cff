"""ACC-02, T18: who must have a second factor sets one up before anything else."""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.urls.converters import UUIDConverter

from coalitions.live.sessions import person
from coalitions.people import duty
from coalitions.people.models import Factor, User
from tests.people.device import figures, with_codes
from tests.people.door import sign_in, with_password
from workspace.checks import guard_of, routes

DUTY = reverse("people:duty")


@pytest.fixture
def policy(settings):
    def say(words=duty.LEADING):
        settings.REQUIRE_SECOND_FACTOR = words

    say()
    return say


def address(pattern, name):
    ids = pattern.pattern.converters.items()
    return reverse(name, kwargs={key: uuid4() if isinstance(kind, UUIDConverter) else "1" for key, kind in ids})


def test_t18_nothing_but_setting_it_up_is_open_to_who_owes_it(policy, cast, as_):
    browser, open_ones = as_(cast.ingegerd), set()
    for _route, name, pattern in routes():
        answer = browser.get(address(pattern, name))
        if answer.status_code != 302 or answer.url != DUTY:
            open_ones.add(name)
    assert open_ones <= duty.FREE
    assert {"people:new_codes", "people:new_passkey"} <= open_ones


def test_t18_a_form_is_refused_like_a_page_and_changes_nothing(policy, cast, as_):
    answer = as_(cast.ingegerd).post(reverse("people:settings"), {"name": "Annan", "language": "sv", "theme": "dark"})
    assert answer.url == DUTY and User.objects.get(pk=cast.ingegerd.pk).theme == "system"


def test_what_fetches_a_part_of_a_page_leaves_the_page(policy, cast, as_):
    answer = as_(cast.ingegerd).get("/today/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (204, DUTY)


OWING = [
    (duty.LEADING, "ingegerd", True),
    (duty.LEADING, "rasmus", True),
    (duty.LEADING, "tuva", False),
    (duty.ADMINISTRATORS, "ingegerd", False),
    (duty.ADMINISTRATORS, "rasmus", True),
    (duty.EVERYBODY, "tuva", True),
    (duty.NOBODY, "rasmus", False),
]


@pytest.mark.parametrize(("words", "who", "owes"), OWING)
def test_the_policy_says_who(policy, cast, as_, words, who, owes):
    policy(words)
    answer = as_(getattr(cast, who)).get("/today/")
    assert (answer.status_code == 302 and answer.url == DUTY) is owes


def test_acc_02_setting_it_up_leads_on_to_where_one_was_going(policy, cast, client):
    sign_in(client, with_password(cast.ingegerd).email)
    where = reverse("spaces:members", args=[cast.space.pk])
    client.get(where)
    secret = "".join(client.get(reverse("people:new_codes")).context["secret"])
    page = client.post(reverse("people:new_codes"), {"code": figures(secret)})
    assert f'href="{where}"' in page.text and client.get(where).status_code == 200


def test_t18_a_session_from_before_shows_the_factor_first(policy, cast, as_):
    browser = as_(with_codes(cast.ingegerd))
    way = browser.get("/today/").url
    assert way.startswith(reverse("mfa_reauthenticate"))
    assert browser.post(way, {"code": figures()}).url == "/today/"
    assert browser.get("/today/").status_code == 200


def test_t18_a_session_of_who_owes_it_opens_no_socket(policy, cast, as_):
    assert person(as_(cast.ingegerd).session.session_key) is None
    assert person(as_(cast.tuva).session.session_key) == cast.tuva


def test_the_last_one_stays_with_who_owes_it(policy, cast, client):
    sign_in(client, with_codes(with_password(cast.ingegerd)).email)
    client.post(reverse("mfa_authenticate"), {"code": figures()})
    factor = Factor.objects.strong(cast.ingegerd).get()
    assert client.post(reverse("people:factor_removal", args=[factor.pk])).status_code == 409
    assert Factor.objects.strong(cast.ingegerd).exists()


def test_every_route_that_is_free_is_there_and_guarded():
    known = {name: guard_of(pattern.callback) for _route, name, pattern in routes()}
    assert set(known) >= duty.FREE
    assert all(known[name] for name in duty.FREE)
