"""What a SAML provider's metadata says: its name, where one goes to it, and what it signs with. And ours, for the provider."""

from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from coalitions.organisations.federation.assertion import Unfit
from coalitions.organisations.federation.xml import NAMES, A, D, M, only, parsed, tag, text
from coalitions.people.outgoing import may_be_asked

REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"


@dataclass(frozen=True)
class Metadata:
    """leaving: where a request to end a session is answered, "" for nowhere."""

    entity: str
    address: str
    leaving: str
    certificates: tuple


def read(typed):
    """Raises Unfit with what is missing."""
    root = parsed(typed.strip())
    if root.tag != tag(M, "EntityDescriptor"):
        raise Unfit("no EntityDescriptor")
    part = only(root, f"{M}:IDPSSODescriptor")
    addresses = [one for one in services(part, "SingleSignOnService") if may_be_asked(one)]
    keys = [key for key in part.findall(tag(M, "KeyDescriptor")) if key.get("use", "signing") == "signing"]
    certificates = [text(one) for key in keys for one in key.iter(tag(D, "X509Certificate"))]
    if not root.get("entityID") or not addresses or not certificates:
        raise Unfit("no address or no certificate")
    left = [one for one in services(part, "SingleLogoutService") if may_be_asked(one)]
    return Metadata(root.get("entityID"), addresses[0], (left or [""])[0], tuple("".join(one.split()) for one in certificates))


def services(part, name):
    """Of the redirect binding."""
    found = [one for one in part.findall(tag(M, name)) if one.get("Binding") == REDIRECT]
    return [one.get("ResponseLocation") or one.get("Location") or "" for one in found]


def ours(entity, consume, leave):
    """Of this workspace, towards one provider."""
    return (
        f'<md:EntityDescriptor xmlns:md="{NAMES[M]}" entityID={quoteattr(entity)}>'
        f'<md:SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true"'
        f' protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">'
        f'<md:SingleLogoutService Binding="{POST}" Location={quoteattr(leave)}/>'
        f"<md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>"
        f'<md:AssertionConsumerService Binding="{POST}" Location={quoteattr(consume)} index="0" isDefault="true"/>'
        f"</md:SPSSODescriptor></md:EntityDescriptor>"
    )


def request(id, at, destination, entity, consume):
    """An AuthnRequest (SAML core, 3.4.1)."""
    return (
        f'<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="{NAMES[A]}"'
        f' ID="{id}" Version="2.0" IssueInstant="{at}" Destination={quoteattr(destination)}'
        f' ProtocolBinding="{POST}" AssertionConsumerServiceURL={quoteattr(consume)}>'
        f'<saml:Issuer>{escape(entity)}</saml:Issuer><samlp:NameIDPolicy AllowCreate="true"/></samlp:AuthnRequest>'
    )


def farewell(id, at, destination, entity, to):
    """A LogoutResponse (SAML core, 3.7.2)."""
    return (
        f'<samlp:LogoutResponse xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="{NAMES[A]}"'
        f' ID="{id}" Version="2.0" IssueInstant="{at}" Destination={quoteattr(destination)} InResponseTo={quoteattr(to)}>'
        f"<saml:Issuer>{escape(entity)}</saml:Issuer><samlp:Status>"
        f'<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status></samlp:LogoutResponse>'
    )
