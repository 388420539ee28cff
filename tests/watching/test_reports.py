"""What browsers report of forbidden tries: counted out, cut short, and never a word of it in the log (T23, T74, T85)."""

import json
import logging

import pytest
from django.core.cache import cache

from workspace.reports import MOST


def reported(directive, address):
    return {"csp-report": {"violated-directive": directive, "document-uri": address}}


ONE = {"csp-report": {"document-uri": "https://x.example/spaces/1/topics/", "effective-directive": "script-src-elem"}}
LISTED = [{"type": "csp-violation", "body": {"documentURL": "/today/?q=hemligt", "effectiveDirective": "style-src-attr"}}]
SAID = [
    (ONE, ("script-src", "discussion:topics")),
    (LISTED, ("style-src", "home:today")),
    (
        {"csp-report": {"violated-directive": "img-src hemligt", "document-uri": "/invitations/1/hemligt/"}},
        ("img-src", "spaces:invitation"),
    ),
    (reported("hemligt", "hemligt"), ("unknown", "none")),
    (reported(["hemligt"], "http://["), ("unknown", "none")),
]
NOTHING = [b" ", b"{", b"[" * 15_000, b"7", b'"csp-report"', b"[7]", b'{"csp-report": 7}', b'[{"body": null}]', b"\xff\xfe"]


@pytest.fixture(autouse=True)
def no_earlier_reports():
    cache.clear()


@pytest.fixture
def send(client, db):
    def post(sent, kind="application/csp-report", **more):
        body = sent if isinstance(sent, bytes) else json.dumps(sent).encode()
        return client.post("/csp/", body, content_type=kind, **more).status_code

    return post


def kept(caplog):
    return [(one.kind, one.route) for one in caplog.records if one.name == "csp"]


@pytest.mark.parametrize(("sent", "said"), SAID)
def test_t85_a_report_leaves_its_directive_and_its_route_and_nothing_else(send, caplog, sent, said):
    with caplog.at_level(logging.INFO):
        assert send(sent, "application/reports+json" if isinstance(sent, list) else "application/csp-report") == 204
    assert kept(caplog) == [said]
    assert "hemligt" not in str([vars(one) for one in caplog.records if one.name == "csp"])


@pytest.mark.parametrize("sent", NOTHING)
def test_what_is_no_report_is_taken_and_forgotten(send, caplog, sent):
    assert send(sent) == 204
    assert kept(caplog) == []


@pytest.mark.parametrize(("size", "status"), [(MOST, 204), (MOST + 1, 413)])
def test_t22_a_report_is_read_so_far_and_no_further(send, caplog, size, status):
    assert send(b" " * size) == status
    assert kept(caplog) == []


def test_many_reports_in_one_are_cut_short(send, caplog):
    assert send(LISTED * 50, "application/reports+json") == 204
    assert len(kept(caplog)) == 10


def test_one_address_may_report_so_often_and_all_together_so_often(send, caplog):
    assert [send(ONE) for _ in range(31)] == [204] * 30 + [429]
    assert len(kept(caplog)) == 30
    others = [send(ONE, REMOTE_ADDR=f"192.0.2.{number}") for number in range(1, 151) for _ in range(2)]
    assert others == [204] * 270 + [429] * 30


@pytest.mark.parametrize(("kind", "method", "status"), [("text/plain", "POST", 415), ("application/csp-report", "GET", 405)])
def test_nothing_else_is_taken(client, db, kind, method, status):
    assert client.generic(method, "/csp/", b"{}", content_type=kind).status_code == status
