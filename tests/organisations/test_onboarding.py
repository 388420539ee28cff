"""ORG-09, ORG-13: an organisation's stage, its ways on, reminders, and what a pause does to its people at once."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils.timezone import now

from coalitions.discussion.models import Topic
from coalitions.live.models import AuditEntry
from coalitions.organisations.mail import send_reminder
from coalitions.organisations.models import Application, Organisation, Stage
from coalitions.organisations.refusals import Incomplete, NeedsReason, NobodyToMail, NotNow, RemindedAlready

TYPED = {"name": "Läslyftet AB", "sector": "business", "legal_form": "49", "registration_number": "559993-1200"}
INVITED = {"name": "Måsen", "sector": "civil_society", "contact_name": "Jerker Solvind", "email": "Jerker@masen.example"}


@pytest.fixture
def entered(cast):
    return Organisation.objects.enter(by=cast.rasmus, **TYPED)


def waited(organisation, days):
    Organisation.objects.filter(pk=organisation.pk).update(state_since=now() - timedelta(days=days))
    organisation.refresh_from_db()
    return organisation


def newest():
    """Of organisations: people's own entries come after it."""
    entry = AuditEntry.objects.filter(kind__startswith="organisation.").first()
    return entry.kind, entry.by, entry.small


def history(organisation):
    return [(row.was, row.now, row.reason) for row in organisation.history.filter(field="onboarding_state")]


def test_org_09_what_is_entered_waits_in_details_even_when_complete(entered):
    assert entered.onboarding_state == Stage.DETAILS and entered.is_complete


def test_org_09_each_stage_stands_in_history_and_audit_log(cast, entered):
    entered.move_to("verified", by=cast.rasmus)
    assert newest() == ("organisation.verified", cast.rasmus.pk, {"was": "details"})
    with pytest.raises(NotNow):
        entered.move_to("charter_signed", by=cast.rasmus)  # by its signature alone: tests/charter/test_signing.py
    entered.move_to("active", by=cast.rasmus)
    assert history(entered) == [("details", "verified", ""), ("verified", "active", "")]
    assert entered.days_in_stage == 0


def test_org_09_without_number_or_reason_nothing_is_verified(cast):
    bare = Organisation.objects.enter(by=cast.rasmus, name="Måsen", sector="civil_society")
    with pytest.raises(Incomplete):
        bare.move_to("verified", by=cast.rasmus)
    assert Organisation.objects.get(pk=bare.pk).onboarding_state == "details" and history(bare) == []


def test_org_03_an_unexplained_sector_is_verified_only_with_a_reason(cast):
    odd = Organisation.objects.enter(by=cast.rasmus, **TYPED | {"sector": "public"})
    with pytest.raises(NeedsReason):
        odd.move_to("verified", by=cast.rasmus)
    odd.move_to("verified", by=cast.rasmus, reason="Ägs av kommunen")
    assert odd.history.get(field="sector").reason == "Ägs av kommunen"


@pytest.mark.parametrize(("stage", "to"), [("details", "active"), ("active", "details"), ("left", "active"), ("details", "x")])
def test_org_09_a_way_that_is_none_is_refused(cast, entered, stage, to):
    Organisation.objects.filter(pk=entered.pk).update(onboarding_state=stage)
    with pytest.raises(NotNow):
        entered.move_to(to, by=cast.rasmus, reason="Ändå")
    assert Organisation.objects.get(pk=entered.pk).onboarding_state == stage


@pytest.mark.parametrize(("days", "stalled"), [(13, False), (15, True)])
def test_org_09_it_is_stalled_after_fourteen_days(entered, days, stalled):
    assert waited(entered, days).is_stalled is stalled
    assert Organisation.objects.stalled().filter(pk=entered.pk).exists() is stalled


def test_org_09_one_that_takes_part_never_stalls(cast):
    assert not waited(cast.kommun, 900).is_stalled and not Organisation.objects.stalled().exists()


def test_org_13_a_pause_takes_writing_away_and_leaves_everything(cast, as_):
    topic = Topic.objects.open(cast.space, "Öppettider", "När?", by=cast.space.memberships.get(user=cast.tuva))
    client, url = as_(cast.tuva), f"/spaces/{cast.space.pk}/topics/{topic.pk}/"
    assert client.post(f"{url}messages/", {"body": "Hej"}).status_code == 302
    cast.kommun.move_to("paused", by=cast.rasmus, reason="Ny ledning")
    assert client.post(f"{url}messages/", {"body": "Hej igen"}).status_code == 403
    page = client.get(url).text
    assert "Hej" in page and "Hej igen" not in page and "Sjöbrunna kommun" in page


@pytest.mark.parametrize("to", ["paused", "left"])
def test_org_13_open_pages_of_its_people_hear_it_and_nobody_elses(cast, as_, to):
    head, log = cast.space.head.head, f"/api/v1/spaces/{cast.space.pk}/log"
    cast.kommun.move_to(to, by=cast.rasmus, reason="Ny ledning")
    said = {who: as_(getattr(cast, who)).get(log, {"after": head}).json() for who in ("tuva", "joar", "samira")}
    assert {who: one.get("why") for who, one in said.items()} == {"tuva": "role", "joar": "role", "samira": None}
    assert [row["kind"] for row in said["samira"]["rows"]] == ["member.changed"] * 2


def test_org_13_resuming_gives_it_back_where_it_was(cast, as_):
    cast.kommun.move_to("paused", by=cast.rasmus, reason="Ny ledning")
    with pytest.raises(NeedsReason):
        cast.kommun.move_to("active", by=cast.rasmus)
    cast.kommun.move_to("active", by=cast.rasmus, reason="Ledningen är på plats")
    assert newest() == ("organisation.resumed", cast.rasmus.pk, {"was": "paused"}) and cast.kommun.paused_at is None
    assert cast.space.memberships.get(user=cast.tuva).can_write
    assert history(cast.kommun)[-1] == ("paused", "active", "Ledningen är på plats")


def test_org_13_an_archived_space_hears_nothing_and_hinders_nothing(cast):
    cast.space.archive(by=cast.ingegerd)
    head = cast.space.head.head
    cast.kommun.move_to("paused", by=cast.rasmus, reason="Ny ledning")
    cast.space.refresh_from_db()
    assert cast.space.head.head == head and cast.kommun.paused_at


def test_org_13_leaving_while_paused_tells_nobody_twice(cast):
    cast.kommun.move_to("paused", by=cast.rasmus, reason="Ny ledning")
    head, since = type(cast.space.head).objects.of(cast.space.pk).head, cast.kommun.paused_at
    cast.kommun.move_to("left", by=cast.rasmus, reason="Vill inte")
    assert type(cast.space.head).objects.of(cast.space.pk).head == head and cast.kommun.paused_at == since


def test_org_09_a_reminder_goes_to_the_contact_once_a_day(cast, entered):
    cast.stranger.affiliations.create(organisation=entered, is_contact_person=True)
    entered.remind(by=cast.rasmus)
    send_reminder.call(entered.pk)
    assert [one.to for one in mail.outbox] == [[cast.stranger.email]] and "Läslyftet AB" in mail.outbox[0].subject
    with pytest.raises(RemindedAlready):
        entered.remind(by=cast.rasmus)
    Organisation.objects.filter(pk=entered.pk).update(reminded_at=now() - timedelta(days=1, seconds=1))
    entered.remind(by=cast.rasmus)
    assert AuditEntry.objects.filter(kind="organisation.reminded").count() == 2


def test_org_09_with_nobody_to_mail_it_says_so(cast, entered):
    with pytest.raises(NobodyToMail):
        entered.remind(by=cast.rasmus)
    assert Organisation.objects.get(pk=entered.pk).reminded_at is None


def test_org_09_nobody_is_reminded_of_what_is_done_meanwhile(cast, entered):
    cast.stranger.affiliations.create(organisation=entered, is_contact_person=True)
    entered.remind(by=cast.rasmus)
    Organisation.objects.filter(pk=entered.pk).update(onboarding_state="active")
    send_reminder.call(entered.pk)
    assert mail.outbox == []


def test_org_09_an_invited_one_is_reminded_by_its_link(cast):
    invited = Application.objects.invite(by=cast.rasmus, language="en", **INVITED)
    invited.remind(by=cast.rasmus)
    send_reminder.call(invited.pk)
    assert mail.outbox[0].to == ["jerker@masen.example"] and invited.applications.get().token in mail.outbox[0].body
    assert "has one step left" in mail.outbox[0].subject
