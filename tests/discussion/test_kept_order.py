"""What is hidden shows nowhere else either, and what is closed is closed by every way in."""

import pytest

from coalitions.activity.inbound.replies import REPLIES, Unpostable
from coalitions.activity.inbound.taking import take
from coalitions.activity.models import Delivery, Outcome
from coalitions.boards.models import Board
from coalitions.discussion.models import Message, Topic
from coalitions.spaces.hanging import say
from coalitions.spaces.models import Moderation
from tests.activity.mailing import SERVER, answer
from tests.activity.making import clock, hear, mention, send

WORDS = "Hemligheten"


def read(client, url):
    return client.get(url, follow=True).content.decode()


@pytest.fixture
def card(cast):
    return Board.objects.open(cast.space, "Läsplatser", by=cast.tuva).columns.first().add_card("Ring", by=cast.tuva)


def test_adm_02_hidden_words_are_not_found_kept_caught_up_with_or_told_by_the_bell(topic, cast, as_, says, member):
    message = says(cast.samira, f"{WORDS} för @{cast.tuva.name}")
    hear()
    tuva, here = as_(cast.tuva), f"{topic.get_absolute_url()}messages/{message.pk}/"
    tuva.post(f"{here}saving/")
    pages = ["/saved/", "/catch-up/", "/notifications/"]
    assert all(WORDS in read(tuva, page).replace(f"?q={WORDS}", "").replace(f'value="{WORDS}"', "") for page in pages)
    Moderation.objects.decide(message, True, "Namnger ett barn", by=member(cast.mirja))
    assert not any(WORDS in read(tuva, page).replace(f"?q={WORDS}", "").replace(f'value="{WORDS}"', "") for page in pages)
    assert not Message.objects.unread_by(cast.tuva).exists()
    as_(cast.petter).post(f"{here}reacting/", {"kind": "agree"})
    assert not message.reactions.exists()


def test_adm_01_a_decision_reaches_its_author_by_mail_too(topic, cast, says, member):
    Moderation.objects.decide(says(cast.samira, WORDS), True, "Namnger ett barn", by=member(cast.mirja))
    told = Delivery.objects.get(user=cast.samira, notification__reason="decided")
    assert told.notification.because == "Du får veta det därför att du skrev det som beslutet gäller."


def test_not_03_an_answer_by_mail_to_a_locked_thread_is_refused_with_the_reason(topic, cast, member, mailoutbox, settings):
    settings.INBOUND_ADDRESS, settings.INBOUND_AUTHSERV = "svar@in.sjobrunna.example", SERVER
    with clock(9):
        mention(cast, topic)
        hear()
    with clock(9, 5):
        send()
    to = mailoutbox.pop().reply_to[0]
    topic.keep_locked("Beslutet är fattat", by=member(cast.mirja))
    before = topic.messages.count()
    assert take(answer(to, cast.tuva.email, "Vänta!")) == Outcome.UNFIT
    with pytest.raises(Unpostable) as refused:
        REPLIES[Topic](topic, "Vänta!", by=member(cast.tuva))
    assert topic.messages.count() == before and "Beslutet är fattat" in refused.value.words


def test_adm_07_a_form_opened_before_cannot_bring_struck_words_back(topic, cast, as_, says, member):
    message = says(cast.samira, "Anna i 3B läser inte")
    message.strike(["Anna"], by=member(cast.mirja))
    fields = {"body": "Anna i 3B läser inte alls", "version": 1}
    assert as_(cast.samira).post(f"{topic.get_absolute_url()}messages/{message.pk}/editing/", fields).status_code == 409
    message.refresh_from_db()
    assert "Anna" not in message.body


def test_comments_are_not_locked_slowed_moved_or_pinned_and_no_post_moves_to_them(cast, card, as_, member, says):
    comment = Topic.objects.comment(card, "Jag ringer.", by=member(cast.samira))
    here = f"/spaces/{cast.space.pk}/topics/{comment.topic_id}/"
    ways = ["locking/", "pace/", f"messages/{comment.pk}/moving/", f"messages/{comment.pk}/pinning/", "pinning/"]
    assert {as_(cast.mirja).post(f"{here}{way}", {"pinned": "yes", "reason": "x"}).status_code for way in ways} == {404}
    menu = read(as_(cast.mirja), f"{here}messages/{comment.pk}/menu/")
    assert "hiding/" in menu and "moving/" not in menu and "pinning/" not in menu
    post = says(cast.tuva, "Hit?")
    url = f"{post.topic.get_absolute_url()}messages/{post.pk}/moving/"
    assert as_(cast.mirja).post(url, {"topic": comment.topic_id}).status_code == 422


def test_what_was_said_in_another_program_is_brought_in_however_slow_the_space_is(cast, card, member):
    cast.space.set_pace("all", 3600, by=cast.ingegerd)
    for text in ("Ett", "Två"):
        say(card, text, by=member(cast.samira))
    assert Message.objects.filter(topic__about=f"card-{card.pk}").count() == 2
