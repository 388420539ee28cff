"""ACC-04, ORG-12: who belongs to an organisation is proposed by a domain or by oneself, and confirmed by its contact person."""

from threading import Barrier, Thread

import pytest
from django.core import mail
from django.db import connections
from django.urls import reverse

from coalitions.live.models import AuditEntry
from coalitions.organisations.errors import NoDomain, PublicDomain, Refused, TakenDomain
from coalitions.organisations.mail import send_proposal
from coalitions.organisations.models import Affiliation, EmailDomain, Organisation
from coalitions.people.models import User
from coalitions.spaces.models import Space
from tests.cast import plant
from tests.people.test_entrances import code_in

MINE = reverse("organisations:mine")


@pytest.fixture
def contact(cast):
    cast.joar.affiliations.update(is_contact_person=True)
    return cast.joar


@pytest.fixture
def domain(cast):
    return EmailDomain.objects.add(cast.kommun, "sjobrunna.example", by=cast.rasmus)


@pytest.fixture
def proposed(cast, contact):
    return Affiliation.objects.propose(cast.stranger, cast.kommun, by=cast.stranger)


def sign_up(client, email):
    client.post(reverse("account_signup"), {"name": "Ny Person", "email": email, "password1": "tre små getter"})
    return client.post(reverse("account_email_verification_sent"), {"code": code_in(mail.outbox[-1])})


def test_org_12_a_proven_address_proposes_its_holder_and_sign_up_asks_at_once(client, cast, domain):
    assert sign_up(client, "ny@sjobrunna.example").url == MINE
    affiliation = User.objects.get(email="ny@sjobrunna.example").affiliations.get()
    assert (affiliation.organisation, affiliation.state) == (cast.kommun, "proposed")
    assert "Sjöbrunna kommun" in client.get(MINE).text


def test_org_12_an_address_that_is_not_proven_proposes_nobody(client, domain):
    client.post(reverse("account_signup"), {"name": "Ny", "email": "ny@sjobrunna.example", "password1": "tre små getter"})
    assert not Affiliation.objects.proposed().exists()


@pytest.mark.parametrize("email", ["ny@gmail.com", "ny@annan.example", "ny@sjobrunna.example.evil.example"])
def test_org_12_a_public_or_unknown_or_look_alike_domain_proposes_nobody(client, domain, email):
    sign_up(client, email)
    assert not Affiliation.objects.proposed().exists()


def test_org_12_who_is_proposed_has_no_right_from_it(proposed, cast, as_):
    assert not Space.objects.visible_to(cast.stranger).exists()
    assert cast.stranger not in [
        one.user for one in as_(cast.tuva).get(cast.kommun.get_absolute_url()).context["organisation"].people
    ]
    assert cast.stranger not in cast.kommun.contact_people


def test_org_12_the_contact_person_hears_of_it_and_confirms(proposed, contact, cast, as_):
    send_proposal.call(proposed.pk)
    assert mail.outbox[-1].to == [contact.email] and cast.stranger.name in mail.outbox[-1].subject
    assert "Sten Främling" in as_(contact).get(cast.kommun.get_absolute_url()).text
    as_(contact).post(reverse("organisations:confirmation", args=[proposed.pk]))
    assert Affiliation.objects.get(pk=proposed.pk).state == "confirmed"
    small = AuditEntry.objects.get(kind="affiliation.confirmed").small
    assert small == {"user": cast.stranger.pk, "organisation": cast.kommun.pk}


def test_org_12_a_no_lasts_and_is_said_when_one_tries_again(proposed, contact, cast, as_, domain):
    as_(contact).post(reverse("organisations:removal", args=[proposed.pk]))
    page = as_(cast.stranger).post(reverse("organisations:belonging", args=[cast.kommun.pk]))
    assert page.status_code == 409 and "Sjöbrunna kommun" in page.text
    assert Affiliation.objects.propose_by(cast.stranger, cast.stranger.email) is None
    with pytest.raises(Refused):
        Affiliation.objects.propose(cast.stranger, cast.kommun, by=cast.stranger)


def test_org_12_a_confirmed_person_is_removed_later(contact, cast, as_):
    tuva = cast.tuva.affiliations.get()
    as_(contact).post(reverse("organisations:removal", args=[tuva.pk]))
    assert not cast.tuva.affiliations.confirmed().exists()


def test_acc_04_one_who_was_never_there_can_say_so_and_come_back(proposed, cast, as_):
    as_(cast.stranger).post(reverse("organisations:removal", args=[proposed.pk]))
    as_(cast.stranger).post(reverse("organisations:belonging", args=[cast.kommun.pk]))
    assert cast.stranger.affiliations.get().state == "proposed"


@pytest.mark.parametrize("who", ["petter", "tuva", "ingegerd", "stranger"])
def test_t57_nobody_else_decides_who_belongs(proposed, cast, as_, who):
    Affiliation.objects.filter(pk=proposed.pk).update(user=cast.nils)
    for name in ("confirmation", "removal"):
        assert as_(getattr(cast, who)).post(reverse(f"organisations:{name}", args=[proposed.pk])).status_code == 404
    assert Affiliation.objects.get(pk=proposed.pk).state == "proposed"


def test_acc_04_an_organisation_is_found_by_a_part_of_its_name(cast, as_, django_assert_num_queries):
    me = as_(cast.stranger)
    assert [one.name for one in me.get(MINE, {"q": "granf"}).context["found"]] == ["Stiftelsen Granfrö"]
    with django_assert_num_queries(6):
        me.get(MINE, {"q": "granf"})
    with django_assert_num_queries(6):
        assert len(me.get(MINE, {"q": "sjöbrunna"}).context["found"]) > 1


WRONG = [
    ("gmail.com", PublicDomain),
    ("@hotmail.se", PublicDomain),
    ("sjobrunna", NoDomain),
    ("a b.example", NoDomain),
    ("", NoDomain),
]


@pytest.mark.parametrize(("typed", "error"), WRONG)
def test_org_12_what_is_no_domain_of_its_own_is_refused(cast, typed, error):
    with pytest.raises(error):
        EmailDomain.objects.add(cast.kommun, typed, by=cast.rasmus)


def test_org_12_another_organisations_domain_is_refused_in_words_and_a_units_is_shared(cast, domain, as_):
    page = as_(cast.rasmus).post(reverse("organisations:domains", args=[cast.hem.pk]), {"domain": "Sjobrunna.Example"})
    assert page.status_code == 422 and "Sjöbrunna kommun" in page.text and "Sjobrunna.Example" in page.text
    unit = Organisation.objects.create(name="Skolan", sector="public", parent=cast.kommun)
    EmailDomain.objects.add(unit, "sjobrunna.example", by=cast.rasmus)
    assert EmailDomain.objects.organisation_of("x@sjobrunna.example") == cast.kommun
    domain.remove(by=cast.rasmus)
    assert EmailDomain.objects.organisation_of("x@sjobrunna.example") == unit


def test_org_12_a_domain_with_swedish_letters_is_one_with_its_other_spelling(cast):
    EmailDomain.objects.add(cast.kommun, "sjöbrunna.example", by=cast.rasmus)
    assert EmailDomain.objects.organisation_of("a@xn--sjbrunna-o4a.example") == cast.kommun
    assert cast.kommun.email_domains.get().shown == "sjöbrunna.example"


@pytest.mark.parametrize("who", ["tuva", "joar"])
def test_domains_are_for_administrators_alone(cast, domain, contact, as_, who):
    assert "E-postdomäner" not in as_(getattr(cast, who)).get(cast.kommun.get_absolute_url()).text
    assert as_(getattr(cast, who)).get(reverse("organisations:domains", args=[cast.kommun.pk])).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_org_12_a_domain_entered_for_two_at_once_is_ones_and_the_other_is_told(transactional_db):
    cast, told = plant(), []
    for round in range(10):
        barrier = Barrier(2)

        def enter(organisation, barrier=barrier, name=f"nr{round}.example"):
            barrier.wait()
            try:
                EmailDomain.objects.add(organisation, name, by=None)
            except TakenDomain as error:
                told.append(error.organisation)
            finally:
                connections.close_all()

        threads = [Thread(target=enter, args=[one]) for one in (cast.granfro, cast.region)]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        assert EmailDomain.objects.filter(name=f"nr{round}.example").count() == 1
    assert len(told) == 10


def test_org_12_a_contact_person_names_another_and_only_of_those_confirmed(as_, cast, contact):
    own, proposed = cast.tuva.affiliations.get(), Affiliation.objects.propose(cast.nils, cast.kommun, by=cast.nils)
    for who, one in ((cast.samira, own), (contact, proposed)):
        assert as_(who).post(reverse("organisations:contact_person", args=[one.pk])).status_code == 404
    as_(contact).post(reverse("organisations:contact_person", args=[own.pk]))
    assert cast.kommun.affiliations.filter(is_contact_person=True).count() == 2
    assert AuditEntry.objects.filter(kind="affiliation.contact_person", by=contact.pk).count() == 1
