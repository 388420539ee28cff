"""Comments on a task: the messages of a topic about it, with all that messages can, and with the walls of the task."""

import pytest

from coalitions.activity.models import Cursor, Notification
from coalitions.discussion.models import Draft, Message, Topic
from coalitions.live.models import LogRow
from coalitions.live.page import Page
from coalitions.spaces.hanging import name_of
from coalitions.spaces.models import Coalition, Role
from tests.boards.conftest import plant
from tests.cast import admit

SCRIPT = {"headers": {"HX-Request": "true"}}


@pytest.fixture
def card(cast):
    return plant(cast, count=1).cards[0]


def at(card, tail="messages/"):
    return f"/spaces/{card.space_id}/about/{name_of(card)}/{tail}"


def comment(client, card, body="Jag ringer.", **more):
    return client.post(at(card), {"body": body, **more})


def test_brd_14_a_comment_stands_at_the_task_and_in_no_list_of_threads(cast, card, as_):
    answer = comment(as_(cast.samira), card)
    message = Message.objects.get()
    assert (answer.status_code, answer.url) == (302, f"{card.get_absolute_url()}#message-{message.pk}")
    assert f'id="message-{message.pk}"' in as_(cast.tuva).get(card.get_absolute_url()).content.decode()
    assert "Uppgift 1" not in as_(cast.tuva).get(f"/spaces/{cast.space.pk}/topics/").content.decode()
    assert Message.objects.unread_by(cast.tuva).count() == 0


def test_two_first_comments_open_one_topic(cast, card, as_):
    for who in (cast.samira, cast.tuva):
        comment(as_(who), card)
    assert Topic.objects.get(about=name_of(card)).messages.count() == 2


def test_an_open_task_hears_of_a_comment_at_once(cast, card, as_):
    page = Page(as_(cast.elham).get(card.get_absolute_url()).content.decode())
    seq = cast.space.head.head
    comment(as_(cast.samira), card)
    for op in as_(cast.elham).get(f"/api/v1/spaces/{cast.space.pk}/log?after={seq}&draw=1").json()["ops"]:
        page.apply(op)
    assert f"message-{Message.objects.get().pk}" in str(page.picture())


def test_who_is_named_in_a_comment_is_told_and_led_to_the_task(cast, card, as_):
    comment(as_(cast.samira), card, f"Vet du, @{cast.tuva.name}?")
    Cursor.objects.read_all()
    told = Notification.objects.get(user=cast.tuva)
    answer = as_(cast.tuva).get(Message.objects.get().get_absolute_url().partition("#")[0])
    assert told.reason == "mention" and answer.url == f"{card.get_absolute_url()}?at={Message.objects.get().pk}"


def test_a_guest_of_the_board_comments_and_a_guest_of_another_thing_finds_nothing(cast, card, as_):
    admit(cast, cast.stranger, Role.GUEST, None, scope=card.scope)
    guest = as_(cast.stranger)
    assert comment(guest, card).status_code == 302
    message = Message.objects.get()
    menu = f"/spaces/{cast.space.pk}/topics/{message.topic_id}/messages/{message.pk}/menu/"
    assert guest.get(menu).status_code == 200 and LogRow.objects.get(kind="message.posted").scope == card.scope
    cast.space.memberships.filter(user=cast.stranger).update(scope="board-999999")
    assert comment(guest, card).status_code == 404 and guest.get(menu).status_code == 404


def test_t3_a_task_of_another_space_takes_no_comment_here(cast, card, as_):
    elsewhere = Coalition.objects.start("Annan", by=cast.tuva).common
    assert as_(cast.tuva).post(f"/spaces/{elsewhere.pk}/about/{name_of(card)}/messages/", {"body": "Hej"}).status_code == 404
    for nothing in ("card-0", "card-x", "topic-1", "card-99999999999999999999"):
        assert as_(cast.tuva).post(f"/spaces/{cast.space.pk}/about/{nothing}/messages/", {"body": "Hej"}).status_code == 404


@pytest.mark.parametrize("body", ["", " \n", "x" * 20_001])
def test_a_comment_of_nothing_or_too_much_is_refused_with_what_was_typed(cast, card, as_, body):
    answer = comment(as_(cast.tuva), card, body)
    assert answer.status_code == 422 and not Topic.objects.exists()


def test_an_observer_reads_comments_and_writes_none(cast, card, as_):
    comment(as_(cast.samira), card)
    assert comment(as_(cast.elham), card).status_code == 403
    assert "Jag ringer." in as_(cast.elham).get(card.get_absolute_url()).content.decode()


def test_a_half_written_comment_is_kept_and_gone_when_sent(cast, card, as_):
    tuva = as_(cast.tuva)
    tuva.post(at(card, "draft/"), {"text": "Jag ri"})
    assert 'data-draft-saved="Jag ri"' in tuva.get(card.get_absolute_url()).content.decode()
    comment(tuva, card)
    assert not Draft.objects.exists()


def test_a_comment_quotes_another_of_the_same_task_only(cast, card, as_):
    comment(as_(cast.samira), card)
    first, other = Message.objects.get(), plant(cast, count=1).cards[0]
    assert comment(as_(cast.tuva), card, quote=first.pk).status_code == 302
    assert comment(as_(cast.tuva), other, quote=first.pk).status_code == 422
    html = as_(cast.tuva).get(first.topic.get_absolute_url(), {"quote": first.pk}, follow=True).content.decode()
    assert f'name="quote" value="{first.pk}"' in html
