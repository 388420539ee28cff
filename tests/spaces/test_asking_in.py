"""DOC-08, T3: who met "not there" asks to be let in, and learns nothing by asking; those who lead the space decide."""

import re

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now, timedelta

from coalitions.activity.deciding import judged
from coalitions.activity.models import Notification
from coalitions.live.models import AuditEntry
from coalitions.spaces.models import JoinRequest, Membership, Space
from tests.documents.making import linked
from tests.guards.asking import masked
from tests.meetings.making import letters


@pytest.fixture
def ask(cast, as_):
    """Asks for an address and lets the worker run; gives the answer."""

    def send(address, message="", who=None):
        answer = as_(who or cast.stranger).post("/access/", {"address": address, "message": message})
        letters()
        return answer

    return send


@pytest.fixture
def page(cast):
    return f"/spaces/{cast.space.pk}/invitations/"


def arrived():
    return JoinRequest.objects.exclude(space=None)


def heard():
    return set(Notification.objects.filter(reason="join_request").values_list("user__name", flat=True))


def addresses(cast):
    """Of what is there and not for a stranger, of a conversation, and of what never was."""
    talk, _new = Space.objects.talk([cast.samira], by=cast.tuva)
    return [linked(cast, "Plan").get_absolute_url(), talk.get_absolute_url(), "/spaces/99999999/", "/spaces/99999999/x/"]


def test_t3_asking_answers_alike_whether_it_is_there_or_not(cast, as_):
    client, answers, costs = as_(cast.stranger), [], []
    client.post("/access/", {"address": "/spaces/99999998/"})  # the first request finds caches empty
    for address in addresses(cast):
        with CaptureQueriesContext(
            connection,
        ) as asked:
            answer = client.post("/access/", {"address": address})
        answers.append((answer.status_code, masked(answer.content, address)))
        costs.append([re.sub(r"'[^']*'|\d+", "", query["sql"]) for query in asked])
    assert answers[0][0] == 200 and len(set(answers)) == 1
    assert all(cost == costs[0] for cost in costs) and len(costs[0]) > 3


def test_t3_what_is_not_there_offers_the_same_way_to_ask_and_the_page_knows_whence_one_came(cast, as_):
    client = as_(cast.stranger)
    pages = [client.get(address) for address in addresses(cast)]
    assert {one.status_code for one in pages} == {404} and len({masked(one.content, "") for one in pages}) == 1
    assert 'href="/access/"' in pages[0].text
    form = client.get("/access/", headers={"referer": "http://testserver/spaces/7/boards/3/?card=2"})
    assert 'value="/spaces/7/boards/3/"' in form.text
    assert "evil" not in client.get("/access/?at=javascript:evil", headers={"referer": "http://[/spaces/1/"}).text


def test_doc_08_those_who_lead_hear_of_it_and_see_who_asks_for_what(cast, ask, as_, page):
    cast.kommun.affiliations.create(user=cast.stranger)
    ask(linked(cast, "Lokaler i Öster").get_absolute_url(), "Jag fick länken av Tuva.")
    assert heard() == {"Ingegerd Älvmark", "Mirja Laitamaa"}
    text = as_(cast.mirja).get(page).text
    assert all(words in text for words in ("Sten Främling", "Sjöbrunna kommun", "Lokaler i Öster", "Jag fick länken av Tuva."))
    assert as_(cast.tuva).get(page).status_code == 403
    assert AuditEntry.objects.filter(kind="join_request.arrived", by=cast.stranger.pk).exists()


def test_doc_08_an_address_that_leads_to_nothing_in_the_space_is_shown_as_it_was_asked(cast, ask, as_, page):
    ask(f"https://sajt.example/spaces/{cast.space.pk}/documents/987654321/?x=1")
    assert f"/spaces/{cast.space.pk}/documents/987654321/" in as_(cast.mirja).get(page).text


def test_doc_08_the_invitation_is_filled_in_and_answers_the_request(cast, ask, as_, page):
    document = linked(cast, "Lokaler i Öster")
    cast.kommun.affiliations.create(user=cast.stranger)
    ask(document.get_absolute_url())
    client = as_(cast.ingegerd)
    text = client.get(f"{page}?asked={arrived().get().pk}").text
    assert f'value="{cast.stranger.email}"' in text and '<option value="guest" selected>' in text
    assert f'<option value="{document.scope}" selected>' in text and f'<option value="{cast.kommun.pk}" selected>' in text
    fields = {"email": cast.stranger.email, "role": "guest", "scope": document.scope, "language": "sv", "reason": "Frågade"}
    assert client.post(page, fields).status_code == 302
    assert "join-request-" not in client.get(page).text and arrived().get().answered_at
    assert list(letters()) == [cast.stranger.email]
    assert {why for _one, why in judged(list(Notification.objects.filter(reason="join_request")))} == {"read"}


def test_doc_08_a_no_is_said_once_and_the_person_hears_nothing(cast, ask, as_, page):
    ask(cast.space.get_absolute_url())
    url = f"/spaces/{cast.space.pk}/requests/{arrived().get().pk}/declining/"
    before = as_(cast.stranger).get("/today/").content.decode().count("notification")
    assert [as_(cast.ingegerd).post(url).status_code for _ in range(2)] == [302, 409]
    assert "Sten Främling" not in as_(cast.mirja).get(page).text and mail.outbox == []
    assert as_(cast.stranger).get("/today/").content.decode().count("notification") == before
    assert not Notification.objects.filter(user=cast.stranger).exists()


def test_doc_08_who_waits_or_was_just_declined_is_not_heard_twice(cast, ask, as_):
    for _ in range(2):
        ask(cast.space.get_absolute_url())
    arrived().get().decline(by=cast.ingegerd)
    ask(cast.space.get_absolute_url())
    assert arrived().count() == 1 and Notification.objects.filter(reason="join_request").count() == 2
    with time_machine.travel(now() + timedelta(days=15), tick=False):
        ask(cast.space.get_absolute_url())
    assert arrived().count() == 2


def test_doc_08_a_conversation_an_archived_space_and_those_inside_are_asked_for_nothing(cast, ask):
    for address in addresses(cast)[1:]:
        ask(address)
    ask(cast.space.get_absolute_url(), who=cast.tuva)
    cast.space.archive(by=cast.ingegerd)
    ask(cast.space.get_absolute_url())
    assert JoinRequest.objects.count() == 5 and not arrived().exists() and heard() == set()


def test_doc_08_who_came_in_another_way_asks_no_more(cast, ask, as_, page):
    ask(cast.space.get_absolute_url())
    Membership.objects.admit(cast.space, cast.stranger, by=cast.ingegerd)
    assert "join-request-" not in as_(cast.mirja).get(page).text


def test_doc_08_who_is_a_guest_of_one_thing_asks_for_another_and_no_second_guesthood_is_offered(cast, ask, as_, page):
    first, second = linked(cast, "Ett"), linked(cast, "Två")
    Membership.objects.admit(cast.space, cast.stranger, by=cast.ingegerd, role="guest", scope=first.scope)
    ask(second.get_absolute_url())
    text = as_(cast.ingegerd).get(f"{page}?asked={arrived().get().pk}").text
    assert f'value="{cast.stranger.email}"' in text and '<option value="member" selected>' in text
