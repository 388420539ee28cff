"""NOT-11: each organisation hears once a week what was decided, what it has promised and what it owes."""

from datetime import date, timedelta

import pytest
import time_machine

from coalitions.activity.models import Notification
from coalitions.decisions.models import Vote
from coalitions.home import weeks
from coalitions.home.models import Week
from coalitions.spaces.models import Seat
from tests.activity.making import clock, hear, send
from tests.decisions.conftest import draft, opened
from tests.initiatives.making import promised

MONDAY = date(2026, 10, 19)
PAST = date(2026, 10, 1)


@pytest.fixture
def week(cast):
    """One decision is taken, one vote is open, and the municipality has promised something."""
    with clock(9, day=13):
        decided, asked = opened(cast, title="Vi börjar i april"), opened(cast, title="Läsvärdar åt alla")
        Seat.objects.update(valid_from=PAST)
        decided.close(by=cast.ingegerd)
        Vote.objects.cast(asked, ["yes"], by=cast.samira)
        promised(cast)
    Notification.objects.all().delete()
    return cast


def told(**filters):
    hear()
    return set(Notification.objects.filter(reason="week", **filters).values_list("user__name", flat=True))


def summed(cast):
    with clock(7, day=19):
        return weeks.tell()


def test_not_11_whoever_holds_a_seat_hears_of_the_week_on_monday_morning(week):
    with clock(6, 59, day=19):
        weeks.tell()
    assert Week.objects.filter(monday=MONDAY).count() == 0
    assert summed(week) == 4
    assert {"Tuva Hedlindh", "Joar Brännmyr", "Samira Vallgårda"} <= told() and "Ingegerd Älvmark" not in told()


def test_not_11_a_missed_monday_is_made_up_for_once(week):
    with clock(22, day=22):
        assert (weeks.tell(), weeks.tell()) == (4, 0)
    with clock(22, day=24):
        assert weeks.tell() == 0


def test_not_11_a_quiet_week_is_not_told(cast):
    with clock(9, day=13):
        draft(cast)
        Seat.objects.update(valid_from=PAST)
    assert summed(cast) == 0 and told() == set()


def test_not_11_the_page_says_what_was_decided_promised_and_is_owed(week, as_):
    summed(week)
    pages = {}
    for one in Week.objects.told():
        pages[one.organisation_id] = as_(week.ingegerd).get(one.get_absolute_url()).content.decode().partition("<main")[2]
    kommun, lasglantan = pages[week.kommun.pk], pages[week.lasglantan.pk]
    assert "Vi börjar i april" in kommun and "Två läsvärdar" in kommun and "Läsvärdar åt alla" in kommun
    assert "Vi börjar i april" in lasglantan and "Två läsvärdar" not in lasglantan and "Läsvärdar åt alla" not in lasglantan


def test_not_11_the_organisations_page_leads_to_its_weeks_and_each_to_the_one_before(week, as_):
    summed(week)
    with clock(7, day=26):
        weeks.tell()
    newest, older = Week.objects.filter(organisation=week.kommun).order_by("-monday")
    reader = as_(week.tuva)
    assert newest.get_absolute_url() in reader.get(week.kommun.get_absolute_url()).text
    page = reader.get(newest.get_absolute_url()).text
    assert older.get_absolute_url() in page and 'href="/coalitions/" aria-current="true"' in page
    assert "/weeks/" not in as_(week.stranger).get(week.kommun.get_absolute_url()).text


def test_not_11_the_mail_says_it_too(week, mailoutbox):
    summed(week)
    with clock(7, 1, day=19):
        hear()
    with clock(8, day=19):
        send()
    [mail] = [mail for mail in mailoutbox if mail.to == [week.tuva.email] and "Vecka" in mail.subject]
    assert "Vecka 42: Sjöbrunna kommun" in mail.subject
    assert all(words in mail.body for words in ("Vi börjar i april", "Två läsvärdar", "Läsvärdar åt alla"))


def test_not_11_what_is_said_in_a_space_that_keeps_it_leaves_by_no_mail(week, mailoutbox):
    week.space.is_restricted = True
    week.space.save()
    summed(week)
    with clock(8, day=19):
        hear()
    with clock(9, day=19):
        send()
    mails = [mail.body for mail in mailoutbox if mail.to == [week.tuva.email]]
    assert mails and not any("Två läsvärdar" in body for body in mails)


def test_not_11_of_a_room_one_is_not_in_one_reads_nothing(week, as_):
    room = week.coalition.open_space("Styrgrupp", by=week.ingegerd, organisation=week.hogskola)
    with clock(10, day=13):
        secret = draft(week, title="Hemlig budget")
        type(secret).objects.filter(pk=secret.pk).update(space=room)
        secret.refresh_from_db()
        type(secret).objects.filter(pk=secret.pk).update(state="closed", number=9, closed_at="2026-10-14T09:00Z", result={})
    summed(week)
    address = Week.objects.get(organisation=week.kommun).get_absolute_url()
    assert "Hemlig budget" not in as_(week.samira).get(address).content.decode()


def test_not_11_no_more_of_this_mutes_the_summaries_alone(week, as_, mailoutbox):
    summed(week)
    told()
    heard = Notification.objects.get(user=week.tuva, reason="week")
    answer = as_(week.tuva).post(f"/notifications/{heard.pk}/less/", follow=True)
    assert answer.status_code == 200 and "Er organisations vecka" in answer.content.decode()
    Notification.objects.all().delete()
    with clock(9, day=26):
        weeks.tell()
    assert "Tuva Hedlindh" not in told() and "Joar Brännmyr" in told()
    assert "Er organisations vecka" in as_(week.tuva).get("/settings/notifications/").content.decode()


def test_not_11_who_came_this_week_is_told_the_next(week):
    with time_machine.travel("2026-10-20T09:00Z", tick=False):
        Seat.objects.filter(organisation=week.lasglantan).update(valid_from=MONDAY + timedelta(days=1))
        weeks.tell()
    assert not Week.objects.filter(organisation=week.lasglantan).exists()


def test_not_11_the_page_asks_the_same_number_of_queries_for_many(week, as_, django_assert_max_num_queries):
    summed(week)
    reader, address = as_(week.ingegerd), Week.objects.get(organisation=week.kommun).get_absolute_url()
    with django_assert_max_num_queries(40):
        reader.get(address)


def test_a_vote_that_waits_stands_on_where_we_are(week, as_):
    page = as_(week.tuva).get(week.coalition.get_absolute_url()).content.decode()
    assert "Läsvärdar åt alla" in page
    assert "Läsvärdar åt alla" not in as_(week.samira).get(week.coalition.get_absolute_url()).content.decode()
