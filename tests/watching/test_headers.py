"""T7: what a client says of the place, the host or the address it came by is not believed."""

import re
import uuid
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings

from tests.live.raw import get, raw
from tests.watching.asking import ask
from tests.watching.visitor import eventually

FORGED = [
    "Daphne-Root-Path: /evil",
    "X-Forwarded-Host: evil.example",
    "X-Forwarded-Proto: https",
    "X-Forwarded-Port: 666",
    "X-Forwarded-For: 6.6.6.6",
    "X-Real-IP: 6.6.6.6",
    "Forwarded: host=evil.example;proto=https",
    "X_Forwarded_Host: evil.example",
    "X-Original-URL: /evil",
]


@pytest.mark.parametrize("name", FORGED)
def test_t7_a_client_cannot_say_where_the_product_is(served, name):
    answer = raw(served.urls[0], get("/account/login/", name))
    assert answer.startswith("HTTP/1.1 200")
    assert not re.search(r"evil|:666\b|https://localhost", answer)  # tokens may hold figures, but no colon


@pytest.mark.parametrize("host", ["evil.example", "localhost@evil.example", "localhost\r\nHost: evil.example", ""])
def test_t7_an_unknown_or_doubled_host_is_refused(served, host):
    answer = raw(served.urls[0], get("/account/login/", host=host))
    assert answer.startswith("HTTP/1.1 400") and "evil" not in answer


def test_t7_an_address_of_elsewhere_leads_nowhere(served):
    answer = raw(served.urls[0], get("http://evil.example/account/login/"))
    assert answer.startswith("HTTP/1.1 404") and "evil" not in answer


@pytest.mark.parametrize("name", FORGED)
def test_t7_the_link_in_a_mail_leads_here(served, visit, name):
    mails, (title, _, value) = served.folder / "data" / "mail", name.partition(": ")
    address = f"{uuid.uuid4().hex}@mail.example"
    assert visit().post("/account/password/reset/", {title: value}, email=address).status == 302

    def sent():  # by what it says: two mails of one second may lie in one file
        return [text for text in map(Path.read_text, mails.glob("*")) if address in text]

    eventually(sent)
    text = sent()[0].partition(address)[2]
    assert f"{served.urls[0]}/account/" in text and "evil" not in text


def test_every_answer_has_a_request_id_of_ours(served):
    answer = raw(served.urls[0], get("/livez", "X-Request-ID: mine-mine-mine"))
    assert "X-Request-Id: " in answer and "mine-mine" not in answer


SAID = [
    (0, "6.6.6.6", "10.0.0.9"),
    (1, "6.6.6.6, 192.0.2.7", "192.0.2.7"),
    (1, "127.0.0.1, 6.6.6.6, 192.0.2.7", "192.0.2.7"),
    (2, "6.6.6.6, 192.0.2.7, 10.0.0.2", "192.0.2.7"),
    (2, "192.0.2.7", "10.0.0.9"),
]


@pytest.mark.parametrize(("proxies", "given", "seen"), SAID)
async def test_t7_the_address_is_counted_from_the_right(proxies, given, seen):
    with override_settings(PROXY_COUNT=proxies):
        scope = (await ask("/", headers={"x-forwarded-for": given}, client="10.0.0.9")).scope
    assert scope["client"][0] == seen
    assert (scope["root_path"], (b"x-forwarded-for", given.encode()) in scope["headers"]) == ("", proxies > 0)


async def test_t7_names_with_underscores_do_not_pass_for_what_a_proxy_says():
    scope = (await ask("/", headers={"x_forwarded_proto": "https", "daphne-root-path": "/evil"})).scope
    assert [name for name, _ in scope["headers"]] == [b"x-request-id"]
    assert settings.PROXY_COUNT == 0
