"""A SAML identity provider of the tests: pysaml2's server, with signatures by signxml instead of a program beside it."""

from base64 import b64encode
from contextlib import contextmanager
from datetime import timedelta
from functools import cache
from unittest.mock import patch

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from django.utils.timezone import now
from lxml import etree
from saml2 import BINDING_HTTP_POST, BINDING_HTTP_REDIRECT, server
from saml2.config import IdPConfig
from saml2.saml import NAME_FORMAT_URI, NAMEID_FORMAT_PERSISTENT, NameID
from saml2.samlp import SessionIndex
from saml2.sigver import CryptoBackend
from signxml import XMLSigner
from signxml.algorithms import CanonicalizationMethod

ENTITY = "https://idp.sjobrunna.example/metadata"
SSO, SLO = "https://idp.sjobrunna.example/sso", "https://idp.sjobrunna.example/slo"
LOA3 = "http://id.elegnamnden.se/loa/1.0/loa3"


@cache
def key():
    """(private key, certificate), both as PEM."""
    private = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "idp.sjobrunna.example")])
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(private.public_key())
    made = made.serial_number(7).not_valid_before(now() - timedelta(days=400)).not_valid_after(now() - timedelta(days=30))
    pem = private.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )  # the certificate has run out, as providers' do: the metadata pins the key
    return pem, made.sign(private, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


def signed(element, pem=None, algorithm="rsa-sha256"):
    """The same element with an enveloped signature in the place that the standard gives it: after the issuer."""
    private, certificate = pem or key()
    alone = etree.fromstring(etree.tostring(element))
    signer = XMLSigner(c14n_algorithm=CanonicalizationMethod.EXCLUSIVE_XML_CANONICALIZATION_1_0, signature_algorithm=algorithm)
    made = signer.sign(alone, key=private, cert=certificate, reference_uri=f"#{element.get('ID')}", id_attribute="ID")
    made.insert(1, made[-1])
    return made


class Signxml(CryptoBackend):
    version = "5"

    def sign_statement(self, statement, node_name, key_file, node_id):
        """In place of the empty one that pysaml2 put there."""
        root = etree.fromstring(statement if isinstance(statement, bytes) else str(statement).encode())
        found = root.xpath("//*[@ID=$id]", id=node_id)[0]
        for empty in root.xpath("//*[local-name()='Signature'][not(string(*[local-name()='SignatureValue']))]"):
            empty.getparent().remove(empty)
        etree.cleanup_namespaces(root)  # else lxml gives the signature another prefix than the one that was signed
        new, above = signed(found), found.getparent()
        if above is not None:
            above.replace(found, new)
        return etree.tostring(new if above is None else root).decode()


@contextmanager
def backend():
    with patch("saml2.sigver.CryptoBackendXMLSecurity", Signxml):
        yield


def idp(tmp_path, ours):
    """The server, that knows us by our metadata as it was fetched from the product."""
    private, certificate = key()
    (tmp_path / "key.pem").write_bytes(private), (tmp_path / "cert.pem").write_bytes(certificate)
    endpoints = {
        "single_sign_on_service": [(SSO, BINDING_HTTP_REDIRECT)],
        "single_logout_service": [(SLO, BINDING_HTTP_REDIRECT)],
    }
    policy = {"default": {"lifetime": {"minutes": 5}, "attribute_restrictions": None, "name_form": NAME_FORMAT_URI}}
    config = {
        "entityid": ENTITY,
        "crypto_backend": "XMLSecurity",
        "service": {"idp": {"endpoints": endpoints, "policy": policy}},
        "key_file": str(tmp_path / "key.pem"),
        "cert_file": str(tmp_path / "cert.pem"),
        "metadata": {"inline": [ours] if ours else []},
    }
    with backend():
        return server.Server(config=IdPConfig().load(config))


def metadata():
    """As the provider hands it out."""
    certificate = b64encode(x509.load_pem_x509_certificate(key()[1]).public_bytes(serialization.Encoding.DER)).decode()
    return (
        f'<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{ENTITY}"><IDPSSODescriptor'
        f' protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><KeyDescriptor use="signing">'
        f'<KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>{certificate}</X509Certificate>'
        f'</X509Data></KeyInfo></KeyDescriptor><SingleLogoutService Binding="{BINDING_HTTP_REDIRECT}" Location="{SLO}"/>'
        f'<SingleSignOnService Binding="{BINDING_HTTP_REDIRECT}" Location="{SSO}"/></IDPSSODescriptor></EntityDescriptor>'
    )


def response(idp, asked, subject, sign_response=False, sign_assertion=True, context=LOA3, **attributes):
    """The XML of an answer to the request that our redirect carried, as pysaml2 makes it."""
    request = idp.parse_authn_request(asked["SAMLRequest"], BINDING_HTTP_REDIRECT)
    told = idp.response_args(request.message, [BINDING_HTTP_POST])
    told |= {"name_id": NameID(format=NAMEID_FORMAT_PERSISTENT, text=subject), "userid": subject}
    made = idp.create_authn_response(
        attributes, authn={"class_ref": context}, sign_response=sign_response, sign_assertion=sign_assertion, **told
    )
    return str(made)


def farewell(idp, where, subject, session, sign=True):
    """A request to end a session."""
    name = NameID(format=NAMEID_FORMAT_PERSISTENT, text=subject)
    sessions = [SessionIndex(text=session)] if session else []
    _id, made = idp.create_logout_request(where, ENTITY, name_id=name, session_indexes=sessions, sign=sign)
    return str(made)


def posted(xml):
    return b64encode(xml if isinstance(xml, bytes) else xml.encode()).decode()
