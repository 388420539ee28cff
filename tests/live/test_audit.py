"""The audit log: who did what is kept in order, and an entry that somebody edits, takes away or slips in shows (ADM-03)."""

import pytest

from coalitions.live import laws
from coalitions.live.audit import AUDITED
from coalitions.live.log import audit, verb
from coalitions.live.models import AuditEntry
from coalitions.live.news import KINDS
from coalitions.spaces.models import Role


@pytest.fixture
def story(cast):
    """Five changes that the log must keep."""
    membership = cast.space.memberships.get(user=cast.joar)
    for role in (Role.OBSERVER, Role.FACILITATOR, Role.MEMBER):
        membership.change_role(role, by=cast.ingegerd)
    membership.end(by=cast.ingegerd)
    membership.readmit(by=cast.ingegerd)
    assert AuditEntry.objects.faults() == []
    cast.entries = list(AuditEntry.objects.order_by("-number")[:5][::-1])
    return cast


def test_adm_03_roles_and_access_are_kept_with_who_what_and_where(story):
    kinds = [entry.kind for entry in story.entries]
    assert kinds == ["member.changed"] * 3 + ["member.removed", "member.admitted"]
    assert {(entry.by, entry.space_id, entry.small["user"]) for entry in story.entries} == {
        (story.ingegerd.pk, story.space.pk, story.joar.pk)
    }


@pytest.mark.parametrize("field, value", [("by", 0), ("small", {"user": 0}), ("kind", "member.left"), ("before", "0" * 64)])
def test_adm_03_an_edited_entry_is_found(story, field, value):
    entry = story.entries[2]
    AuditEntry.objects.filter(pk=entry.pk).update(**{field: value})
    assert AuditEntry.objects.faults()[0].startswith(f"audit log: entry {entry.pk} ")


def test_adm_03_an_entry_edited_with_its_hash_made_anew_is_found_at_the_next(story):
    entry = story.entries[2]
    entry.by = 0
    AuditEntry.objects.filter(pk=entry.pk).update(by=0, hash=entry.seal())
    assert AuditEntry.objects.faults() == [f"audit log: entry {entry.pk + 1} does not follow entry {entry.pk}"]


def test_adm_03_a_removed_entry_is_found(story):
    gone = story.entries[1]
    AuditEntry.objects.filter(pk=gone.pk).delete()
    assert AuditEntry.objects.faults() == [f"audit log: entry {gone.pk + 1} does not follow entry {gone.pk - 1}"]


def test_adm_03_the_last_entries_cannot_be_taken_away_unseen(story):
    last = story.entries[-1].pk
    AuditEntry.objects.filter(pk=last).delete()
    assert laws.faults()[-1] == f"audit log: it ends at entry {last - 1} and not at {last}"


def test_the_first_entries_may_go_when_their_time_has_come(story):
    AuditEntry.objects.filter(pk__lt=story.entries[2].pk).delete()
    assert AuditEntry.objects.faults() == []


def test_what_is_undone_leaves_no_entry(story):
    @verb
    def fails():
        audit("person.raised", story.tuva, by=None)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert AuditEntry.objects.first().pk == story.entries[-1].pk


def test_a_kind_that_no_slice_lists_is_refused(story):
    with pytest.raises(LookupError):
        verb(audit)("person.praised", story.tuva, by=None)


def test_every_change_of_access_is_audited(db):
    assert {name for name, kind in KINDS.items() if kind.ends} <= set(AUDITED)


def test_what_people_say_and_do_all_day_does_not_wait_for_the_audit_log():
    assert not {"message.posted", "card.moved", "document.added"} & set(AUDITED)
