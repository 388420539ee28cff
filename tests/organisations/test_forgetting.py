"""Whom nobody will write to any more is forgotten: the contact of an application declined half a year ago."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from coalitions.live.models import AuditEntry
from coalitions.organisations.forgetting import sweep
from coalitions.organisations.models import Application
from tests.organisations.things import CONTACT, FIELDS


@pytest.fixture
def declined(cast):
    application = Application.objects.apply(by=None, why="Vi läser.", **FIELDS | CONTACT)
    application.ask("Hur många är ni?", by=cast.rasmus)
    application.decline("Ni finns redan.", by=cast.rasmus)
    return application


def decided(application, days):
    Application.objects.filter(pk=application.pk).update(decided_at=now() - timedelta(days=days))


def test_after_half_a_year_who_applied_is_forgotten_and_the_decision_stays(as_, cast, declined):
    link = declined.get_absolute_url()
    decided(declined, 181)
    assert (sweep(), sweep()) == (1, 0)
    left = Application.objects.get(pk=declined.pk)
    assert (left.email, left.contact_name, left.why, left.message) == ("", "", "", "") and not left.questions.exists()
    assert (left.name, left.state, left.decided_by) == ("Bokvännerna", "declined", cast.rasmus)
    assert AuditEntry.objects.filter(kind="application.forgotten", subject_id=left.pk).count() == 1
    assert as_(None).get(link).status_code == 404
    page = as_(cast.rasmus).get(f"/console/applications/{left.pk}/")
    assert page.status_code == 200 and "Bokvännerna" in page.text and "Bodil" not in page.text


@pytest.mark.parametrize(("state", "days"), [("declined", 179), ("approved", 400), ("waiting", 400)])
def test_others_are_remembered(declined, state, days):
    decided(declined, days)
    Application.objects.filter(pk=declined.pk).update(state=state)
    assert sweep() == 0 and Application.objects.get(pk=declined.pk).email
