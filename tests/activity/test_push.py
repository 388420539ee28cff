"""NOT-08: pushes come to devices with the site closed, readable by them alone; and nobody leads us elsewhere by an address."""

import json
import socket

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from coalitions.activity.models import Delivery, Device, State, Way
from coalitions.activity.push.pushing import send_test
from coalitions.activity.push.reaching import Refused, is_public, parted, public_address
from coalitions.activity.push.sealing import CURVE, octets, own_key, public_key, seal, text
from tests.activity.making import choose, clock, hear, mention, send, thread
from tests.activity.sink import HOST, Browser

DEVICES = "/settings/notifications/devices/"


@pytest.fixture
def topic(cast):
    with clock(8):
        return thread(cast)


def told(cast, topic, words="Vet du, @Tuva Hedlindh?"):
    with clock(9):
        mention(cast, topic, words)
        hear()
        send()


def test_a_push_comes_at_once_and_only_the_browser_can_read_it(cast, topic, device, sink):
    told(cast, topic)
    path, headers, body = sink.taken[0]
    said = device.open(body)
    assert path == "/one" and b"Samira" not in body and f"/topics/{topic.pk}/" in said["url"]
    assert said["title"] == "Samira Vallgårda nämnde dig" and said["body"].startswith("Vet du")
    assert headers["Content-Encoding"] == "aes128gcm" and int(headers["TTL"]) > 0
    assert Device.objects.get(user=cast.tuva).reached_at and Delivery.objects.get(way=Way.PUSH).state == State.SENT


def test_the_service_knows_whom_it_comes_from(cast, topic, device, sink, settings):
    told(cast, topic)
    scheme, _, rest = sink.taken[0][1]["Authorization"].partition(" t=")
    token, _, key = rest.partition(", k=")
    said, _, signature = token.rpartition(".")
    raw = octets(signature)
    proof = encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:]))
    ec.EllipticCurvePublicKey.from_encoded_point(CURVE, octets(key)).verify(proof, said.encode(), ec.ECDSA(SHA256()))
    claims = json.loads(octets(said.split(".")[1]))
    assert scheme == "vapid" and key == public_key() and claims["aud"] == f"https://{HOST}"
    assert own_key("a" * 50) is own_key("a" * 50) and own_key("b" * 50) is not own_key("a" * 50)


def test_the_bytes_are_those_of_the_standard():
    """RFC 8291, appendix A."""
    private = int.from_bytes(octets("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"))
    sealed = seal(
        b"When I grow up, I want to be a watermelon",
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "BTBZMqHH6r4Tts7J_aSIgg",
        own=ec.derive_private_key(private, CURVE),
        salt=octets("DGv6ra1nlYgDCS1FRnbzlw"),
    )
    assert text(sealed) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_"
        "yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


def test_not_07_t73_restricted_text_is_not_in_a_push(cast, topic, device, sink):
    cast.space.describe(is_restricted=True, by=cast.ingegerd)
    told(cast, topic, "Hemligt, @Tuva Hedlindh")
    said = device.open(sink.taken[0][2])
    assert said["title"] == "Något nytt i Gemensamt rum" and said["body"] == ""


def test_a_device_is_tried_and_removed(cast, device, sink, as_):
    browser, own = as_(cast.tuva), Device.objects.get(user=cast.tuva)
    assert "En webbläsare" in browser.get("/settings/notifications/").text
    browser.post(f"{DEVICES}{own.pk}/test/")
    send_test.call(own.pk)
    assert device.open(sink.taken[0][2])["title"] == "Det fungerar"
    assert as_(cast.samira).post(f"{DEVICES}{own.pk}/removal/").status_code == 404
    browser.post(f"{DEVICES}{own.pk}/removal/")
    assert not Device.objects.exists()


def test_what_the_service_knows_no_more_is_forgotten_and_what_is_away_is_tried_again(cast, topic, device, sink):
    sink.status = 503
    told(cast, topic)
    assert Delivery.objects.get(way=Way.PUSH).state == State.WAITING
    sink.status = 410
    with clock(10):
        send()
    assert not Device.objects.exists()


def test_t73_a_redirect_is_not_followed(cast, topic, device, sink):
    sink.status = 307
    told(cast, topic)
    assert len(sink.taken) == 1 and Device.objects.get().reached_at is None


def test_t16_signing_out_ends_the_device(cast, device, as_):
    cast.tuva.sign_out_everywhere(by=cast.tuva)
    assert not Device.objects.exists()


def test_not_05_so_many_pushes_a_day(cast, device, sink):
    with clock(8):
        topics = [thread(cast, title) for title in ("Ett", "Två", "Tre")]
    choose(cast.tuva, push_most=1)
    for topic in topics:
        told(cast, topic)
    with clock(8, day=13):
        send()
    assert [device.open(body)["tag"] == "summary" for _path, _headers, body in sink.taken] == [False, True]


INSIDE = ["127.0.0.1", "10.0.0.8", "169.254.169.254", "192.168.1.1", "172.16.0.1", "100.64.0.1", "0.0.0.0", "224.0.0.1"]
INSIDE += ["::1", "::", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "ff02::1", "::ffff:a00:8"]


@pytest.mark.parametrize("address", INSIDE)
def test_t73_no_address_of_our_own_network_is_reached(address, monkeypatch):
    rows = [(0, 0, 0, "", (one, 443)) for one in ("93.184.215.14", address)]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **more: rows)
    with pytest.raises(Refused):
        public_address(HOST)
    assert is_public("93.184.215.14") and is_public("2606:4700::1111")


ENDPOINTS = ["http://push.example/x", "https://push.example:8443/x", "https://user@push.example/x", "ftp://push.example/x", "x"]
ENDPOINTS += [
    "https:///x",
    "https://push.example/x y",
    "https://push.example/\r\nHost: a",
    "https://püsh.example/x",
    "https://a:b/x",
]


@pytest.mark.parametrize("endpoint", ENDPOINTS)
def test_t73_only_https_on_its_usual_port_is_taken(endpoint, cast, as_):
    with pytest.raises(Refused):
        parted(endpoint)
    answer = as_(cast.tuva).post(DEVICES, Browser().fields() | {"endpoint": endpoint})
    assert answer.status_code == 422 and not Device.objects.exists()


@pytest.mark.parametrize("fields", [{"p256dh": "AAAA"}, {"auth": "AAAA"}, {"auth": "å"}, {"p256dh": ""}])
def test_what_is_no_key_is_refused(fields, cast, as_):
    assert as_(cast.tuva).post(DEVICES, Browser().fields() | fields).status_code == 422
