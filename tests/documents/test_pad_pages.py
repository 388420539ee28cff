"""A text as a page: begun by a form, read without any script inside the wall, found by search."""

import pytest
from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from coalitions.documents.models import Document, Folder, Pad
from coalitions.documents.pads.keeping import Kept
from coalitions.documents.pads.read import reading
from coalitions.spaces.models import Membership, Role
from tests.documents.making import linked, membership, taken, url
from tests.documents.writing import begun, says


def block(fragment, kind, words="", attrs=None, marks=None):
    """A node with words in it, whole or from a mark on."""
    element = fragment.children.append(XmlElement(kind, attrs or {}))
    if words:
        text = element.children.append(XmlText(words))
        text.format(0, len(words.encode()), marks or {})
    return element


def drawn(*blocks):
    doc = Doc()
    fragment = doc.get("pad-1", type=XmlFragment)
    for each in blocks:
        block(fragment, *each)
    pad = Pad(pk=1, whole=doc.get_update(), merged=1, head=1)
    pad.changes = lambda after=0: [pad.whole]
    return reading(pad)


def test_a_text_begins_in_a_folder_and_stands_in_the_list(cast, as_):
    folder = Folder.objects.make(cast.space, "Avtal", by=cast.tuva)
    answer = as_(cast.tuva).post(url("new_text", cast), {"name": "Kallelse", "folder": folder.pk})
    document = Document.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, url("text", cast, document))
    assert (document.name, document.folder, document.author, document.organisation) == (
        "Kallelse",
        folder,
        cast.tuva,
        cast.kommun,
    )
    shown = as_(cast.petter).get(url("list", cast)).content.decode()
    assert url("text", cast, document) in shown and "Skrivs tillsammans" in shown


def test_one_without_a_name_is_refused_beside_the_field(cast, as_):
    answer = as_(cast.tuva).post(url("new_text", cast), {"name": " "})
    assert answer.status_code == 422 and "Ge det ett namn" in answer.content.decode() and not Document.objects.exists()


def test_it_is_read_without_any_script(cast, as_):
    document = begun(cast)
    document.pad.write([(cast.tuva.pk, says(document.pad.root, "Välkomna <alla>").get_update())])
    page = as_(cast.petter).get(url("text", cast, document)).content.decode()
    assert "<p>Välkomna &lt;alla&gt;</p>" in page and "pads/pad-text" in page


@pytest.mark.parametrize("who, status", [("samira", 200), ("mirja", 200), ("stranger", 404)])
def test_the_space_is_its_wall(cast, as_, who, status):
    assert as_(getattr(cast, who)).get(url("text", cast, begun(cast))).status_code == status


def test_who_only_reads_has_no_bar_to_write_with(cast, as_):
    Membership.objects.filter(space=cast.space, user=cast.samira).update(role=Role.OBSERVER)
    page = as_(cast.samira).get(url("text", cast, begun(cast))).content.decode()
    assert 'data-writes="no"' in page and 'role="toolbar"' not in page


def test_files_and_links_are_no_texts(cast, as_):
    for document in (taken(cast), linked(cast)):
        assert as_(cast.tuva).get(url("text", cast, document)).status_code == 404


def test_a_text_is_no_file_and_has_no_versions_to_upload(cast, as_):
    document = begun(cast)
    for name in ("file", "new_version", "lock"):
        assert as_(cast.tuva).get(url(name, cast, document)).status_code == 404
    assert as_(cast.tuva).get(url("document", cast, document)).status_code == 200


def test_in_the_bin_its_author_reads_it_still_and_nobody_writes(cast, as_):
    document = begun(cast)
    document.bin(by=membership(cast, cast.tuva))
    assert 'data-writes="no"' in as_(cast.tuva).get(url("text", cast, document)).content.decode()
    assert as_(cast.petter).get(url("text", cast, document)).status_code == 404


def test_what_it_says_goes_with_it_into_another_space(cast):
    document = begun(cast)
    document.pad.write([(cast.tuva.pk, says(document.pad.root, "Följer med").get_update())])
    other = cast.coalition.open_space("Annat", by=cast.ingegerd)
    Membership.objects.admit(other, cast.tuva, by=cast.ingegerd, role=Role.MEMBER, organisation=cast.kommun)
    sent = Document.objects.get(pk=document.pk).send_to(other, by=membership(cast, cast.tuva))
    assert reading(Pad.objects.get(document=sent)) == "<p>Följer med</p>"


def test_search_and_list_hear_what_it_says(cast):
    document = begun(cast)
    document.pad.write([(cast.samira.pk, says(document.pad.root, "Öppettider", "Nycklar").get_update())])
    Kept(document.pad.pk).settle()
    document.refresh_from_db()
    assert Pad.objects.get().text == "Öppettider\nNycklar" and document.changed_by == cast.samira


@pytest.mark.parametrize(
    "block, html",
    [
        (("heading", "Mål", {"level": 2.0}), "<h4>Mål</h4>"),
        (("heading", "Mål", {"level": "x"}), "<h3>Mål</h3>"),
        (("paragraph", "fet", None, {"bold": True}), "<p><strong>fet</strong></p>"),
        (("paragraph", "här", None, {"link": {"href": "https://a.example/?b=1&c"}}), "https://a.example/?b=1&amp;c"),
        (("paragraph", "här", None, {"link": {"href": "javascript:alert(1)"}}), "<p>här</p>"),
        (("paragraph", "här", None, {"link": {"href": "//[x"}}), "<p>här</p>"),
        (("image", "", {"src": "/spaces/1/documents/2/file/?inline=1", "alt": 'En "hall"'}), 'alt="En &quot;hall&quot;"'),
        (("image", "", {"src": "https://spy.example/1.png", "alt": "Hall"}), "Hall"),
        (("script", "alert(1)"), "alert(1)"),
        (("orderedList", "", {"start": 3.0}), '<ol start="3"></ol>'),
        (("tableCell", "a", {"colspan": 2.0}), '<td colspan="2">a</td>'),
    ],
)
def test_only_what_is_known_becomes_html(block, html):
    shown = drawn(block)
    assert html in shown and "<script" not in shown and "javascript:" not in shown and "spy.example" not in shown


def test_a_guest_of_the_text_opens_it_and_no_other(cast, as_):
    document, other = begun(cast), begun(cast, "Annat")
    cast.space.memberships.create(user=cast.stranger, role=Role.GUEST, scope=document.scope)
    assert as_(cast.stranger).get(url("text", cast, document)).status_code == 200
    assert as_(cast.stranger).get(url("text", cast, other)).status_code == 404
