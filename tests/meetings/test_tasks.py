"""MTG-12: who does what after a meeting, seen and taken where the minutes are written."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.boards.models import Card
from tests.boards.conftest import plant
from tests.meetings.making import dated, line, membership, on, url


def promised(cast, *titles):
    """A meeting whose minutes made these tasks."""
    meeting = on(cast)
    for title in titles:
        line(cast, meeting, title, "task")
    return meeting, list(Card.objects.filter(title__in=titles).order_by("pk"))


def section(page):
    return page.split('id="tasks-h"')[1].split("</section>")[0]


def test_mtg_12_a_task_that_nobody_has_is_taken_with_one_button(cast, as_):
    meeting, (card,) = promised(cast, "Be två bibliotek öppna på kvällen")
    before = section(as_(cast.tuva).get(meeting.get_absolute_url()).text)
    assert "Ingen än" in before and "Ta den" in before and card.get_absolute_url() in before
    assert as_(cast.tuva).post(url("take", meeting), {"card": card.pk}).status_code == 302
    assert list(card.assignees.values_list("user", "acting_for")) == [(cast.tuva.pk, cast.kommun.pk)]
    after = section(as_(cast.samira).get(url("tasks", meeting)).text)
    assert "Tuva Hedlindh" in after and "Sjöbrunna kommun" in after and "Ta den" not in after


def test_mtg_12_two_who_take_it_at_once_both_have_it_and_twice_is_once(cast, as_):
    meeting, (card,) = promised(cast, "Boka rummet")
    for who in (cast.tuva, cast.samira, cast.samira):
        as_(who).post(url("take", meeting), {"card": card.pk})
    assert list(card.assignees.values_list("user", flat=True)) == [cast.tuva.pk, cast.samira.pk]


def test_mtg_12_who_only_reads_takes_nothing_and_is_offered_nothing(cast, as_):
    meeting, (card,) = promised(cast, "Boka rummet")
    assert "Ta den" not in section(as_(cast.elham).get(meeting.get_absolute_url()).text)
    assert as_(cast.elham).post(url("take", meeting), {"card": card.pk}).status_code == 403
    assert as_(cast.stranger).post(url("take", meeting), {"card": card.pk}).status_code == 404
    assert not card.assignees.exists()


def test_mtg_12_only_what_this_meeting_made_is_taken_there(cast, as_):
    meeting, _cards = promised(cast, "Boka rummet")
    other = dated(cast)
    line(cast, other, "Köpa kaffe", "task")
    for pk in (Card.objects.get(title="Köpa kaffe").pk, plant(cast).cards[0].pk, 10**14):
        assert as_(cast.tuva).post(url("take", meeting), {"card": pk}).status_code == 404
    assert as_(cast.tuva).post(url("take", meeting), {"card": "1 OR 1"}).status_code == 302
    assert "Köpa kaffe" not in section(as_(cast.tuva).get(meeting.get_absolute_url()).text)


def test_mtg_12_what_is_done_says_so_and_what_is_archived_is_gone(cast, as_):
    meeting, (done, gone) = promised(cast, "Boka rummet", "Ringa biblioteket")
    done.move_to(done.column.board.add_column("Klart", is_done=True, by=cast.ingegerd), by=cast.tuva)
    gone.archive(by=cast.tuva)
    page = section(as_(cast.tuva).get(meeting.get_absolute_url()).text)
    assert "Klar" in page and "Ta den" not in page and gone.title not in page


def test_mtg_12_many_tasks_cost_no_more(cast, as_):
    meeting, cards = promised(cast, "Boka rummet")
    cards[0].also_ask([cast.tuva], by=cast.tuva)
    client = as_(cast.samira)
    client.get(url("tasks", meeting))
    with CaptureQueriesContext(connection) as few:
        client.get(url("tasks", meeting))
    for number in range(20):
        line(cast, meeting, f"Uppgift {number}", "task")
    Card.objects.last().also_ask([membership(cast, cast.petter).user], by=cast.petter)
    with CaptureQueriesContext(connection) as many:
        client.get(url("tasks", meeting))
    assert len(many) == len(few)
