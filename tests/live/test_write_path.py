import pytest

from coalitions.live.errors import Closed, Revoked
from coalitions.live.models import Head, LogRow
from coalitions.spaces.models import Membership


def test_a_verb_records_one_row_and_raises_the_head(cast):
    before = cast.space.head.head
    cast.space.describe(name="Läsrummet", by=cast.ingegerd)
    row = LogRow.objects.get(space_id=cast.space.pk, seq=before + 1)
    assert (row.kind, row.by, row.small) == ("space.described", cast.ingegerd.pk, {"fields": ["name"]})
    assert Head.objects.of(cast.space.pk).head == before + 1


def test_i6_a_removed_person_writes_nothing_more(cast):
    Membership.objects.get(space=cast.space, user=cast.tuva).end(by=cast.ingegerd)
    head = cast.space.head.head
    with pytest.raises(Revoked):
        cast.space.describe(name="Mitt", by=cast.tuva)
    assert cast.space.head.head == head


def test_an_archived_space_takes_no_more_rows(cast):
    cast.space.archive(by=cast.ingegerd)
    with pytest.raises(Closed):
        cast.space.describe(name="Sent", by=cast.ingegerd)
