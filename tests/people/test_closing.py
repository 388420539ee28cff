"""T16: an account that was closed for who has left opens by no kind of credential, and opens again only as its person."""

import pytest
from django.core import mail
from django.urls import reverse

from coalitions.live.models import AuditEntry
from coalitions.live.sessions import person
from coalitions.people.models import Factor, User
from tests.people.device import with_codes
from tests.people.door import PASSWORD, is_in, sign_in


def send(client, person, name="closing", **fields):
    return client.post(reverse(f"people:{name}", args=[person.pk]), {"why": "left"} | fields)


@pytest.fixture
def closed(as_, cast, tuva, two_browsers):
    with_codes(tuva)
    tuva.keys = [browser.session.session_key for browser in two_browsers]
    assert send(as_(cast.rasmus), tuva).status_code == 302
    return tuva


def test_t16_every_session_is_over_and_opens_no_socket(closed, two_browsers):
    assert not any(is_in(browser) for browser in two_browsers)
    assert [person(key) for key in closed.keys] == [None, None]
    assert AuditEntry.objects.get(kind="person.closed").small == {"reason": "left"}


def test_t16_no_credential_opens_it(client, closed):
    assert not Factor.objects.of(closed).exists()
    assert Factor.objects.take(closed, closed.recovery[0]) is None
    sign_in(client, closed.email)
    client.post(reverse("account_request_login_code"), {"email": closed.email})
    client.post(reverse("account_reset_password"), {"email": closed.email})
    client.post(reverse("account_signup"), {"email": closed.email, "password1": PASSWORD, "name": "Tuva"})
    assert not is_in(client)
    codes = [word for one in mail.outbox for word in one.body.split() if word.isdecimal() and len(word) == 6]
    assert codes == []


def test_opened_again_it_is_its_persons_by_a_mailed_code_and_no_earlier_password(as_, client, cast, closed):
    assert send(as_(cast.rasmus), closed, "reopening").status_code == 302
    sign_in(client, closed.email)
    assert not is_in(client)
    client.post(reverse("account_request_login_code"), {"email": closed.email})
    code = next(word for word in mail.outbox[-1].body.split() if word.isdecimal() and len(word) == 6)
    client.post(reverse("account_confirm_login_code"), {"code": code})
    assert is_in(client)


def test_what_the_person_wrote_and_where_the_person_belongs_stays(cast, closed):
    again = User.objects.get(pk=closed.pk)
    assert again.name and again.affiliations.exists() and again.memberships.filter(ended_at=None).exists()


def test_the_only_administrator_is_not_closed(as_, cast):
    page = send(as_(cast.rasmus), cast.rasmus)
    assert page.status_code == 422 and User.objects.get(pk=cast.rasmus.pk).is_active


def test_a_reason_has_to_be_chosen(as_, cast, tuva):
    assert send(as_(cast.rasmus), tuva, why="").status_code == 422 and User.objects.get(pk=tuva.pk).is_active
