"""T69: calendars others read by a secret address."""

import pytest
from django.utils.timezone import localdate
from icalendar import Calendar

from coalitions.boards.models import Feed
from coalitions.spaces.models import Role
from tests.cast import admit


@pytest.fixture
def due(cast, board):
    """Samira's task with a title that iCalendar must escape and fold."""
    card = board.cards[0]
    card.assign(people=[cast.samira], by=cast.tuva)
    title = "Läs; högt, för alla\\ " + "åäö" * 40
    card.edit(title=title, description="Hemligt", due_on=localdate(), version=card.version, by=cast.tuva)
    return card


def events(answer):
    assert answer.status_code == 200 and answer["Content-Type"].startswith("text/calendar")
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def address(as_, user, path):
    as_(user).post(path)
    return Feed.objects.filter(user=user).latest("pk").get_absolute_url()


def test_brd_16_a_persons_feed_is_a_calendar_that_a_parser_reads_with_title_and_day_only(cast, due, as_):
    answer = as_(None).get(address(as_, cast.samira, "/work/feed/"))
    (event,) = events(answer)
    assert (event["SUMMARY"], event["DTSTART"].dt, event["UID"]) == (due.title, localdate(), f"card-{due.pk}@testserver")
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n")) and "Hemligt" not in answer.content.decode()


def test_brd_16_a_boards_feed_holds_that_board_and_what_comes_after(cast, board, due, as_):
    url = address(as_, cast.elham, f"{board.board.get_absolute_url()}feed/")
    assert len(events(as_(None).get(url))) == 1
    card = board.cards[1]
    card.edit(due_on=localdate(), version=card.version, by=cast.tuva)
    assert len(events(as_(None).get(url))) == 2


def test_t69_a_changed_or_ended_address_leads_nowhere(cast, due, as_):
    old = address(as_, cast.samira, "/work/feed/")
    new = address(as_, cast.samira, "/work/feed/")
    assert old != new and as_(None).get(old).status_code == 404 and as_(None).get(new).status_code == 200
    other = new.replace(new[-6:-4] + ".ics", ("00" if new[-6:-4] != "00" else "11") + ".ics")
    assert as_(None).get(other).status_code == 404
    as_(cast.samira).post("/work/feed/end/")
    assert as_(None).get(new).status_code == 404


def test_t69_what_a_person_may_no_longer_see_is_in_no_feed(cast, board, due, as_):
    mine = address(as_, cast.samira, "/work/feed/")
    of_board = address(as_, cast.samira, f"{board.board.get_absolute_url()}feed/")
    cast.space.memberships.get(user=cast.samira).end(by=cast.ingegerd)
    assert events(as_(None).get(mine)) == [] and as_(None).get(of_board).status_code == 404
    admit(cast, cast.samira, Role.GUEST, None, scope="board-999999")
    assert as_(None).get(of_board).status_code == 404
    cast.samira.is_active = False
    cast.samira.save(update_fields=["is_active"])
    assert as_(None).get(mine).status_code == 404


def test_t69_the_database_alone_holds_no_address(cast, as_, settings):
    url = address(as_, cast.samira, "/work/feed/")
    settings.TOKEN_KEY = "another" * 8
    assert as_(None).get(url).status_code == 404
