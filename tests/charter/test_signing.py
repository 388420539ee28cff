"""SPC-16, ORG-09: who signs, what is asked of whom, and what signing changes."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from coalitions.charter.errors import NoSeat, Replaced
from coalitions.charter.models import Signature
from coalitions.charter.turns import remind
from coalitions.live.models import AuditEntry, LogRow
from coalitions.organisations.models import Organisation
from coalitions.spaces.models import Deadline
from tests.activity.making import clock, hear, send
from tests.charter.making import changed, in_force, seated, signed


def url(cast, charter=None):
    ids = {"coalition": cast.coalition.pk}
    return (
        reverse("charter:signature", kwargs=ids | {"charter": charter.pk}) if charter else reverse("charter:charter", kwargs=ids)
    )


def test_spc_16_the_representative_signs_for_the_organisation(cast, as_):
    charter, client = in_force(cast), as_(cast.tuva)
    page = client.get(url(cast)).text
    assert "Läs och underteckna" in page and url(cast, charter) in page
    assert "Underteckna för Sjöbrunna kommun" in client.get(url(cast, charter)).text
    assert not Signature.objects.exists()
    assert client.post(url(cast, charter)).status_code == 302
    given = Signature.objects.get()
    seat = cast.coalition.seats.get(holder=cast.tuva)
    assert (given.organisation, given.author, given.seat, given.digest) == (cast.kommun, cast.tuva, seat, charter.digest)
    assert "1 av 4 organisationer" in as_(cast.elham).get(url(cast)).text
    assert AuditEntry.objects.get(kind="charter.signed").by == cast.tuva.pk


@pytest.mark.parametrize("who", ["joar", "ingegerd", "elham", "mirja"])
def test_spc_16_nobody_else_signs(cast, as_, who):
    charter = in_force(cast)
    assert as_(getattr(cast, who)).get(url(cast, charter)).status_code == 403
    assert as_(getattr(cast, who)).post(url(cast, charter)).status_code == 403
    with pytest.raises(NoSeat):
        charter.sign(by=getattr(cast, who))
    assert not Signature.objects.exists()


def test_t63_a_seat_that_was_handed_over_signs_no_more(cast, as_):
    charter = in_force(cast)
    cast.coalition.seat(cast.kommun, cast.joar, by=cast.ingegerd)
    assert as_(cast.tuva).post(url(cast, charter)).status_code == 403
    assert as_(cast.joar).post(url(cast, charter)).status_code == 302


def test_t58_a_paused_organisation_does_not_sign(cast, as_):
    charter = in_force(cast)
    cast.kommun.move_to("paused", by=cast.rasmus, reason="Omorganisation")
    assert as_(cast.tuva).post(url(cast, charter)).status_code == 403


def test_t62_a_version_that_was_replaced_is_not_signed(cast, as_):
    first = in_force(cast)
    changed(cast, quorum=3)
    assert as_(cast.tuva).post(url(cast, first)).status_code == 409
    with pytest.raises(Replaced):
        first.sign(by=cast.tuva)


def test_t3_a_draft_or_the_charter_of_another_coalition_is_not_found(cast, as_):
    from coalitions.charter.models import Charter
    from coalitions.spaces.models import Coalition

    other = Coalition.objects.start("Annan", by=cast.stranger)
    foreign = Charter.objects.draft(other, by=cast.stranger)
    own = Charter.objects.draft(seated(cast).coalition, by=cast.ingegerd)
    assert as_(cast.tuva).post(url(cast, foreign)).status_code == 404
    assert as_(cast.tuva).post(url(cast, own)).status_code == 404
    assert as_(cast.tuva).get(foreign.get_absolute_url()).status_code == 404


def test_t90_signing_twice_leaves_one_signature(cast):
    assert signed(seated(cast), cast.tuva).sign(by=cast.tuva) == Signature.objects.get()


def test_spc_16_what_one_signed_last_is_set_against_what_one_signs(cast, as_):
    signed(seated(cast), cast.tuva)
    changed(cast, is_material=False, leaving_text="Säg till, på en träff.")
    third = changed(cast, quorum=4)
    page = as_(cast.tuva).get(url(cast, third)).text
    assert "<del>Minst 2 organisationer röstar." in page and "<ins>till, " in page and "version 1" in page
    assert "<del>" not in as_(cast.samira).get(url(cast, third)).text


def test_it_is_asked_of_the_organisation_until_it_has_signed(cast, as_):
    in_force(cast)
    where = f"/coalitions/{cast.coalition.pk}/"
    assert "Underteckna spelreglerna" in as_(cast.joar).get(where).text
    assert "Undertecknade av 0 av 4 organisationer" in as_(cast.elham).get(where).text
    signed(cast, cast.tuva)
    assert "Underteckna spelreglerna" not in as_(cast.joar).get(where).text
    assert "Undertecknade av 1 av 4 organisationer" in as_(cast.elham).get(where).text


def test_a_new_member_organisation_has_as_many_days(cast):
    in_force(cast, grace_days=10)
    cast.coalition.seat(cast.granfro, None, by=cast.ingegerd)
    owed = Deadline.objects.get(organisation=cast.granfro)
    assert abs((owed.at - LogRow.objects.latest("pk").at).days - 10) <= 1
    cast.coalition.seat(cast.kommun, cast.joar, by=cast.ingegerd)
    assert Deadline.objects.filter(organisation=cast.kommun).count() == 1


def stages(organisation):
    return [row.now for row in organisation.history.filter(field="onboarding_state")]


def test_org_09_the_signature_itself_is_the_stage(cast):
    charter = in_force(cast)
    Organisation.objects.filter(pk=cast.hem.pk).update(onboarding_state="verified")
    hem = Organisation.objects.get(pk=cast.hem.pk)
    from tests.cast import admit

    admit(cast, cast.daniel, "member", hem)
    cast.coalition.seat(hem, cast.daniel, by=cast.ingegerd)
    assert stages(hem) == [] and Organisation.objects.get(pk=hem.pk).onboarding_state == "verified"
    charter.sign(by=cast.daniel)
    assert stages(hem) == ["charter_signed", "active"]


def test_not_12_representatives_hear_of_it_and_once_more_before_the_time_is_over(cast, mailoutbox):
    with clock(9, day=1):
        in_force(cast, grace_days=10)
        signed(cast, cast.samira)
        hear()
        send()
        told = [mail.to[0] for mail in mailoutbox if "spelregler" in (mail.subject + mail.body).lower()]
        assert cast.tuva.email in told and cast.joar.email not in told and cast.samira.email not in told
    with clock(9, day=7):
        assert remind() == 0
    mailoutbox.clear()
    with clock(5, day=9):
        assert remind() == 0
    with clock(9, day=9):
        assert (remind(), remind()) == (1, 0)
        hear()
        send()
    assert cast.tuva.email in [mail.to[0] for mail in mailoutbox]
    assert cast.samira.email not in [mail.to[0] for mail in mailoutbox]


def test_its_pages_cost_the_same_however_many_sign(cast, as_):
    client = as_(cast.tuva)

    def cost(charter):
        counts = []
        for page in (url(cast), charter.get_absolute_url(), f"/coalitions/{cast.coalition.pk}/"):
            client.get(page)
            with CaptureQueriesContext(connection) as asked:
                client.get(page)
            counts.append(len(asked))
        return counts

    before = cost(signed(seated(cast), cast.tuva))
    assert cost(signed(cast, cast.samira, cast.petter, cast.nils)) == before
