"""DIS-33: people talk directly, in spaces of their own behind the same wall."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coalitions.activity.models import Level, Notification
from coalitions.discussion.models import Message, Topic
from coalitions.live.models import LogRow
from coalitions.spaces.errors import OutOfReach, TooMany
from coalitions.spaces.models import Membership, Space
from coalitions.spaces.reach import reachable
from tests.activity.making import hear

NEW, LIST = "/direct/new/", "/direct/"


@pytest.fixture
def talk(cast):
    """Tuva and Samira."""
    return Topic.objects.talk([cast.samira], "Har du tid?", by=cast.tuva)


def heard_by(user):
    hear()
    return list(Notification.objects.filter(user=user).values_list("reason", flat=True))


def others(user):
    return set(reachable(user).values_list("name", flat=True))


def texts(topic):
    return list(topic.messages.values_list("body", flat=True))


def test_dis_33_one_writes_to_a_person_and_both_read_it(cast, as_):
    answer = as_(cast.tuva).post(NEW, {"people": [cast.samira.pk], "body": "Har du tid?"}, follow=True)
    assert "Har du tid?" in answer.content.decode() and cast.samira.name in answer.content.decode()
    page = as_(cast.samira).get(answer.redirect_chain[-1][0]).content.decode()
    assert "Har du tid?" in page and f"<h1>{cast.tuva.name}</h1>" in page


def test_writing_to_the_same_people_goes_on_in_the_same_conversation(cast, talk, as_):
    as_(cast.samira).post(NEW, {"people": [cast.tuva.pk], "body": "Ja"})
    assert Space.objects.filter(coalition=None).count() == 1 and texts(talk) == ["Har du tid?", "Ja"]
    assert as_(cast.tuva).get(f"{NEW}?to={cast.samira.pk}").url == reverse("spaces:space", args=[talk.space_id])


def test_three_are_another_conversation_than_two(cast, talk, as_):
    as_(cast.tuva).post(NEW, {"people": [cast.samira.pk, cast.petter.pk], "body": "Alla tre"})
    assert Space.objects.filter(coalition=None).count() == 2 and texts(talk) == ["Har du tid?"]


def test_nobody_else_learns_of_it(cast, talk, as_):
    for user in (cast.ingegerd, cast.rasmus, cast.stranger):
        assert as_(user).get(talk.get_absolute_url()).status_code == 404
        assert as_(user).get(f"/api/v1/spaces/{talk.space_id}/log?after=0").status_code == 404
        assert "Samira" not in as_(user).get(LIST).content.decode()
    assert not LogRow.objects.filter(space_id=cast.space.pk, kind="space.listed").exists()


def test_one_reaches_those_one_is_inside_of_a_space_with(cast):
    assert cast.samira.name in others(cast.tuva) and cast.stranger.name not in others(cast.tuva)
    assert others(cast.stranger) == set()


def test_who_is_blocked_reaches_nobody_and_a_guest_neither(cast):
    Membership.objects.filter(user=cast.petter).update(blocked_until="2099-01-01T00:00Z")
    Membership.objects.filter(user=cast.joar).update(role="guest", scope="topic-1")
    assert others(cast.petter) == set() and others(cast.joar) == set() and cast.joar.name not in others(cast.tuva)
    with pytest.raises(OutOfReach):
        Topic.objects.talk([cast.tuva], "Du!", by=cast.petter)


def test_a_person_out_of_reach_is_no_choice_and_the_words_are_kept(cast, as_):
    answer = as_(cast.tuva).post(NEW, {"people": [cast.stranger.pk], "body": "Mina ord"})
    assert answer.status_code == 422 and "Mina ord" in answer.content.decode()
    assert not Space.objects.filter(coalition=None).exists()


def test_nobody_writes_to_a_whole_town(cast, monkeypatch):
    monkeypatch.setattr("coalitions.spaces.models.direct.PER_HOUR", 1)
    Topic.objects.talk([cast.samira], "Ett", by=cast.tuva)
    with pytest.raises(TooMany):
        Topic.objects.talk([cast.petter], "Två", by=cast.tuva)


def test_a_person_brought_in_is_said_to_read_all_and_does(cast, talk, as_):
    url = reverse("discussion:adding", args=[talk.space_id])
    assert "läser allt som skrivits här: 1 inlägg" in as_(cast.tuva).get(url).content.decode()
    as_(cast.tuva).post(url, {"people": [cast.petter.pk]})
    assert "Har du tid?" in as_(cast.petter).get(talk.get_absolute_url()).content.decode()
    assert Space.objects.among([cast.tuva, cast.samira]) is None
    assert Space.objects.among([cast.tuva, cast.samira, cast.petter]) == talk.space


def test_bringing_in_those_who_talk_already_leads_to_where_they_do(cast, talk, as_):
    three = Topic.objects.talk([cast.samira, cast.petter], "Tre", by=cast.tuva)
    answer = as_(cast.tuva).post(reverse("discussion:adding", args=[talk.space_id]), {"people": [cast.petter.pk]})
    assert answer.url == three.space.get_absolute_url() and talk.space.memberships.count() == 2


def test_one_leaves_and_the_others_begin_anew(cast, talk, as_):
    answer = as_(cast.samira).post(reverse("spaces:leaving", args=[talk.space_id]))
    assert answer.url == LIST and as_(cast.samira).get(talk.get_absolute_url()).status_code == 404
    Topic.objects.talk([cast.samira], "Är du kvar?", by=cast.tuva)
    assert Space.objects.filter(coalition=None).count() == 2


def test_all_others_hear_of_it_unless_they_chose_not_to(cast, talk):
    assert heard_by(cast.samira) == ["direct"] and heard_by(cast.tuva) == []
    Level.objects.choose(cast.samira, talk.space, "", "nothing", by=cast.samira)
    talk.post("Hallå?", by=Membership.objects.of_reader(cast.tuva, talk.space_id))
    assert heard_by(cast.samira) == ["direct"]


def test_unread_ones_are_counted_in_the_list_and_beside_every_page(cast, talk, as_):
    Message.objects.all().update(at="2099-01-01T00:00Z")
    for url in (LIST, f"/spaces/{cast.space.pk}/sidebar/"):
        page = as_(cast.samira).get(url).content.decode()
        assert cast.tuva.name in page and 'class="count">1<' in page


def test_it_has_one_thread_which_is_neither_renamed_nor_joined_by_more(cast, talk, as_):
    client, here = as_(cast.tuva), f"/spaces/{talk.space_id}/topics/"
    assert client.get(here).url == talk.get_absolute_url()
    assert client.post(f"{here}new/", {"title": "Annat", "body": "Ord"}).status_code == 404
    assert client.post(f"{talk.get_absolute_url()}title/", {"title": "Annat", "version": 1}).status_code == 403


def test_an_account_that_is_closed_is_named_no_more(cast, talk, as_):
    Membership.objects.filter(user=cast.samira, space=talk.space).update(ended_at="2020-01-01T00:00Z")
    assert cast.samira.name not in as_(cast.tuva).get(LIST).content.decode()


def test_lists_cost_the_same_with_many_conversations(cast, as_):
    pages, client = [LIST, f"/spaces/{cast.space.pk}/sidebar/", NEW], as_(cast.tuva)
    Topic.objects.talk([cast.samira], "Ett", by=cast.tuva)
    before = [costs(client, page) for page in pages]
    for other in (cast.petter, cast.joar, cast.mirja):
        Topic.objects.talk([other], "Fler", by=cast.tuva)
    assert [costs(client, page) for page in pages] == before


def costs(client, page):
    with CaptureQueriesContext(connection) as told:
        assert client.get(page).status_code == 200
    return len(told)


def test_a_bell_names_the_conversation_by_the_others(cast, talk, as_):
    heard_by(cast.samira)
    page = as_(cast.samira).get("/notifications/").content.decode()
    assert cast.tuva.name in page and Notification.objects.get().space_id == talk.space_id
