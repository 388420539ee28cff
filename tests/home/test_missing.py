"""The page of what is not there is kept for many, and says to each what is true for that one now."""

import re

import pytest
from django.contrib.messages import INFO
from django.contrib.messages.storage.session import SessionStorage
from django.test import Client
from django.utils.timezone import now

from coalitions.activity.models import Notification
from coalitions.people.templatetags.shell import TOKEN

NOWHERE, HTML = "/no/such/place/", {"HTTP_ACCEPT": "text/html"}
MASKED = re.compile(r'(csrfmiddlewaretoken" value=|X-CSRFToken":)"[^"]+"')
HEADER = re.compile(r"<body.*?</header>", re.DOTALL)


@pytest.fixture
def strict():
    """Its forms are looked at as a browser's are."""

    def browser(user):
        found = Client(enforce_csrf_checks=True)
        if user:
            found.force_login(user)
        return found

    return browser


def top(answer):
    """All that stands before the page's own words, without its tokens."""
    return MASKED.sub("", HEADER.search(answer.text)[0])


@pytest.mark.parametrize("who", ["tuva", "rasmus", "stranger", None])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_its_top_is_that_of_a_page_drawn_for_this_reader_alone(who, language, cast, strict):
    if user := who and getattr(cast, who):
        user.change(language=language, by=user)
    browser = strict(user)
    browser.cookies["lang"] = language
    kept, drawn = browser.get(NOWHERE), browser.post("/settings/theme/", {})
    assert (kept.status_code, drawn.status_code) == (404, 403)
    assert top(kept) == top(drawn)
    assert TOKEN not in kept.text


def test_two_who_share_what_is_kept_each_meet_their_own(cast, as_):
    pages = {who.pk: as_(who).get(NOWHERE, **HTML).text for who in (cast.tuva, cast.samira, cast.tuva)}
    for pk, name, other in [(cast.tuva.pk, cast.tuva.name, cast.samira.name), (cast.samira.pk, cast.samira.name, cast.tuva.name)]:
        assert f'data-me="{pk}"' in pages[pk] and name in pages[pk] and other not in pages[pk]


@pytest.mark.parametrize(
    ("change", "tells", "after_has"),
    [
        ({"name": "Tuva Ny"}, "Tuva Ny", True),
        ({"theme": "dark"}, 'data-theme="dark"', True),
        ({"updates": "paused"}, 'data-updates="paused"', True),
        ({"single_keys": False}, " data-keys", False),
    ],
)
def test_a_change_of_settings_shows_at_once(change, tells, after_has, cast, as_):
    before = as_(cast.tuva).get(NOWHERE).text
    cast.tuva.change(by=cast.tuva, **change)
    after = as_(cast.tuva).get(NOWHERE).text
    assert (tells in after, tells in before) == (after_has, not after_has)


def test_the_bell_counts_anew(cast, as_):
    client = as_(cast.tuva)
    before = client.get(NOWHERE, **HTML).text
    told = {"space": cast.space, "subject": cast.space, "by": cast.samira, "reason": "mention", "seq": 1, "at": now()}
    Notification.objects.create(user=cast.tuva, **told)
    after = client.get(NOWHERE, **HTML).text
    newest = [re.search(r'data-newest="(\d+)"', text)[1] for text in (before, after)]
    assert "Aviseringar, 1 oläst" in after and "Aviseringar, 1 oläst" not in before and newest[0] != newest[1]


def test_what_one_may_not_see_says_the_same_as_what_never_was_also_where_one_is_somebody_elses(cast, as_):
    """A guest's organisation in this space is none; the page does not tell by it that the space is there."""
    cast.space.memberships.filter(user=cast.tuva).update(role="guest", organisation=None, scope="topic-987654321")
    client = as_(cast.tuva)
    here, nowhere = client.get(f"/spaces/{cast.space.pk}/members/"), client.get("/spaces/987654321/members/")
    assert (here.status_code, top(here)) == (404, top(nowhere))
    assert cast.kommun.name in nowhere.text


def test_its_forms_take_its_own_token(cast, strict):
    browser = strict(cast.tuva)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', browser.get(NOWHERE).text)[1]
    assert browser.post("/settings/theme/", {"theme": "dark", "csrfmiddlewaretoken": token}).status_code == 302


def test_what_waits_to_be_said_is_said_here_once_and_to_its_reader_alone(cast, as_, rf):
    mine, other = as_(cast.tuva), as_(cast.samira)
    request = rf.get("/")
    request.session = mine.session
    waiting = SessionStorage(request)
    waiting.add(INFO, "Sparat i tid")
    waiting.update(None)
    request.session.save()
    told = ["Sparat i tid" in browser.get(NOWHERE).text for browser in (other, mine, mine, other)]
    assert told == [False, True, False, False]
