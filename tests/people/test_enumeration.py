"""T11: who has an account cannot be told, neither by the words nor by the time they take."""

import re
import statistics
import time

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from coalitions.spaces.models import Invitation
from tests.guards.asking import undone
from tests.people.door import PASSWORD

TRIES, WITHIN, AGAIN, FEW = 200, 0.2, 3, 20
NOBODY = "ingen@sjobrunna.example"
FORMS = {
    "account_login": lambda email: {"login": email, "password": "fel lösenord helt"},
    "account_request_login_code": lambda email: {"email": email},
    "account_reset_password": lambda email: {"email": email},
    "account_signup": lambda email: {"email": email, "name": "Någon", "password1": PASSWORD},
}


@pytest.fixture
def quick(settings, tuva):
    """Limits are off, for they would answer most of the tries."""
    settings.PASSWORD_HASHERS = ["tests.people.quick.Quick"]
    settings.ACCOUNT_RATE_LIMITS = dict.fromkeys(settings.ACCOUNT_RATE_LIMITS)
    tuva.set_password(PASSWORD)
    tuva.save()
    return tuva


def seconds(ask, *given):
    client = Client()
    with undone():
        began = time.perf_counter()
        ask(client, *given)
        return time.perf_counter() - began


def differ(ask, one, other, tries=TRIES):
    """By how much of the longer median; one try after the other, so that a busy machine slows both alike."""
    pairs = [(seconds(ask, one), seconds(ask, other)) for _ in range(tries)]
    medians = [statistics.median(times) for times in zip(*pairs, strict=True)]
    return 1 - min(medians) / max(medians)


def alike(ask, one, other):
    """Of three rounds one suffices: what differs by its nature differs in each."""
    return any(differ(ask, one, other) <= WITHIN for _ in range(AGAIN))


@pytest.mark.timed
@pytest.mark.parametrize("route", FORMS)
def test_t11_known_and_unknown_addresses_take_the_same_time(quick, route):
    def ask(client, email):
        cache.clear()
        mail.outbox.clear()
        client.post(reverse(route), FORMS[route](email))

    assert alike(ask, quick.email, NOBODY)


@pytest.mark.timed
def test_t11_a_guessed_invitation_takes_the_time_of_none(quick, cast):
    invitation = Invitation.objects.invite(cast.space, "ny@sjobrunna.example", by=cast.ingegerd)

    def ask(client, pk):
        client.get(reverse("spaces:invitation", args=[pk, "0" * 40]))

    assert alike(ask, invitation.pk, 987654321)


@pytest.mark.timed
def test_t11_the_measure_itself_tells_a_difference(quick):
    def ask(client, pause):
        client.get(reverse("account_login"))
        time.sleep(pause)

    assert differ(ask, 0, 0.1, FEW) > WITHIN


def words(answer, email):
    html = answer.content.decode().replace(email, "ADDRESS")
    return re.sub(r'(csrfmiddlewaretoken" value=|X-CSRFToken":|name="key" value=)"[^"]+"', "", html)


@pytest.mark.parametrize("route", FORMS)
def test_t11_known_and_unknown_addresses_get_the_same_answer(quick, route):
    answers = []
    for email in (quick.email, NOBODY):
        cache.clear()
        answer = Client().post(reverse(route), FORMS[route](email), follow=True)
        answers.append((answer.status_code, answer.redirect_chain, words(answer, email)))
    assert answers[0] == answers[1]
