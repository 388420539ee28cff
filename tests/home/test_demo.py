"""The demo story is planted by the product's own verbs, and is itself a test of them."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.test import TestCase
from django.utils.timezone import now

from coalitions.activity.models import Notification
from coalitions.discussion.models import Message
from coalitions.home.demo.plant import plant
from coalitions.home.today import Today
from coalitions.initiatives.models import FollowUp
from coalitions.journey.models import Meeting
from coalitions.live.models import Head, LogRow
from coalitions.people.models import User
from coalitions.spaces.models import Coalition, Space


@pytest.fixture(scope="module")
def story(django_db_setup, django_db_blocker):
    """Planted once for all of this file, and taken back at its end."""
    with django_db_blocker.unblock():
        held = TestCase._enter_atomics()
        Coalition.objects.all().delete()  # what tests left that commit
        others = set(User.objects.values_list("pk", flat=True))  # they left people too, and some of the same name
        assert plant()
        yield {user.email.split("@")[0]: user for user in User.objects.exclude(pk__in=others)}
        TestCase._rollback_atomics(held)


def test_the_story_has_years_and_three_coalitions_at_different_stages(story):
    posts = LogRow.objects.filter(kind="message.posted")
    assert (posts.latest("at").at - posts.earliest("at").at).days > 1000
    assert sorted(coalition.spaces.count() for coalition in Coalition.objects.all()) == [1, 1, 3]


def test_what_came_of_the_coalition_that_ended_is_told(story):
    asked = FollowUp.objects.exclude(reminded_at=None).values_list("space__coalition__name", "months")
    assert sorted(asked) == [("Tryggt hemma i Mittälven", 6), ("Tryggt hemma i Mittälven", 12)]
    assert FollowUp.objects.set_due() == 0


def test_planting_again_changes_nothing(story):
    before = Message.objects.count()
    assert not plant() and Message.objects.count() == before


def test_every_number_of_every_space_is_there(story):
    for space in Space.objects.all():
        numbers = list(LogRow.objects.filter(space_id=space.pk).order_by("seq").values_list("seq", flat=True))
        assert numbers == list(range(1, Head.objects.of(space.pk).head + 1))


def test_tuva_has_something_to_come_back_to(story):
    today = Today(story["tuva"], story["tuva"].visit.since)
    assert today.waiting and today.news and today.tasks and len(today.coalitions) == 2


def test_old_news_was_read(story):
    fresh = now() - timedelta(days=3)
    assert not Notification.objects.unread().filter(at__lt=fresh).exists()
    assert Notification.objects.unread().filter(at__gt=fresh).exists()


@pytest.mark.parametrize("who", ["tuva", "ingegerd", "petter", "elham", "rasmus"])
def test_everybody_of_the_cast_finds_a_page(story, as_, who):
    assert as_(story[who]).get("/today/").status_code == 200


def test_the_story_knows_no_future(story):
    assert not LogRow.objects.filter(at__gt=now()).exists()


def test_the_story_is_refused_in_production(settings):
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="https"):
        call_command("demo")


def test_mtg_07_the_coming_meeting_has_an_agenda_and_answers(story):
    meeting = Meeting.objects.get(title="Första läsplatserna")
    assert meeting.agenda.count() == 5 and meeting.desk.is_inviting
    assert set(meeting.rsvps.values_list("answer", flat=True)) == {"yes", "maybe", "no"}
