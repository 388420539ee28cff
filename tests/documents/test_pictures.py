import struct

import pytest
from django.core.files.storage import default_storage

from tests.documents.making import taken


def segment(marker, body):
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body


def exif(order, orientation):
    turned = struct.pack(order + "HH", orientation, 0)
    entries = [(0x010F, 2, 4, b"Acme"), (0x0112, 3, 1, turned), (0x8825, 4, 1, b"GPS!")]
    head = {"<": b"II*\x00", ">": b"MM\x00*"}[order] + struct.pack(order + "I", 8) + struct.pack(order + "H", len(entries))
    return (
        b"Exif\x00\x00"
        + head
        + b"".join(struct.pack(order + "HHI", *entry[:3]) + entry[3] for entry in entries)
        + b"59.32N 18.06E"
    )


SCAN = segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + b"pi\xff\x00ct\xff\xd0ure"
COLOURS = segment(0xE2, b"ICC_PROFILE\x00\x01\x01colours")


def jpeg(*segments):
    return (
        b"\xff\xd8" + segment(0xE0, b"JFIF\x00\x01\x02\x00") + b"".join(segments) + segment(0xDB, b"table") + SCAN + b"\xff\xd9"
    )


def kept(cast, content):
    document = taken(cast, "foto.jpg", content)
    with default_storage.open(document.storage_key) as file:
        return document, file.read()


@pytest.mark.parametrize("order", ["<", ">"])
def test_where_and_when_go_and_how_it_is_turned_stays(cast, order):
    secret = [(0xE1, exif(order, 6)), (0xE1, b"http://ns.adobe.com/xap/1.0/\x00GPS"), (0xED, b"GPS"), (0xFE, b"GPS")]
    document, content = kept(cast, jpeg(*(segment(*one) for one in secret), COLOURS))
    assert not any(word in content for word in (b"GPS", b"59.32N", b"Acme")) and COLOURS in content
    assert segment(0xE1, exif_of(6)) in content and document.size == len(content)


def exif_of(turned):
    return b"Exif\x00\x00MM\x00*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, turned, 0, 0)


def test_a_picture_that_stands_upright_keeps_no_exif_at_all(cast):
    assert kept(cast, jpeg(segment(0xE1, exif("<", 1))))[1] == jpeg()


def test_what_hangs_on_after_the_picture_goes(cast):
    assert kept(cast, jpeg(segment(0xE2, b"MPF\x00where")) + jpeg(segment(0xE1, exif("<", 1))))[1] == jpeg()


def test_a_second_scan_stays(cast):
    progressive = jpeg()[:-2] + segment(0xC4, b"\xff\xd9") + SCAN + b"\xff\xd9"
    assert kept(cast, progressive)[1] == progressive


@pytest.mark.parametrize("cut", range(4, 60, 7))
def test_a_broken_picture_is_taken_in_as_far_as_it_goes(cast, cut):
    content = jpeg(segment(0xE1, exif("<", 6)))[:cut]
    assert kept(cast, content)[0].content_type == "image/jpeg"
