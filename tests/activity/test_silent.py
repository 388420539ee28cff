"""NOT-12: a facilitator sees who has not read or answered a thing, and reminds these alone, once a day."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate, now

from coalitions.activity.models import Hearing, Level, Notification, Reminder
from coalitions.decisions.models import Clearance, Vote
from coalitions.discussion.models import Message, ReadMark
from tests.activity.making import clock, hear, send, thread
from tests.decisions.conftest import draft, opened
from tests.meetings.making import invited, reply

TUVA, JOAR, SAMIRA = "Tuva Hedlindh", "Joar Brännmyr", "Samira Vallgårda"


def address(thing):
    return reverse("activity:silent", args=[thing.space_id, f"{thing._meta.model_name}-{thing.pk}"])


@pytest.fixture
def ingegerd(cast, as_):
    return as_(cast.ingegerd)


@pytest.fixture
def post(cast):
    """Samira's; Tuva has read it."""
    message = Message.objects.get(topic=thread(cast))
    ReadMark.objects.read_to(message.topic, message.made, by=cast.tuva)
    return message


def names(answer):
    return {one.user.name for one in answer.context["people"]}


def told(reason):
    hear()
    return set(Notification.objects.filter(reason=reason).values_list("user__name", flat=True))


def test_not_12_who_has_not_read_a_post_is_named_and_reminded_alone(cast, ingegerd, post):
    behind = names(ingegerd.get(address(post)))
    assert JOAR in behind and not behind & {TUVA, SAMIRA}
    assert ingegerd.post(address(post)).status_code == 302
    assert told("unread") == behind - {cast.ingegerd.name}


def test_not_12_whoever_does_not_show_what_they_read_is_not_named_and_not_reminded(cast, ingegerd, post):
    cast.joar.shows_presence = False
    cast.joar.save()
    assert JOAR not in names(ingegerd.get(address(post)))
    ingegerd.post(address(post))
    assert JOAR not in told("unread")


def test_not_12_whoever_shows_nothing_is_shown_nothing_and_reminds_nobody(cast, ingegerd, post):
    cast.ingegerd.shows_presence = False
    cast.ingegerd.save()
    assert names(ingegerd.get(address(post))) == set()
    ingegerd.post(address(post))
    assert told("unread") == set()


def test_not_12_a_thing_reminds_once_a_day_whoever_presses(cast, as_, ingegerd, post):
    with clock(9, day=12):
        ingegerd.post(address(post))
    with clock(8, 59, day=13):
        assert as_(cast.mirja).post(address(post)).status_code == 409
    with clock(9, 0, day=13):
        assert as_(cast.mirja).post(address(post)).status_code == 302
    assert told("unread") and Notification.objects.filter(reason="unread", user=cast.joar).count() == 2


def test_not_12_what_was_read_muted_or_removed_meanwhile_is_not_mailed(cast, ingegerd, post, mailoutbox):
    with clock(9):
        ingegerd.post(address(post))
        told("unread")
        ReadMark.objects.read_to(post.topic, post.made, by=cast.joar)
        Level.objects.choose(cast.petter, cast.space, post.scope, Hearing.NOTHING, by=cast.petter)
    with clock(9, 30):
        send()
    reached = {mail.to[0] for mail in mailoutbox}
    assert cast.mirja.email in reached and not reached & {cast.joar.email, cast.petter.email, cast.tuva.email}


def test_not_12_a_removed_post_asks_nobody(cast, ingegerd, post):
    post.remove(by=cast.space.memberships.get(user=cast.samira))
    assert ingegerd.get(address(post)).status_code == 404


def test_not_12_who_has_not_voted_hears_of_the_vote_again(cast, ingegerd):
    decision = opened(cast)
    Vote.objects.cast(decision, ["yes"], by=cast.tuva)
    hear()
    Notification.objects.all().delete()
    assert names(ingegerd.get(address(decision))) == {SAMIRA, "Petter Havsund", "Nils Torpegård"}
    ingegerd.post(address(decision))
    assert told("ballot") == {SAMIRA, "Petter Havsund", "Nils Torpegård"}
    assert ingegerd.post(address(decision)).status_code == 409


def test_not_12_the_jobs_do_not_remind_on_top_of_a_person(cast, ingegerd):
    decision = opened(cast, closes_at=now() + timedelta(hours=3))
    ingegerd.post(address(decision))
    assert decision.remind(by=None) is False


def test_not_12_who_has_not_cleared_a_proposal_is_asked_again(cast, ingegerd):
    decision = draft(cast)
    assert ingegerd.get(address(decision)).status_code == 404
    decision.ask_to_clear(localdate() + timedelta(days=9), by=cast.ingegerd)
    Clearance.objects.give(decision, "cleared", by=cast.tuva)
    hear()
    Notification.objects.all().delete()
    ingegerd.post(address(decision))
    assert told("sign_off") == {SAMIRA, "Petter Havsund", "Nils Torpegård"}


def test_not_12_who_has_not_answered_an_invitation_is_reminded_until_they_do(cast, ingegerd, mailoutbox):
    meeting = invited(cast)
    reply(cast, meeting, cast.tuva, "no")
    silent = names(ingegerd.get(address(meeting)))
    assert {JOAR, SAMIRA} <= silent and TUVA not in silent
    with clock(9):
        ingegerd.post(address(meeting))
        assert told("unanswered") == silent - {cast.ingegerd.name}
        reply(cast, meeting, cast.joar)
    with clock(9, 30):
        send()
    reached = {mail.to[0] for mail in mailoutbox if "har inte svarat" in mail.body}
    assert cast.samira.email in reached and cast.joar.email not in reached


def test_not_12_it_is_the_facilitators_alone(cast, as_, post):
    assert as_(cast.samira).get(address(post)).status_code == 403
    assert as_(cast.stranger).get(address(post)).status_code == 404


def test_not_12_with_nobody_left_nothing_is_sent(cast, ingegerd, post):
    for one in cast.space.memberships.all():
        ReadMark.objects.read_to(post.topic, post.made, by=one.user)
    ingegerd.post(address(post))
    assert told("unread") == set() and not Reminder.objects.exists()


def test_not_12_the_page_asks_the_same_number_of_queries_for_many(cast, ingegerd, post, django_assert_max_num_queries):
    with django_assert_max_num_queries(25):
        ingegerd.get(address(post))
