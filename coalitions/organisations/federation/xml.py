"""XML from strangers: nothing is fetched, no entity is opened, and only that is read which a signature covers.

Signatures are signxml's. It gives back the element that was signed, made anew from the bytes that were digested: what somebody
wrapped round it, or put beside it under the same name, is not there to be read by mistake.
"""

from base64 import b64decode
from dataclasses import replace

from cryptography import x509
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_aware, now
from lxml import etree
from signxml import SignatureConfiguration, XMLVerifier
from signxml.exceptions import SignXMLException

from coalitions.organisations.federation.assertion import Unfit

MOST = 256 * 1024  # bytes of one message
P, A, M, D = "saml2p", "saml2", "md", "ds"
NAMES = {
    P: "urn:oasis:names:tc:SAML:2.0:protocol",
    A: "urn:oasis:names:tc:SAML:2.0:assertion",
    M: "urn:oasis:names:tc:SAML:2.0:metadata",
    D: "http://www.w3.org/2000/09/xmldsig#",
}
PARSER = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False, "remove_comments": True}
ROOT, INNER = "./", f"./{{{NAMES[A]}}}Assertion/"


def tag(prefix, name):
    return f"{{{NAMES[prefix]}}}{name}"


def parsed(text):
    """The root. Raises Unfit for what is no XML, too long, or declares a document type."""
    data = text.encode() if isinstance(text, str) else text
    try:
        if len(data) > MOST or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise Unfit("document type")
        root = etree.fromstring(data, etree.XMLParser(**PARSER))
    except (etree.XMLSyntaxError, ValueError):
        raise Unfit("no XML") from None
    if root.getroottree().docinfo.doctype:
        raise Unfit("document type")
    return root


def unpacked(posted):
    """Of a message that came by the POST binding. Raises Unfit."""
    try:
        return parsed(b64decode("".join((posted or "").split()), validate=True))
    except ValueError:
        raise Unfit("no base64") from None


def verified(root, location, certificates):
    """The signed element, by one of these certificates and a hash of today, or None."""
    for certificate in certificates:
        known = x509.load_der_x509_certificate(b64decode(certificate))
        config = replace(SignatureConfiguration(), location=location, verification_time=within(known))
        try:
            return XMLVerifier().verify(root, x509_cert=known, id_attribute="ID", expect_config=config).signed_xml
        except (SignXMLException, etree.LxmlError, ValueError, TypeError, KeyError):
            continue
    return None


def within(certificate):
    """Metadata pins the key; providers let the certificate round it run out (SAML metadata interoperability profile)."""
    return min(max(now(), certificate.not_valid_before_utc), certificate.not_valid_after_utc)


def moment(text):
    """Of an attribute, or None where there is none. Raises Unfit for no moment."""
    if text is None:
        return None
    try:
        found = parse_datetime(text)
    except ValueError:
        found = None
    if found is None or not is_aware(found):
        raise Unfit("no moment")
    return found


def only(element, path):
    """The one element at that path. Raises Unfit for none or several."""
    found = element.findall(path, NAMES)
    if len(found) != 1:
        raise Unfit(f"{len(found)} of {path}")
    return found[0]


def text(element):
    return "".join(element.itertext()).strip() if element is not None else ""
