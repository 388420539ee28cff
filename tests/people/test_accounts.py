"""Accounts in the console: who lost the second factor is let in anew."""

import pytest
from django.urls import reverse

from coalitions.live.models import AuditEntry
from coalitions.people.mail import send_notice
from coalitions.people.models import Factor, User
from tests.people.device import with_codes
from tests.people.door import is_in, sign_in

SAID = {"reason": "lost", "words": "Du ringde i dag, och jag kände igen rösten."}


@pytest.fixture
def reset(as_, cast, tuva):
    with_codes(tuva)
    return lambda **fields: as_(cast.rasmus).post(reverse("people:reset", args=[tuva.pk]), SAID | fields)


def test_acc_02_an_administrator_resets_it_with_a_reason(reset, client, tuva, cast):
    assert reset().status_code == 302
    assert not Factor.objects.of(tuva).exists()
    entry = AuditEntry.objects.get(kind="factor.reset")
    assert (entry.by, entry.subject_id, entry.small) == (cast.rasmus.pk, tuva.pk, {"reason": "lost"})
    sign_in(client, tuva.email)
    assert is_in(client)


def test_t14_a_reset_ends_every_session(reset, as_, tuva):
    browser = as_(tuva)
    reset()
    assert not is_in(browser)


@pytest.mark.parametrize("wrong", [{"reason": ""}, {"reason": "for fun"}, {"words": " "}])
def test_without_a_reason_nothing_happens_and_what_was_typed_stays(reset, tuva, wrong):
    page = reset(**wrong)
    assert page.status_code == 422 and Factor.objects.of(tuva).exists()
    assert wrong.get("words", SAID["words"]).strip() in page.text


def test_the_person_is_told_why_by_mail(tuva, mailoutbox):
    send_notice.call(tuva.pk, "factors_reset", {"words": SAID["words"]})
    assert SAID["words"] in mailoutbox[0].body


def test_accounts_are_found_and_say_who_has_a_second_factor(as_, cast, tuva, django_assert_num_queries):
    browser = as_(cast.rasmus)
    with_codes(tuva)
    with django_assert_num_queries(8):
        page = browser.get(reverse("people:accounts"), {"q": "tuva"})
    assert [(one.name, one.has_factor) for one in page.context["people"]] == [("Tuva Hedlindh", True)]
    with django_assert_num_queries(8):
        everybody = browser.get(reverse("people:accounts")).context["people"]
    assert len(everybody) == User.objects.count()
    assert "empty" in browser.get(reverse("people:accounts"), {"q": "ingen alls"}).text
