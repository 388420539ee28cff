"""XML from strangers: nothing reaches out, nothing grows, and metadata that we cannot use is refused."""

import re

import pytest

from coalitions.organisations.federation import metadata
from coalitions.organisations.federation.assertion import Unfit
from tests.organisations import samling
from tests.organisations.test_saml import leave, route


@pytest.fixture
def provider(saml):
    return saml


@pytest.fixture
def answer(client, provider, idp):
    """The text of a right one."""
    return samling.response(idp, leave(client, provider), "mallory", mail="mallory@sjobrunna.example")


def entity(text):
    return f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname"><!ENTITY a "{"x" * 50}">]>' + re.sub(
        "mallory", "&e;", text, count=1
    )


HOSTILE = ["", "x", "<x", "<x/>", b"\xff\xfe<\x00", "<x>" * 5000, "<?xml version='1.0' encoding='utf-7'?>+ADw-x/+AD4-"]


def test_xml_that_would_reach_out_or_grow_is_refused(client, provider, answer):
    for text in [entity(answer), entity(answer).encode("utf-16"), *HOSTILE]:
        assert client.post(route("consume", provider), {"SAMLResponse": samling.posted(text)}).status_code == 400
    for sent in ({}, {"SAMLResponse": "%%%"}, {"SAMLResponse": "A" * 500_000}):
        assert client.post(route("consume", provider), sent).status_code == 400


@pytest.mark.parametrize("cut", [r"<X509Certificate>.*</X509Certificate>", r"<SingleSignOnService[^>]*>", r'entityID="[^"]*"'])
def test_metadata_that_lacks_what_we_need_is_refused(cut):
    with pytest.raises(Unfit):
        metadata.read(re.sub(cut, "", samling.metadata()))


def test_metadata_that_leads_to_a_script_or_plain_http_is_refused():
    for where in ("javascript:alert(1)", "http://idp.sjobrunna.example/sso", "https://a@b.example/"):
        with pytest.raises(Unfit):
            metadata.read(samling.metadata().replace(samling.SSO, where))
