"""Somebody is named in a text: told once, by who wrote the name, when that person may read it; every file writes the name."""

import io

import mammoth
import pytest

from coalitions.activity.models import Cursor, Notification
from coalitions.documents.models import Naming, Pad
from coalitions.documents.pads.keeping import Kept, settle
from coalitions.documents.pads.making import made
from coalitions.documents.pads.tree import Node, Run
from coalitions.spaces.models import Role
from tests.cast import admit
from tests.documents.making import membership, url
from tests.documents.writing import begun


@pytest.fixture
def document(cast):
    return begun(cast, "Kallelse")


def naming(pad, *people, user=None):
    """The change that writes a line with these names."""
    runs = [Run(f"@{one} ", {"mention": {"user": user if user is not None else one.pk}}) for one in people]
    return made(pad.root, Node("paragraph", {}, [Run("Hej "), *runs]))


def write(document, by, *people, **more):
    pad = document.pad
    out = Kept(pad.pk).take([(by.pk, naming(pad, *people, **more))], set())
    assert out.kept == [0]


def told(user):
    Cursor.objects.read_all()
    return [(one.reason, one.by_id, one.subject.title) for one in Notification.objects.filter(user=user)]


def test_who_is_named_is_told_once_by_who_wrote_it_and_led_to_the_text(cast, document, as_):
    write(document, cast.petter, cast.samira)
    assert told(cast.samira) == [("mention", cast.petter.pk, "Kallelse")]
    write(document, cast.tuva, cast.samira, cast.ingegerd)
    assert len(told(cast.samira)) == 1 and told(cast.ingegerd) == [("mention", cast.tuva.pk, "Kallelse")]
    assert as_(cast.samira).get(Naming.objects.get(user=cast.samira).get_absolute_url()).status_code == 200


def test_who_names_oneself_hears_nothing_and_a_stranger_is_not_named(cast, document):
    write(document, cast.tuva, cast.tuva, cast.stranger)
    assert told(cast.tuva) == [] and told(cast.stranger) == []
    assert not Naming.objects.filter(user=cast.stranger).exists()


@pytest.mark.parametrize("user", ["x", -1, 2.0**60, [1], None, 0], ids=str)
def test_what_no_editor_writes_names_nobody_and_is_text(cast, document, as_, user):
    write(document, cast.tuva, cast.samira, user=user if user is not None else "")
    assert not Naming.objects.exists()
    assert f"@{cast.samira}" in as_(cast.petter).get(url("text", cast, document)).content.decode()


def test_who_lost_the_place_meanwhile_hears_nothing(cast, document):
    write(document, cast.tuva, cast.samira)
    membership(cast, cast.samira).end(by=cast.ingegerd)
    assert told(cast.samira) == []


def test_what_is_binned_before_it_is_told_is_not_told(cast, document):
    write(document, cast.tuva, cast.samira)
    document.bin(by=membership(cast, cast.tuva))
    assert told(cast.samira) == []


def test_a_guest_of_another_text_is_not_named_in_this_one(cast, document):
    admit(cast, cast.stranger, Role.GUEST, None, scope=begun(cast, "Annan").scope)
    write(document, cast.tuva, cast.stranger)
    assert not Naming.objects.exists()
    cast.space.memberships.filter(user=cast.stranger).update(scope=document.scope)
    write(document, cast.tuva, cast.stranger)
    assert [reason for reason, *_ in told(cast.stranger)] == ["mention"]


def test_what_a_process_did_not_live_to_tell_is_told_with_the_text(cast, document):
    pad = document.pad
    pad.write([(cast.petter.pk, naming(pad, cast.samira))])
    Pad.objects.update(told_at="2026-01-01T00:00Z")
    assert settle() == 1
    assert told(cast.samira) == [("mention", cast.petter.pk, "Kallelse")]


def test_the_page_and_every_file_write_the_name(cast, document, as_):
    write(document, cast.tuva, cast.samira)
    tuva, name = as_(cast.tuva), f"@{cast.samira}"
    assert f'<span class="mention">{name}' in tuva.get(url("text", cast, document)).content.decode()
    file = {kind: tuva.get(url("text_file", cast, document), {"as": kind}).content for kind in ("md", "docx")}
    assert name in file["md"].decode() and name in mammoth.convert_to_html(io.BytesIO(file["docx"])).value
