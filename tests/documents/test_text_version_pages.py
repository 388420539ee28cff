"""The versions of a text as pages and plain forms: listed, read, compared brought back without any script, inside the wall."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import now

from coalitions.documents.models import Document, Pad, TextVersion
from coalitions.documents.models.text_version import Writer
from coalitions.documents.pads.making import heading, made, paragraph
from coalitions.spaces.models import Membership, Role
from tests.documents.making import membership, url
from tests.documents.writing import begun, kept

ONE = ("text_version", "text_compare", "text_restoring")


@pytest.fixture
def document(cast):
    """Kept once by hand, and written in by somebody else since."""
    document = begun(cast)
    write(cast, document, "Första <raden>")
    document.pad.keep_version("Inför träffen", by=membership(cast, cast.tuva))
    write(cast, document, "Andra raden", cast.petter)
    return document


def write(cast, document, line, by=None):
    pad = Pad.objects.get(document=document.pk)
    pad.write([((by or cast.tuva).pk, made(pad.root, paragraph(line)))])


def at(name, document, number=1):
    return reverse(f"documents:{name}", args=[document.space_id, document.pk, number])


def shown(browser, path):
    return browser.get(path).content.decode()


def test_the_page_lists_who_wrote_who_kept_and_why(cast, as_, document):
    page = shown(as_(cast.samira), url("versions", cast, document))
    assert at("text_version", document) in page and "Spara en version" in page and "Ny version" not in page
    region = shown(as_(cast.samira), url("version_rows", cast, document))
    assert "Inför träffen" in region and f"{cast.tuva} ({cast.kommun})" in region
    assert str(cast.petter) not in region and "<h2" not in region


def test_many_versions_are_asked_for_at_once(cast, as_, document):
    browser = as_(cast.samira)
    few = queries(browser, url("version_rows", cast, document))
    for number in range(5):
        write(cast, document, f"Rad {number}")
        Pad.objects.get(document=document.pk).keep_version(by=membership(cast, cast.petter))
    assert queries(browser, url("version_rows", cast, document)) == few


def test_a_text_with_many_is_read_page_by_page_and_asks_no_more(cast, as_, document):
    path, browser = url("version_rows", cast, document), as_(cast.samira)
    few = queries(browser, path)
    writers = [Writer(pad=document.pad, version=number, author=cast.petter) for number in range(2, 66)]
    Writer.objects.filter(version__gt=1).delete()
    Writer.objects.bulk_create(writers)
    made_of = {"pad": document.pad, "head": 1, "data": document.pad.versions.get().data, "author": cast.tuva}
    TextVersion.objects.bulk_create(TextVersion(number=number, note=f"Nr {number}.", **made_of) for number in range(2, 66))
    first, last = shown(browser, path), shown(browser, f"{path}?page=3")
    assert [note in first for note in ("Nr 65.", "Nr 36.", "Nr 35.")] == [True, True, False]
    assert "Inför träffen" in last and "Nr 5." in last and "Nr 6." not in last
    here = url("versions", cast, document)
    assert f'href="{here}?page=2"' in first and 'rel="next"' not in last and "Sida 3 av 3" in last
    assert f'data-src="{path}?page=3"' in shown(browser, f"{here}?page=3")
    assert queries(browser, path) == queries(browser, f"{path}?page=3") == few
    assert "Nr 65." in shown(browser, f"{path}?page=x")


def queries(browser, path):
    browser.get(path)
    with CaptureQueriesContext(connection) as found:
        browser.get(path)
    return len(found)


def test_by_hand_with_a_note_from_a_plain_form(cast, as_, document):
    answer = as_(cast.samira).post(url("new_text_version", cast, document), {"note": "Efter träffen"})
    assert (answer.status_code, answer["Location"]) == (302, url("versions", cast, document))
    version = TextVersion.objects.get(number=2)
    assert (version.note, version.author, version.organisation) == (
        "Efter träffen",
        cast.samira,
        membership(cast, cast.samira).organisation,
    )


def test_nothing_to_keep_is_said_beside_what_was_typed(cast, as_, document):
    path = url("new_text_version", cast, document)
    as_(cast.samira).post(path, {})
    answer = as_(cast.samira).post(path, {"note": "En gång till"})
    page = answer.content.decode()
    assert answer.status_code == 422 and "Ingenting har ändrats" in page and "En gång till" in page


def test_one_is_read_as_a_page_and_compared_with_today(cast, as_, document):
    page = shown(as_(cast.petter), at("text_version", document))
    assert "<p>Första &lt;raden&gt;</p>" in page and "Andra raden" not in page and "Inför träffen" in page
    compared = shown(as_(cast.petter), at("text_compare", document))
    assert "<ins>Andra raden</ins>" in compared and "Första &lt;raden&gt;" in compared


def test_the_same_words_are_said_to_be_the_same(cast, as_, document):
    Pad.objects.get(document=document.pk).keep_version(by=membership(cast, cast.tuva))
    assert "Orden är exakt desamma" in shown(as_(cast.petter), at("text_compare", document, 2))


def test_brought_back_by_a_plain_form(cast, as_, document):
    answer = as_(cast.samira).post(at("text_restoring", document))
    assert (answer.status_code, answer["Location"]) == (302, url("text", cast, document))
    assert kept(document) == "<p>Första &lt;raden&gt;</p>"
    page = shown(as_(cast.samira), url("versions", cast, document))
    assert "Version 1 togs tillbaka." in page and "Sparad av sig själv" in page


def test_what_else_it_holds_comes_back_too(cast, as_):
    document = begun(cast)
    pad, nodes = document.pad, [heading("Mål", 2), paragraph("Vi vill")]
    pad.write([(cast.tuva.pk, made(pad.root, *nodes))])
    before = kept(document)
    pad.keep_version(by=membership(cast, cast.tuva))
    write(cast, document, "Bort")
    as_(cast.tuva).post(at("text_restoring", document))
    assert kept(document) == before == "<h4>Mål</h4><p>Vi vill</p>"


@pytest.mark.parametrize("who, read, post", [("samira", 200, 302), ("stranger", 404, 404), ("elham", 200, 403)])
def test_the_space_is_its_wall(cast, as_, document, who, read, post):
    browser = as_(getattr(cast, who))
    assert [browser.get(at(name, document)).status_code for name in ONE[:2]] == [read, read]
    assert browser.get(url("versions", cast, document)).status_code == read
    assert browser.post(url("new_text_version", cast, document), {}).status_code == post
    assert browser.post(at("text_restoring", document)).status_code == post
    assert ("Ta tillbaka version 1" in shown(browser, url("versions", cast, document))) == (post == 302)


def test_a_guest_of_the_text_reaches_its_versions_and_of_no_other(cast, as_, document):
    other = begun(cast, "Annat")
    cast.space.memberships.create(user=cast.stranger, role=Role.GUEST, scope=other.scope)
    assert as_(cast.stranger).get(at("text_version", document)).status_code == 404
    Membership.objects.filter(user=cast.stranger).update(scope=document.scope)
    assert as_(cast.stranger).get(at("text_version", document)).status_code == 200


def test_another_texts_version_is_not_found_here(cast, as_, document):
    assert as_(cast.tuva).get(at("text_version", begun(cast, "Annat"))).status_code == 404
    assert as_(cast.tuva).get(at("text_version", document, 7)).status_code == 404


@pytest.mark.parametrize("state, words", [("locked", "har låst"), ("record", "allmän handling"), ("archived", "arkiverad")])
def test_what_may_not_be_changed_says_why(cast, as_, document, state, words):
    if state == "archived":
        cast.space.archive(by=cast.ingegerd)
    else:
        said = {"locked_by": cast.petter, "locked_until": now() + timedelta(hours=1)}
        Document.objects.update(**(said if state == "locked" else {"standing": "record"}))
    for path in (at("text_restoring", document), url("new_text_version", cast, document)):
        answer = as_(cast.samira).post(path, {"note": "x"})
        assert answer.status_code == 409 and words in answer.content.decode()
    assert "Andra raden" in kept(document) and TextVersion.objects.count() == 1
