"""T17: forged, wrapped, replayed, foreign and stale SAML messages open nothing."""

import copy
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import now
from lxml import etree

from coalitions.organisations.models import Identity, Provider
from tests.organisations import openid, samling
from tests.organisations.test_saml import come, leave, route
from tests.people.door import is_in

pytestmark = pytest.mark.once

A, P = "{urn:oasis:names:tc:SAML:2.0:assertion}", "{urn:oasis:names:tc:SAML:2.0:protocol}"
VICTIM = "offer@sjobrunna.example"


@pytest.fixture
def provider(saml):
    return saml


@pytest.fixture
def answer(client, provider, idp):
    """Of Mallory, rightly signed, to what this browser asked: as an element."""
    xml = samling.response(idp, leave(client, provider), "mallory", mail="mallory@sjobrunna.example")
    return etree.fromstring(xml.encode())


def opens(client, provider, root):
    """Whether it opens anything; a refusal has its page with a way on."""
    page = come(client, provider, etree.tostring(root) if hasattr(root, "tag") else root)
    assert page.status_code == 302 or (page.status_code in (400, 403) and openid.start(provider) in page.text)
    return is_in(client)


def stamped(at):
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def victim(element):
    """The same with another person in it."""
    for one in element.iter(f"{A}AttributeValue"):
        one.text = VICTIM
    for one in element.iter(f"{A}NameID"):
        one.text = "victim"
    return element


def test_what_is_right_opens_and_only_once_and_in_one_browser(client, client_class, provider, answer):
    raw = samling.posted(etree.tostring(answer))
    where = client.post(route("consume", provider), {"SAMLResponse": raw}).headers["Location"]
    other = client_class()
    assert other.get(where).status_code == 400 and not is_in(other)
    client.get(where)
    assert is_in(client)
    client.post(reverse("account_logout"))
    assert client.get(where).status_code == 400
    leave(other, provider)
    assert other.post(route("consume", provider), {"SAMLResponse": raw}).status_code == 400 and not is_in(other)


def unsigned(root):
    signature = root.find(".//{http://www.w3.org/2000/09/xmldsig#}Signature")
    signature.getparent().remove(signature)
    return root


def changed(root):
    return victim(root)


def wrapped_beside(root):
    """A forged assertion before the signed one (XSW 3)."""
    signed = root.find(f"{A}Assertion")
    forged = unsigned(victim(copy.deepcopy(signed)))
    forged.set("ID", "forged")
    signed.addprevious(forged)
    return root


def wrapped_round(root):
    """A forged assertion that holds the signed one (XSW 4)."""
    signed = root.find(f"{A}Assertion")
    forged = unsigned(victim(copy.deepcopy(signed)))
    forged.set("ID", "forged")
    root.replace(signed, forged)
    forged.append(signed)
    return root


def wrapped_in_signature(root):
    """The signed one inside the signature of a forged one (XSW 8)."""
    signed = root.find(f"{A}Assertion")
    forged = victim(copy.deepcopy(signed))
    signature = forged.find("{http://www.w3.org/2000/09/xmldsig#}Signature")
    root.replace(signed, forged)
    forged.set("ID", "forged")
    etree.SubElement(signature, "{http://www.w3.org/2000/09/xmldsig#}Object").append(signed)
    return root


def same_name(root):
    """Two of one ID, the forged one first."""
    signed = root.find(f"{A}Assertion")
    signed.addprevious(unsigned(victim(copy.deepcopy(signed))))
    return root


def resigned(root, **how):
    assertion = root.find(f"{A}Assertion")
    bare = unsigned(copy.deepcopy(root)).find(f"{A}Assertion")
    root.replace(assertion, samling.signed(bare, **how))
    return root


FORGED = [unsigned, changed, wrapped_beside, wrapped_round, wrapped_in_signature, same_name]


@pytest.mark.parametrize("forge", FORGED)
def test_t17_what_is_not_signed_is_not_read(client, provider, answer, forge):
    opened = opens(client, provider, forge(answer))
    assert not Identity.objects.filter(subject="victim").exists() and not Identity.objects.filter(user__email=VICTIM).exists()
    assert not opened or Identity.objects.get().subject == "mallory"


def test_t17_a_strangers_signature_opens_nothing_whatever_certificate_stands_in_it(client, provider, answer):
    assert not opens(client, provider, resigned(victim(answer), pem=samling.key.__wrapped__()))


def attribute(path, name, value):
    def change(root):
        (root if path == "." else root.find(path)).set(name, value) if value else root.find(path).attrib.pop(name)
        return root

    return change


def said(path, words):
    def change(root):
        root.find(path).text = words
        return root

    return change


DATA, CONDITIONS = f".//{A}SubjectConfirmationData", f".//{A}Conditions"
STALE, AHEAD = stamped(now() - timedelta(hours=1)), stamped(now() + timedelta(hours=1))
FALSE = {
    "another audience": said(f".//{A}Audience", "https://another.example"),
    "another issuer": said(f"{A}Assertion/{A}Issuer", "https://another.example"),
    "another recipient": attribute(DATA, "Recipient", "https://another.example/acs"),
    "no recipient": attribute(DATA, "Recipient", ""),
    "another request": attribute(DATA, "InResponseTo", "_somebody-elses"),
    "no request": attribute(DATA, "InResponseTo", ""),
    "over": attribute(DATA, "NotOnOrAfter", STALE),
    "never over": attribute(DATA, "NotOnOrAfter", ""),
    "conditions over": attribute(CONDITIONS, "NotOnOrAfter", STALE),
    "not yet": attribute(CONDITIONS, "NotBefore", AHEAD),
    "no moment": attribute(CONDITIONS, "NotBefore", "soon"),
    "another way": attribute(f".//{A}SubjectConfirmation", "Method", "urn:oasis:names:tc:SAML:2.0:cm:sender-vouches"),
    "another place": attribute(".", "Destination", "https://another.example/acs"),
    "a no": attribute(f".//{P}StatusCode", "Value", "urn:oasis:names:tc:SAML:2.0:status:Responder"),
    "a name for a day": attribute(f".//{A}NameID", "Format", "urn:oasis:names:tc:SAML:2.0:nameid-format:transient"),
}


@pytest.mark.parametrize("change", FALSE.values(), ids=FALSE)
def test_t17_what_is_signed_but_not_for_us_now_opens_nothing(client, provider, answer, change):
    assert not opens(client, provider, resigned(change(answer))) and not Identity.objects.exists()


def test_the_same_signed_again_without_a_change_opens(client, provider, answer):
    assert opens(client, provider, resigned(answer))


def test_t17_another_providers_assertion_opens_nothing(client, cast, provider, answer):
    told = {"name": "Annan", "issuer": samling.ENTITY, "metadata": samling.metadata()}
    other = Provider.objects.bring(cast.region, "saml", by=cast.rasmus, **told)
    page = client.post(route("consume", other), {"SAMLResponse": samling.posted(etree.tostring(answer))})
    assert page.status_code == 400 and not is_in(client)
