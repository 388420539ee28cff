"""T16: what a provider ends, or an administrator for who has left, ends in pages that are open too."""

from coalitions.organisations.federation.assertion import Assertion
from coalitions.organisations.models import Identity, Provider, ProviderSession
from tests.live.reader import sign_in


def test_t16_a_closed_account_ends_every_socket_of_the_person_and_opens_none(live, reads):
    pages, other = [reads(live.joar, live.space, tab=tab) for tab in "ab"], reads(live.elham, live.space)
    live.joar.close("left", by=live.rasmus)
    for page in pages:
        assert page.until(lambda page=page: page.code == 4401)
        assert page.state["socket"] == "DENIED"
    live.space.describe(name="Rum", by=live.ingegerd)
    assert other.until(lambda: other.last(live.space))


def test_t16_the_end_of_a_session_at_the_provider_ends_the_page_that_came_by_it_alone(live, reads):
    here, there = reads(live.joar, live.space), reads(live.joar, live.space, tab="u", session=sign_in(live.joar))
    live.kommun.email_domains.create(name=live.joar.email.partition("@")[2])
    told = {"name": "Kommunen", "issuer": "https://login.example"}
    provider = Provider.objects.bring(live.kommun, "oidc", by=live.rasmus, **told)
    identity = Identity.objects.arrive(provider, Assertion("joar", live.joar.email, True))
    ProviderSession.objects.note(identity, "s1", here.session)
    assert ProviderSession.objects.end(provider, session="s1") == 1
    assert here.until(lambda: here.code == 4401)
    live.space.describe(name="Rum", by=live.ingegerd)
    assert there.until(lambda: there.last(live.space))
