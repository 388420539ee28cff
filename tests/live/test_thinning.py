"""T114: the log's floor rises, what nobody needs goes, what made a thing or is shown stays, pages below the floor are reset."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from coalitions.boards.models import Board
from coalitions.discussion.models import Topic
from coalitions.live import laws, thinning
from coalitions.live.models import Head, LogRow
from tests.documents.making import membership


@pytest.fixture
def story(cast):
    """A topic with two posts, one of them edited, and a board with a name of later."""
    tuva = membership(cast, cast.tuva)
    cast.topic = Topic.objects.open(cast.space, "Högvatten", "Vi ses.", by=tuva)
    cast.topic.post("En till", by=tuva).edit("En till, rättad", version=1, by=tuva)
    cast.board = Board.objects.open(cast.space, "Bryggan", by=cast.ingegerd)
    cast.board.rename("Kajen", by=cast.ingegerd)
    cast.rows = LogRow.objects.filter(space_id=cast.space.pk)
    return cast


def age(rows, days=91):
    rows.update(at=now() - timedelta(days=days))


def kinds(story):
    return list(story.rows.values_list("kind", flat=True).distinct().order_by("kind"))


def test_within_ninety_days_nothing_goes(story):
    age(story.rows, days=89)
    before = story.rows.count()
    thinning.thin(story.space.pk)
    assert story.rows.count() == before and story.space.head.floor == 0


def test_t114_after_ninety_days_edits_go_and_what_made_a_thing_or_is_shown_stays(story):
    age(story.rows)
    gone = thinning.thin(story.space.pk)
    assert gone > 0 and story.space.head.floor == story.space.head.head
    assert kinds(story) == ["board.opened", "column.added", "message.posted", "space.opened", "topic.opened"]
    assert [fault for fault in laws.faults() if f"space {story.space.pk} " in fault] == []


def test_what_made_a_thing_that_is_no_more_goes(story):
    age(story.rows)
    story.board.delete()
    thinning.thin(story.space.pk)
    assert kinds(story) == ["message.posted", "space.opened", "topic.opened"]


def test_only_the_old_part_goes(story):
    head = story.space.head.head
    age(story.rows.filter(seq__lte=head - 2))
    thinning.thin(story.space.pk)
    assert story.space.head.floor == head - 2
    assert list(story.rows.filter(seq__gt=head - 2).values_list("seq", flat=True)) == [head - 1, head]


def test_t114_a_page_may_be_fifty_thousand_rows_behind_and_no_more(story):
    Head.objects.filter(pk=story.space.pk).update(head=50_004)
    thinning.thin(story.space.pk)
    assert story.space.head.floor == 4


def test_a_long_log_is_thinned_in_parts_to_its_end(story):
    space, head = story.space.pk, story.space.head.head
    numbers = range(head + 1, head + 2501)
    LogRow.objects.bulk_create(
        LogRow(space_id=space, seq=seq, kind="space.described", subject_type="spaces.space", subject_id=space) for seq in numbers
    )
    Head.objects.filter(pk=space).update(head=numbers[-1])
    age(story.rows)
    assert thinning.thin(space) >= 2500 and thinning.thin(space) == 0
    assert story.space.head.floor == numbers[-1]


def test_t114_the_sweep_visits_every_log(story):
    other = story.coalition.open_space("Styrgrupp", by=story.ingegerd)
    other.describe(name="Styrgruppen", by=story.ingegerd)
    age(LogRow.objects.filter(space_id__in=[story.space.pk, other.pk]))
    thinning.sweep()
    assert story.space.head.floor > 0 and other.head.floor > 0


def read(as_, user, space, after):
    return as_(user).get(f"/api/v1/spaces/{space.pk}/log?after={after}").json()


def test_below_the_floor_one_is_reset_and_at_it_one_reads_on(story, as_):
    head = story.space.head.head
    age(story.rows.filter(seq__lte=head - 2))
    thinning.thin(story.space.pk)
    below, at = (read(as_, story.joar, story.space, after) for after in (head - 3, head - 2))
    assert (below["t"], below["why"]) == ("reset", "floor")
    assert [row["seq"] for row in at["rows"]] == [head - 1, head]


def test_who_was_let_in_before_the_floor_rose_reads_over_no_gap(story, as_):
    """As when rows go between the look at the floor and the look at the rows."""
    head = story.space.head.head
    story.rows.filter(seq__in=[head - 1]).delete()
    assert read(as_, story.joar, story.space, head - 3)["why"] == "floor"
    story.rows.filter(seq=head).delete()
    assert read(as_, story.joar, story.space, head - 2)["why"] == "floor"


@pytest.mark.parametrize("gone", [1, 2, 3])
def test_a_page_whose_next_rows_were_thinned_is_reset(live, reads, gone):
    start = live.space.head.head
    for number in range(3):
        live.space.describe(name=f"Rum {number}", by=live.ingegerd)
    LogRow.objects.filter(space_id=live.space.pk, seq__gt=start, seq__lte=start + gone).delete()
    Head.objects.filter(pk=live.space.pk).update(floor=start)
    joar = reads(live.joar)
    joar.watch(live.space, after=start)
    Head.objects.filter(pk=live.space.pk).update(floor=start + gone)
    assert joar.until(lambda: joar.seen == [("reset", "floor")])
