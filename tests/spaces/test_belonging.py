"""Who ceases to belong to an organisation is in no space for it; an organisation that takes part is active by itself."""

import pytest

from coalitions.live.models import AuditEntry, LogRow
from coalitions.organisations.models import Affiliation, Organisation
from coalitions.spaces.models import Membership


@pytest.fixture
def seat(cast):
    return cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd, mandate_text="Får lova lokaler")


def of(user, organisation):
    return Affiliation.objects.get(user=user, organisation=organisation)


def test_spc_09_a_removed_person_loses_access_and_leaves_the_seat_vacant(cast, seat):
    of(cast.tuva, cast.kommun).remove(by=cast.rasmus)
    assert not cast.space.memberships.active().filter(user=cast.tuva).exists()
    vacant = cast.coalition.seats.vacant().get()
    assert (vacant.organisation, vacant.mandate_text) == (cast.kommun, "Får lova lokaler")
    kinds = set(LogRow.objects.filter(space_id=cast.space.pk).order_by("-seq").values_list("kind", flat=True)[:2])
    assert kinds == {"member.removed", "seat.vacated"}


def test_one_who_leaves_an_organisation_leaves_its_spaces_too_but_no_others(cast, seat):
    other = cast.coalition.open_space("Annat", by=cast.ingegerd)
    Membership.objects.admit(other, cast.tuva, by=cast.ingegerd, organisation=None)
    of(cast.tuva, cast.kommun).remove(by=cast.tuva)
    assert [one.space for one in Membership.objects.active().filter(user=cast.tuva)] == [other]


def test_a_seat_held_without_being_in_the_space_is_vacated_too(cast):
    cast.coalition.seat(cast.hem, cast.daniel, by=cast.ingegerd)
    of(cast.daniel, cast.hem).remove(by=cast.rasmus)
    assert cast.coalition.seats.vacant().get().organisation == cast.hem


def test_an_archived_space_is_closed_to_who_was_removed(cast):
    other = cast.coalition.open_space("Annat", by=cast.ingegerd)
    Membership.objects.admit(other, cast.tuva, by=cast.ingegerd, organisation=cast.kommun)
    other.archive(by=cast.ingegerd)
    of(cast.tuva, cast.kommun).remove(by=cast.rasmus)
    assert not Membership.objects.active().filter(user=cast.tuva).exists()


def test_the_only_facilitator_stays_for_nobody(cast):
    cast.space.memberships.get(user=cast.mirja).change_role("member", by=cast.ingegerd)
    of(cast.ingegerd, cast.hogskola).remove(by=cast.rasmus)
    left = cast.space.memberships.active().get(user=cast.ingegerd)
    assert (left.role, left.organisation) == ("facilitator", None)


def test_a_proposal_one_takes_back_ends_nothing(cast):
    Affiliation.objects.filter(user=cast.tuva).update(state="proposed")
    of(cast.tuva, cast.kommun).remove(by=cast.tuva)
    assert cast.space.memberships.active().filter(user=cast.tuva).exists()


@pytest.mark.parametrize("stage", ["verified", "charter_signed"])
def test_org_09_a_held_seat_makes_a_verified_organisation_active(cast, stage):
    Organisation.objects.filter(pk=cast.hem.pk).update(onboarding_state=stage)
    cast.coalition.seat(cast.hem, None, by=cast.ingegerd)
    assert Organisation.objects.get(pk=cast.hem.pk).onboarding_state == stage
    cast.coalition.seat(Organisation.objects.get(pk=cast.hem.pk), cast.daniel, by=cast.ingegerd)
    found = Organisation.objects.get(pk=cast.hem.pk)
    assert found.onboarding_state == "active" and found.history.get(now="active").by == cast.ingegerd
    assert AuditEntry.objects.filter(kind="organisation.active", subject_id=cast.hem.pk, by=cast.ingegerd.pk).count() == 1


def test_org_09_one_that_sits_already_is_active_once_it_is_verified(cast):
    Organisation.objects.filter(pk=cast.hem.pk).update(onboarding_state="details")
    hem = Organisation.objects.get(pk=cast.hem.pk)
    cast.coalition.seat(hem, cast.daniel, by=cast.ingegerd)
    assert Organisation.objects.get(pk=hem.pk).onboarding_state == "details"
    hem.move_to("verified", by=cast.rasmus, reason="Ägs av kommunen")
    assert [row.now for row in hem.history.filter(field="onboarding_state")] == ["verified", "active"]


def test_org_13_a_seat_given_to_a_paused_organisation_does_not_resume_it(cast):
    cast.hem.move_to("paused", by=cast.rasmus, reason="Ny ledning")
    cast.coalition.seat(cast.hem, cast.daniel, by=cast.ingegerd)
    assert Organisation.objects.get(pk=cast.hem.pk).onboarding_state == "paused"
