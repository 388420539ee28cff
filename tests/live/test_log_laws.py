"""The question whether a database keeps the laws of the log finds each way to break them, and nothing in what verbs wrote."""

import uuid

import pytest

from coalitions.boards.models import Board
from coalitions.discussion.models import Topic
from coalitions.documents.models import Document
from coalitions.live import laws
from coalitions.live.models import Claim, Head, LogRow
from tests.documents.making import membership, taken


@pytest.fixture
def story(cast, settings, tmp_path):
    """Something of every kind; the faults that other tests left in the same database are no news."""
    settings.MEDIA_ROOT = tmp_path
    cast.topic = Topic.objects.open(cast.space, "Högvatten", "Vi ses.", by=membership(cast, cast.tuva))
    cast.board = Board.objects.open(cast.space, "Bryggan", by=cast.ingegerd)
    before = set(laws.faults())
    cast.faults = lambda: sorted(set(laws.faults()) - before)
    cast.rows = LogRow.objects.filter(space_id=cast.space.pk)
    return cast


def test_what_verbs_write_keeps_the_laws(story):
    document = taken(story)
    document.bin(by=membership(story, story.tuva))
    story.topic.post("En till", by=membership(story, story.tuva))
    assert story.faults() == []


def test_what_was_purged_is_no_orphan(story):
    document = taken(story)
    document.bin(by=membership(story, story.tuva))
    Document.objects.filter(pk=document.pk).update(binned_at="2020-01-01T00:00Z")
    Document.objects.sweep()
    assert story.faults() == [] and not Document.objects.filter(pk=document.pk).exists()


def test_i3_a_gap_and_a_head_above_the_rows_are_found(story):
    story.rows.filter(seq=3).delete()
    assert story.faults()[0].startswith(f"I3: space {story.space.pk} has ")
    Head.objects.filter(pk=story.space.pk).update(floor=3)
    assert story.faults() == []
    Head.objects.filter(pk=story.space.pk).update(head=story.space.head.head + 1)
    assert story.faults()[0].startswith(f"I3: space {story.space.pk} has ")


def test_i1_an_answer_without_its_row_is_found(story):
    Claim.objects.create(principal="user-1", key=uuid.uuid4(), fingerprint="x", space_id=story.space.pk, seq=2)
    assert story.faults() == ["I1: 1 answered requests have no row"]


@pytest.mark.parametrize("kind", ["topic.opened", "message.posted", "board.opened", "space.opened"])
def test_i10_a_thing_that_no_row_made_is_found(story, kind):
    label = story.rows.filter(kind=kind).first().subject_type
    story.rows.filter(kind=kind).update(kind="x")
    assert story.faults() == [f"I10: 1 of {label} without {kind}"]


def test_i10_a_thing_made_twice_is_found(story):
    story.rows.filter(subject_type="boards.column", subject_id=story.board.columns.first().pk).update(
        subject_id=story.board.columns.last().pk
    )
    assert story.faults() == [
        "I10: 1 of boards.column with more than one column.added",
        "I10: 1 of boards.column without column.added",
    ]


def test_i10_a_row_of_nothing_is_found(story):
    story.board.delete()
    assert "I10: 1 rows of boards.board are of nothing" in story.faults()
