"""What a SAML assertion says of a person: attributes under the names that Swedish and common providers give them."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from coalitions.organisations.federation.assertion import Assertion, Declined, Unfit
from coalitions.organisations.federation.xml import A, P, only, tag, text

FORMAT = "urn:oasis:names:tc:SAML:{}:nameid-format:{}"
TRANSIENT, MAIL = FORMAT.format("2.0", "transient"), FORMAT.format("1.1", "emailAddress")
SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success"
LASTING = ("urn:oasis:names:tc:SAML:attribute:subject-id", "urn:oasis:names:tc:SAML:attribute:pairwise-id")
CLAIM = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/"  # of Entra ID and AD FS
ADDRESSES = ("urn:oid:0.9.2342.19200300.100.1.3", "mail", "email", f"{CLAIM}emailaddress")  # RFC 4524
NAMES = ("urn:oid:2.16.840.1.113730.3.1.241", "displayName", "urn:oid:2.5.4.3", "cn", "name", f"{CLAIM}name")  # RFC 2798, 4519


def declined(response):
    """Raises Declined for any status but success, Unfit for none."""
    status = only(response, f"{P}:Status/{P}:StatusCode")
    if status.get("Value") != SUCCESS:
        raise Declined


def meant(assertion):
    found = attributes(assertion)
    statement = only(assertion, f"{A}:AuthnStatement")
    context = text(statement.find(f"{tag(A, 'AuthnContext')}/{tag(A, 'AuthnContextClassRef')}"))
    address = address_in(assertion, found)
    return Assertion(
        subject=next((found[name] for name in LASTING if found.get(name)), "") or subject(assertion, f"{A}:Subject/{A}:NameID"),
        address=address,
        is_proven=bool(address),  # by the organisation itself: the provider speaks for its own domains only
        name=first(found, NAMES)[:120],
        contexts=(context,) if context else (),
        session=(statement.get("SessionIndex") or "")[:255],
    )


def subject(element, path):
    """A name that is another one tomorrow means nobody for ever. Raises Unfit."""
    name = only(element, path)
    if name.get("Format") == TRANSIENT or not 0 < len(text(name)) <= 255:
        raise Unfit("no lasting name")
    return text(name)


def attributes(assertion):
    """{name: first value}."""
    found = {}
    for one in assertion.iter(tag(A, "Attribute")):
        found.setdefault(one.get("Name"), text(one.find(tag(A, "AttributeValue"))))
    return found


def first(found, names):
    return next((found[name] for name in names if found.get(name)), "")


def address_in(assertion, found):
    name = assertion.find(f"{tag(A, 'Subject')}/{tag(A, 'NameID')}")
    given = first(found, ADDRESSES) or (text(name) if name is not None and name.get("Format") == MAIL else "")
    try:
        validate_email(given)
    except ValidationError:
        return ""
    return given if len(given) <= 254 else ""
