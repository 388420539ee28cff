"""ACC-03 with OpenID Connect: a provider that really answers, a whole sign-in, and whom it may not speak for (T15, T16, T17)."""

import pytest
from django.core import mail
from django.core.cache import cache
from django.urls import reverse
from django.utils.timezone import now

from coalitions.live.models import AuditEntry
from coalitions.organisations.models import EmailDomain, Identity
from coalitions.people.models import Factor, User
from tests.organisations import openid
from tests.people.device import with_codes
from tests.people.door import PASSWORD, is_in, sign_in, with_password

NEW = {"email": "nyckel@sjobrunna.example", "email_verified": True, "name": "Nyckelina Ny"}


@pytest.fixture(scope="module")
def origin():
    with openid.running() as origin:
        yield origin


@pytest.fixture
def provider(cast, origin, settings):
    cache.clear()
    settings.PROVIDERS_INSIDE = [origin]
    settings.PASSWORD_HASHERS = ["tests.people.quick.Quick"]
    return openid.brought(cast, origin)


def known(origin, user, subject, **more):
    openid.knows(origin, subject, email=user.email, email_verified=True, name=user.name, **more)
    return subject


def test_acc_03_a_person_unknown_here_comes_in_and_belongs_to_the_organisation(client, cast, provider, origin):
    openid.knows(origin, "ny", **NEW)
    answer = openid.go(client, provider, "ny", going="/settings/")
    assert (answer.status_code, answer.url) == (302, "/settings/")
    assert is_in(client)
    person = User.objects.get(email=NEW["email"])
    assert person.name == "Nyckelina Ny" and not person.has_usable_password()
    assert person.affiliations.get().organisation == cast.kommun and person.affiliations.get().state == "confirmed"
    assert AuditEntry.objects.get(kind="identity.linked").small == {"user": person.pk, "provider": provider.pk}


def test_acc_03_a_person_known_by_a_verified_address_keeps_the_account_and_is_found_by_subject_then(
    client, client_class, cast, provider, origin
):
    openid.go(client, provider, known(origin, cast.tuva, "tuva"))
    assert is_in(client) and Identity.objects.get().user == cast.tuva
    openid.knows(origin, "tuva", email="tuva.gift@sjobrunna.example", email_verified=True)
    again = client_class()
    openid.go(again, provider, "tuva")
    assert again.session["_auth_user_id"] == str(cast.tuva.pk)
    assert not User.objects.filter(email="tuva.gift@sjobrunna.example").exists()


def test_t15_an_address_of_another_organisation_is_refused_on_a_page_with_a_way_on(client, cast, provider, origin):
    EmailDomain.objects.add(cast.region, "regionen.example", by=cast.rasmus)
    openid.knows(origin, "frammande", email="mirja@regionen.example", email_verified=True)
    page = openid.go(client, provider, "frammande")
    assert page.status_code == 403 and "en annan organisation" in page.text
    assert reverse("account_login") in page.text and openid.start(provider) in page.text
    assert not is_in(client) and not User.objects.filter(email="mirja@regionen.example").exists()


def test_t15_also_when_the_subject_is_known_already(client, client_class, cast, provider, origin):
    openid.go(client, provider, known(origin, cast.tuva, "tuva2"))
    openid.knows(origin, "tuva2", email="tuva@annan.example", email_verified=True)
    other = client_class()
    assert openid.go(other, provider, "tuva2").status_code == 403 and not is_in(other)


def test_t15_an_address_that_is_not_verified_opens_no_account_that_is_there(client, cast, provider, origin):
    openid.knows(origin, "obevisad", email=cast.tuva.email, email_verified=False)
    page = openid.go(client, provider, "obevisad")
    assert page.status_code == 403 and not is_in(client) and not Identity.objects.exists()


def test_t15_a_new_one_that_is_not_verified_proves_it_by_a_mailed_code_first(client, provider, origin):
    openid.knows(origin, "obevisad2", email="okand@sjobrunna.example")
    answer = openid.go(client, provider, "obevisad2")
    assert answer.url == reverse("account_email_verification_sent") and not is_in(client)
    assert mail.outbox[-1].to == ["okand@sjobrunna.example"]


def test_t15_what_somebody_set_before_the_address_was_proven_opens_nothing_afterwards(
    client, client_class, cast, provider, origin
):
    waiting = User.objects.register("offer@sjobrunna.example", "Lurpass", password=PASSWORD)
    with_codes(waiting)
    openid.knows(origin, "offer", email=waiting.email, email_verified=True)
    openid.go(client, provider, "offer")
    assert is_in(client) and not Factor.objects.of(waiting).exists()
    thief = client_class()
    sign_in(thief, waiting.email)
    assert not is_in(thief)


def test_who_is_not_invited_is_told_so_where_the_organisation_wants_it(client, cast, provider, origin):
    provider.change(by=cast.rasmus, admits=False)
    openid.knows(origin, "oinbjuden", **NEW | {"email": "oinbjuden@sjobrunna.example"})
    page = openid.go(client, provider, "oinbjuden")
    assert page.status_code == 403 and "kontaktperson" in page.text
    assert not User.objects.filter(email="oinbjuden@sjobrunna.example").exists()


def test_t16_a_session_that_began_there_is_over_within_twelve_hours(client, cast, provider, origin):
    openid.go(client, provider, known(origin, cast.tuva, "tuva3"))
    assert 0 < (client.session.get_expiry_date() - now()).total_seconds() <= 12 * 3600
    provider.change(by=cast.rasmus, hours=1)
    openid.go(client, provider, "tuva3")
    assert (client.session.get_expiry_date() - now()).total_seconds() <= 3600


def test_a_second_factor_there_counts_only_if_the_organisation_says_so(client, client_class, cast, provider, origin):
    with_codes(with_password(cast.tuva))
    known(origin, cast.tuva, "tuva4", amr=["pwd", "mfa"])
    assert openid.go(client, provider, "tuva4").url == reverse("mfa_authenticate") and not is_in(client)
    provider.change(by=cast.rasmus, second_factor="mfa\nurn:x:loa3")
    other = client_class()
    openid.go(other, provider, "tuva4")
    assert is_in(other)


def test_t18_who_owes_one_and_has_shown_none_is_led_to_it(client, cast, provider, origin, settings):
    settings.REQUIRE_SECOND_FACTOR = "everybody"
    known(origin, cast.tuva, "tuva5", amr="mfa", acr="urn:x:loa3")
    openid.go(client, provider, "tuva5")
    assert client.get("/settings/").url == reverse("people:duty")
    provider.change(by=cast.rasmus, second_factor="urn:x:loa3")
    openid.go(client, provider, "tuva5")
    assert client.get("/settings/").status_code == 200


def test_only_our_provider_refuses_the_other_ways_in_words(client, client_class, cast, provider):
    with_password(cast.tuva)
    sign_in(client, cast.tuva.email)
    provider.switch("only", by=cast.rasmus)
    assert not is_in(client)
    page = sign_in(client, cast.tuva.email)
    assert page.status_code == 403 and openid.start(provider) in page.text and not is_in(client)
    for anyway in ("", "1"):
        page = client.post(reverse("account_request_login_code"), {"email": cast.tuva.email, "anyway": anyway})
        assert "enda vägen in" in page.text and mail.outbox == []
    new = {"email": "helt.ny@sjobrunna.example", "password1": PASSWORD, "name": "Ny"}
    assert client.post(reverse("account_signup"), new).status_code == 422
    assert not User.objects.filter(email=new["email"]).exists()
    assert sign_in(client, cast.petter.email).status_code == 422  # of another organisation: as ever


def test_an_administrator_comes_in_when_the_only_provider_is_out_of_order(client, cast, provider):
    provider.switch("only", by=cast.rasmus)
    with_password(cast.rasmus)
    sign_in(client, cast.rasmus.email)
    assert is_in(client)


def test_beside_other_ways_the_address_leads_there_and_the_code_stays_a_choice(client, client_class, cast, provider):
    page = client.post(reverse("account_request_login_code"), {"email": cast.tuva.email, "next": "/today/"})
    assert f"{openid.start(provider)}?next=%2Ftoday%2F" in page.text and "Skicka en kod i stället" in page.text
    assert mail.outbox == []
    client.post(reverse("account_request_login_code"), {"email": cast.tuva.email, "anyway": "1"})
    assert mail.outbox[0].to == [cast.tuva.email]
    page = client_class().post(reverse("account_login"), {"login": cast.tuva.email, "password": "fel"})
    assert page.status_code == 422 and openid.start(provider) in page.text


@pytest.mark.parametrize("use", ["off", "on"])
def test_switching_off_or_removing_signs_out_who_came_by_it(client, as_, cast, provider, origin, use):
    other, left = as_(cast.samira), openid.start(provider)
    openid.go(client, provider, known(origin, cast.tuva, f"tuva-{use}"))
    assert is_in(client)
    provider.switch("off", by=cast.rasmus) if use == "off" else provider.remove(by=cast.rasmus)
    assert not is_in(client) and is_in(other)
    assert client.get(left).status_code == 404
