"""Mails of notifications: when they go, what is in them, what holds them back, and what they never say."""

import pytest

from coalitions.activity.models import Delivery, Hearing, Level, Notification, State
from tests.activity.making import choose, clock, hear, member, mention, send, thread


@pytest.fixture
def topic(cast):
    with clock(8):
        return thread(cast)


def told(cast, topic, minute=0, hour=9, day=12, **more):
    with clock(hour, minute, day):
        message = mention(cast, topic, **more)
        hear()
    return message


def later(mailoutbox, hour=9, minute=5, day=12):
    """The mails that went until then."""
    with clock(hour, minute, day):
        send()
    return mailoutbox


def test_not_01_a_mail_waits_two_minutes_and_holds_what_came_meanwhile(cast, topic, mailoutbox):
    told(cast, topic, 0, words="Ett: @Tuva Hedlindh")
    assert later(mailoutbox, minute=1) == []
    told(cast, topic, 1, words="Två: @Tuva Hedlindh")
    mail = later(mailoutbox, minute=2)[0]
    assert mail.to == [cast.tuva.email] and "Ett:" in mail.body and "Två:" in mail.body
    assert len(later(mailoutbox)) == 1


def test_not_01_only_what_is_unread_is_mailed(cast, topic, mailoutbox):
    message = told(cast, topic)
    topic.read_marks.model.objects.read_to(topic.__class__.objects.get(pk=topic.pk), message.made, by=cast.tuva)
    assert later(mailoutbox) == []


RHYTHMS = [
    ("hourly", (9, 59, 12), (10, 0, 12)),
    ("daily", (7, 29, 13), (7, 30, 13)),
    ("weekdays", (7, 30, 13), (7, 30, 14)),
]


@pytest.mark.parametrize(("rhythm", "before", "then"), RHYTHMS)
def test_not_01_the_rhythm_is_the_persons(cast, topic, mailoutbox, rhythm, before, then):
    choose(cast.tuva, mail_mentions=rhythm, days=[2])
    told(cast, topic)
    assert later(mailoutbox, *before[:2], day=before[2]) == [] and len(later(mailoutbox, *then[:2], day=then[2])) == 1


def test_not_01_never_is_never(cast, topic, mailoutbox):
    choose(cast.tuva, mail_mentions="never")
    told(cast, topic)
    assert later(mailoutbox, day=30) == [] and Notification.objects.filter(user=cast.tuva).exists()


def test_not_01_a_summary_that_missed_its_hour_is_caught_up_once(cast, topic, mailoutbox):
    """The worker was away for three summaries; then there is one, and the next at its own hour."""
    choose(cast.tuva, mail_mentions="daily")
    for day in (12, 13, 14):
        told(cast, topic, day=day)
    assert len(later(mailoutbox, 11, 40, day=15)) == 1
    assert len(later(mailoutbox, 11, 41, day=15)) == 1
    told(cast, topic, hour=12, day=15)
    assert len(later(mailoutbox, 23, 0, day=15)) == 1 and len(later(mailoutbox, 7, 30, day=16)) == 2


def test_not_09_what_waits_goes_by_the_rhythm_that_is_chosen_then(cast, topic, mailoutbox):
    choose(cast.tuva, mail_mentions="daily")
    told(cast, topic)
    choose(cast.tuva, mail_mentions="hourly")
    assert len(later(mailoutbox, 10)) == 1


def remove(cast, message):
    message.remove(by=member(cast, cast.samira))


def end(cast, message):
    member(cast, cast.tuva).end(by=cast.ingegerd)


def mute(cast, message):
    Level.objects.choose(cast.tuva, cast.space, message.scope, Hearing.NOTHING, by=cast.tuva)


def close(cast, message):
    type(cast.tuva).objects.filter(pk=cast.tuva.pk).update(is_active=False)


@pytest.mark.parametrize("happens", [remove, end, mute, close])
@pytest.mark.parametrize("packed", [False, True])
def test_t80_it_is_asked_again_at_the_moment_of_sending(cast, topic, mailoutbox, happens, packed):
    """Also when it changed between the packing of the letter and its sending."""
    from coalitions.activity.packing import send_due

    message = told(cast, topic)
    with clock(9, 5):
        if packed:
            send_due()
        happens(cast, message)
    assert later(mailoutbox) == [] and not Delivery.objects.filter(user=cast.tuva, state=State.SENT).exists()


def test_not_10_mails_of_one_thread_stay_together_and_lead_to_fewer(cast, topic, mailoutbox, client):
    told(cast, topic)
    told(cast, topic, hour=10)
    first, second = later(mailoutbox, hour=9), later(mailoutbox, hour=10)[-1]
    first = first[0]
    assert first.subject == second.subject and "Öppettider" in first.subject
    assert first.extra_headers["References"] == second.extra_headers["References"] == first.extra_headers["In-Reply-To"]
    assert first.extra_headers["Message-ID"] != second.extra_headers["Message-ID"]
    assert f"<space-{cast.space.pk}." in first.extra_headers["List-Id"]
    assert "därför att du nämns" in first.body
    link = first.extra_headers["List-Unsubscribe"].strip("<>")
    assert client.get(link).status_code == 200 and not Level.objects.exists()
    assert client.post(link, {"List-Unsubscribe": "One-Click"}).status_code == 200
    level = Level.objects.get()
    assert (level.user, level.scope, level.level) == (cast.tuva, topic.scope, Hearing.NOTHING)


def test_t81_no_name_of_anything_adds_a_header(cast, topic, mailoutbox):
    type(cast.space).objects.filter(pk=cast.space.pk).update(name="Rum\nBcc: x@x.example")
    told(cast, topic)
    mail = later(mailoutbox)[0].message()
    assert mail["Bcc"] is None and "\n" not in mail["Subject"] and mail.get_all("To") == [cast.tuva.email]


def test_not_07_restricted_text_stays_here(cast, topic, mailoutbox):
    cast.space.describe(is_restricted=True, by=cast.ingegerd)
    told(cast, topic, words="Hemligt, @Tuva Hedlindh")
    mail = later(mailoutbox)[0]
    said = mail.subject + mail.body
    assert "Gemensamt rum" in said and f"/topics/{topic.pk}/" in said
    assert not any(word in said for word in ("Hemligt", "Öppettider", "Samira"))


def test_not_06_mandates_pass_every_limit(cast, mailoutbox):
    choose(cast.joar, mail_mentions="never", mail_tasks="never", mail_most=1, is_quiet=True, quiet_from="08:00", quiet_to="20:00")
    Level.objects.choose(cast.joar, cast.space, "", Hearing.HIDDEN, by=cast.joar)
    with clock(9):
        cast.coalition.seat(cast.kommun, cast.joar, by=cast.ingegerd)
        hear()
        send()
    assert [mail.to for mail in mailoutbox] == [[cast.joar.email]]
    assert "List-Unsubscribe" not in mailoutbox[0].extra_headers


def test_t115_a_mail_that_cannot_go_is_tried_again_and_set_aside_after_eight_tries(cast, topic, settings, mailoutbox):
    told(cast, topic)
    backend, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    later(mailoutbox)
    assert Delivery.objects.get(user=cast.tuva).state == State.WAITING
    for day in range(13, 20):
        later(mailoutbox, day=day)
    settings.EMAIL_BACKEND = backend
    assert Delivery.objects.get(user=cast.tuva).state == State.FAILED and later(mailoutbox, day=21) == []
