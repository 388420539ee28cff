"""BRD-09, BRD-17, BRD-18: reminders, rules, recurring and waiting tasks. The jobs catch up once, and twice is once."""

from datetime import date

import pytest
from django.utils.timezone import localdate, now, timedelta

from coalitions.activity.models import Cursor, Notification
from coalitions.boards import turns
from coalitions.boards.days import coming
from coalitions.boards.models import Card, Rule, Template
from coalitions.live.models import LogRow


@pytest.fixture
def noon(monkeypatch):
    monkeypatch.setattr(turns, "MORNING", 0)


def count(kind):
    return LogRow.objects.filter(kind=kind).count()


def aged(card, days):
    Card.objects.filter(pk=card.pk).update(touched_at=now() - timedelta(days=days))


def dated(card, days):
    card.edit(due_on=localdate() + timedelta(days=days), version=card.version, by=card.author)


def test_brd_09_a_task_due_tomorrow_is_told_once_to_whom_it_asks(cast, board, noon):
    card = board.cards[0]
    card.assign(people=[cast.samira], organisations=[cast.kommun], by=cast.petter)
    dated(card, 1)
    assert (turns.remind(), turns.remind()) == (1, 0)
    Cursor.objects.read_all()
    heard = Notification.objects.filter(reason="due").values_list("user", flat=True)
    assert set(heard) == {cast.samira.pk, cast.tuva.pk, cast.joar.pk}
    assert "förfaller" in Notification.objects.filter(reason="due").first().words


def test_a_new_date_reminds_anew_and_a_missed_day_once(cast, board, noon):
    dated(board.cards[0], -3)
    dated(board.cards[1], 9)
    dated(board.cards[2], -30)
    assert turns.remind() == 1
    board.cards[0].refresh_from_db()
    dated(board.cards[0], 1)
    assert turns.remind() == 1


def test_what_is_done_archived_or_in_a_closed_space_reminds_nobody(cast, board, noon):
    for card in board.cards[:3]:
        dated(card, 0)
    board.cards[0].move_to(board.done, by=cast.tuva)
    board.cards[1].archive(by=cast.tuva)
    cast.space.archive(by=cast.ingegerd)
    assert turns.remind() == 0


def test_nobody_is_reminded_by_night(cast, board, monkeypatch):
    dated(board.cards[0], 0)
    monkeypatch.setattr(turns, "MORNING", 24)
    assert turns.remind() == 0


def test_brd_17_a_task_untouched_for_days_is_marked_until_somebody_touches_it(cast, board, as_):
    Rule.objects.add(board.board, by=cast.tuva, kind="stall", days=14)
    aged(board.cards[0], 15)
    aged(board.cards[1], 13)
    board.cards[2].move_to(board.done, by=cast.tuva)
    aged(board.cards[2], 50)
    assert (turns.follow_rules(), turns.follow_rules()) == (1, 0)
    assert "Orörd sedan" in as_(cast.elham).get(board.board.get_absolute_url()).content.decode()
    board.cards[0].refresh_from_db()
    board.cards[0].move_to(board.doing, by=cast.samira)
    assert not Card.objects.exclude(stalled_at=None).exists()
    assert LogRow.objects.get(kind="card.stalled").by is None


def test_brd_17_a_task_that_comes_to_a_column_is_given_to_somebody_once(cast, board):
    rule = Rule.objects.add(
        board.board, by=cast.tuva, kind="assign", column=board.doing, user=cast.samira, organisation=cast.kommun
    )
    card = board.cards[0]
    card.move_to(board.doing, by=cast.tuva)
    card.move_to(board.todo, by=cast.tuva)
    card.move_to(board.doing, by=cast.tuva)
    assert {(one.user, one.organisation) for one in card.assignees.all()} == {(cast.samira, None), (None, cast.kommun)}
    assert board.doing.add_card("Ny", by=cast.tuva).assignees.count() == 2
    assert count("card.assigned") == 2
    cast.space.memberships.get(user=cast.samira).end(by=cast.ingegerd)
    assert board.doing.add_card("Senare", by=cast.tuva).assignees.get().organisation == cast.kommun
    rule.remove(by=cast.tuva)
    assert board.doing.add_card("Sist", by=cast.tuva).assignees.count() == 0


def test_brd_17_what_is_done_for_days_is_archived(cast, board):
    Rule.objects.add(board.board, by=cast.tuva, kind="tidy", days=30)
    board.cards[0].move_to(board.done, by=cast.tuva)
    for card in board.cards[:2]:
        aged(card, 31)
    assert (turns.follow_rules(), turns.follow_rules()) == (1, 0)
    assert list(Card.objects.exclude(archived_at=None)) == [board.cards[0]]


def test_brd_18_a_recurring_task_comes_once_after_a_long_absence_and_keeps_its_day(cast, board):
    begun = localdate() - timedelta(days=30)
    fields = {"title": "Skriv krönika", "every": "weeks", "interval": 1, "begins_on": begun, "due_in": 3, "user": cast.samira}
    template = Template.objects.keep(board.todo, by=cast.tuva, **fields)
    assert (turns.recur(), turns.recur()) == (1, 0)
    card = Card.objects.get(title="Skriv krönika")
    assert card.due_on == localdate() + timedelta(days=3) and card.assignees.get().user == cast.samira
    template.refresh_from_db()
    assert template.next_on > localdate() and (template.next_on - begun).days % 7 == 0


@pytest.mark.parametrize(
    ("first", "every", "interval", "after", "next_"),
    [
        (date(2026, 1, 31), "months", 1, date(2026, 2, 28), date(2026, 3, 31)),
        (date(2024, 2, 29), "years", 1, date(2024, 2, 29), date(2025, 2, 28)),
        (date(2026, 1, 1), "days", 3, date(2026, 1, 1), date(2026, 1, 4)),
        (date(2026, 1, 1), "weeks", 2, date(2025, 1, 1), date(2026, 1, 1)),
    ],
)
def test_what_comes_again_is_counted_from_its_first_day(first, every, interval, after, next_):
    assert coming(first, every, interval, after=after) == next_


def test_brd_18_a_template_makes_a_task_when_somebody_asks(cast, board, as_):
    url = f"{board.board.get_absolute_url()}templates/"
    board.cards[0].assign(people=[cast.samira], by=cast.tuva)
    form = as_(cast.tuva).get(f"{url}new/?card={board.cards[0].pk}").content.decode()
    assert 'value="Uppgift 1"' in form and f'<option value="{cast.samira.pk}" selected>' in form
    assert as_(cast.tuva).post(f"{url}new/", {"title": "Bokning", "column": board.todo.pk, "interval": ""}).status_code == 302
    template = Template.objects.get()
    assert as_(cast.samira).post(f"{url}{template.pk}/task/").status_code == 302
    assert Card.objects.get(title="Bokning").author == cast.samira
    board.todo.archive(by=cast.tuva)
    assert as_(cast.samira).post(f"{url}{template.pk}/task/").status_code == 422
    as_(cast.samira).post(f"{url}{template.pk}/removal/")
    assert not Template.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [{"kind": "stall"}, {"kind": "stall", "days": 0}, {"kind": "tidy", "days": 999}, {"kind": "assign"}, {"kind": "x"}],
)
def test_a_rule_that_is_not_whole_is_refused(cast, board, as_, wrong):
    url = f"{board.board.get_absolute_url()}rules/new/"
    assert as_(cast.tuva).post(url, wrong).status_code == 422
    assert as_(cast.tuva).post(url, {"kind": "assign", "column": board.doing.pk, "user": cast.stranger.pk}).status_code == 422
    assert not Rule.objects.exists()
