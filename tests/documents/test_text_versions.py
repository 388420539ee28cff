"""Versions of a text: kept by hand and by themselves, and brought back as one more change that overwrites nothing."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from coalitions.documents.errors import Fixed, Full, Locked, Quicker, Unchanged
from coalitions.documents.models import Document, Pad, TextVersion, Writer
from coalitions.documents.models.text_version import with_writers
from coalitions.documents.pads import versions
from coalitions.documents.pads.keeping import Kept
from coalitions.documents.pads.making import made, paragraph
from coalitions.documents.pads.shared import Shared
from coalitions.documents.pads.versions import go_back, keep
from coalitions.live.errors import Closed
from coalitions.live.models import LogRow
from tests.documents.making import membership
from tests.documents.writing import Writer as Page
from tests.documents.writing import begun, document, kept, live, open_database, says
from tests.live.pipe import Hall, act

__all__ = ["document", "live", "open_database"]


@pytest.fixture
def pad(cast):
    """A text that says one thing, kept as version 1, and another thing since."""
    pad = begun(cast).pad
    write(cast, pad, "Först")
    pad.keep_version("Utkast", by=membership(cast, cast.tuva))
    write(cast, pad, "Sedan", cast.petter)
    return Pad.objects.get(pk=pad.pk)


def write(cast, pad, line, by=None):
    Pad.objects.get(pk=pad.pk).write([((by or cast.tuva).pk, says(pad.root, line).get_update())])


def first(pad):
    return pad.versions.select_related("pad__document").get(number=1)


def test_it_holds_what_was_said_who_wrote_and_the_note(cast, pad):
    pad.keep_version("Klart", by=membership(cast, cast.samira))
    newest, eldest = with_writers(list(pad.versions.listed()))
    assert (newest.number, newest.note, newest.author, newest.by_hand) == (2, "Klart", cast.samira, True)
    assert [(one.author, one.organisation) for one in newest.writers] == [
        (cast.petter, membership(cast, cast.petter).organisation)
    ]
    assert [one.author for one in eldest.writers] == [cast.tuva] and versions.reading(eldest) == "<p>Först</p>"
    assert LogRow.objects.filter(kind="document.kept", subject_id=pad.document_id).count() == 2


def test_nothing_changed_is_nothing_to_keep(cast, pad):
    pad.keep_version(by=membership(cast, cast.tuva))
    with pytest.raises(Unchanged):
        Pad.objects.get(pk=pad.pk).keep_version(by=membership(cast, cast.samira))
    assert pad.versions.count() == 2


def test_brought_back_it_is_a_change_and_what_stood_before_is_a_version(cast, pad):
    go_back(first(pad), by=membership(cast, cast.samira))
    assert kept(pad.document) == "<p>Först</p>" and Pad.objects.get().head == pad.head + 1
    before, again = pad.versions.get(number=2), pad.versions.get(number=3)
    assert not before.by_hand and sorted(versions.reading(before).split("</p>")) == ["", "<p>Först", "<p>Sedan"]
    assert (again.restores, again.author, [one.author for one in with_writers([again])[0].writers]) == (
        1,
        cast.samira,
        [cast.samira],
    )


def test_what_it_says_already_is_not_brought_back_again(cast, pad):
    go_back(first(pad), by=membership(cast, cast.samira))
    go_back(first(pad), by=membership(cast, cast.tuva))
    assert kept(pad.document) == "<p>Först</p>" and pad.versions.count() == 3


def test_of_two_at_once_the_slower_is_told(cast, pad):
    text = Shared(pad.root, pad.changes())
    go_back(first(pad), by=membership(cast, cast.samira))
    with pytest.raises(Quicker):
        pad.go_back(first(pad), text.replace([paragraph("Först")]), by=membership(cast, cast.tuva), seen=pad.head)
    assert kept(pad.document) == "<p>Först</p>" and pad.versions.count() == 3


def test_what_is_written_meanwhile_stays(cast, pad):
    change = Shared(pad.root, pad.changes()).replace([paragraph("Först")])
    seen = pad.head
    write(cast, pad, "Samtidigt")
    pad.go_back(first(pad), change, by=membership(cast, cast.tuva), seen=seen)
    assert sorted(kept(pad.document).split("</p>")) == ["", "<p>Först", "<p>Samtidigt"]


@pytest.mark.parametrize("state, error", [("locked", Locked), ("record", Fixed), ("archived", Closed)])
def test_locked_fixed_and_archived_texts_are_left_as_they_are(cast, pad, state, error):
    by = membership(cast, cast.tuva)
    if state == "locked":
        Document.objects.update(locked_by=cast.samira, locked_until=now() + timedelta(hours=1))
    elif state == "record":
        Document.objects.update(standing="record")
    else:
        cast.space.archive(by=membership(cast, cast.ingegerd))
    for verb in (lambda: Pad.objects.get().keep_version(by=by), lambda: go_back(first(pad), by=by)):
        with pytest.raises(error):
            verb()
    assert pad.versions.count() == 1


def test_a_text_that_is_full_takes_no_version_back(cast, pad, monkeypatch):
    monkeypatch.setattr(versions, "MOST", 10)
    with pytest.raises(Full):
        go_back(first(pad), by=membership(cast, cast.tuva))
    assert pad.versions.count() == 1 and Pad.objects.get().head == pad.head


def test_left_alone_for_half_an_hour_it_is_kept_by_itself(cast, pad):
    Kept(pad.pk).settle()
    assert keep() == 0
    Pad.objects.update(told_at=now() - timedelta(minutes=31))
    assert keep() == 1 and keep() == 0
    assert not pad.versions.get(number=2).by_hand and pad.versions.get(number=2).author is None


def test_written_in_without_a_pause_it_is_kept_after_four_hours(cast, pad):
    Writer.objects.update(at=now() - timedelta(hours=5))
    assert keep() == 1 and TextVersion.objects.get(number=2).head == pad.head


def test_many_changes_that_became_one_leave_who_wrote(cast, pad):
    pad.merge(Shared(pad.root, pad.changes()).whole, pad.head)
    version = Pad.objects.get().keep_version(by=membership(cast, cast.tuva))
    assert [one.author for one in with_writers([version])[0].writers] == [cast.petter]


def test_changes_that_became_part_of_the_whole_meanwhile_are_not_lost(cast, pad):
    early = Pad.objects.get(pk=pad.pk)
    pad.merge(Shared(pad.root, pad.changes()).whole, pad.head)
    assert len(kept(pad.document)) == len("<p>Först</p><p>Sedan</p>") and Shared(pad.root, early.changes()).size


async def test_who_has_it_open_sees_the_version_come_back(live, document):
    async with Hall() as hall:
        tuva, samira = [await Page.come(hall, user, document) for user in (live.tuva, live.samira)]
        await tuva.writes("Först")
        await act(lambda: Pad.objects.get(document=document).keep_version(by=membership(live, live.tuva)))
        await samira.until(lambda: samira.lines == ["Först"])
        await samira.writes("Sedan", 2)
        await act(lambda: go_back(first(document.pad), by=membership(live, live.tuva)))
        await tuva.until(lambda: tuva.lines == ["Först"])
        await samira.until(lambda: samira.lines == ["Först"])


def test_a_text_that_begins_with_words_was_written_by_who_began_it(cast):
    begun = Pad.objects.begin(cast.space, "Mall", by=membership(cast, cast.tuva), nodes=[paragraph("Mål")])
    assert made(begun.pad.root, paragraph("Mål")) and [one.author for one in begun.pad.written_by.all()] == [cast.tuva]
