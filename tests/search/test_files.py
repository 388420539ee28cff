"""SEA-03: the text inside files is found; a file that crashes, hangs or eats memory takes nothing with it."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from coalitions.documents.models import Document
from coalitions.search.files import taking
from coalitions.search.files.text import OFFICE, OPEN, text
from coalitions.search.keeping import catch_up, read_files, sweep
from coalitions.search.models import Extract

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def packed(**parts):
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


def docx(words):
    """A word may lie in several runs."""
    half = len(words) // 2
    runs = "".join(f"<w:r><w:t>{part}</w:t></w:r>" for part in (words[:half], words[half:]))
    return packed(word__document_xml=f'<w:document xmlns:w="{W}"><w:body><w:p>{runs}</w:p></w:body></w:document>')


def odt(words):
    return packed(content_xml=f'<d xmlns:text="{ODF}"><text:p>{words}</text:p></d>')


def xlsx(words):
    book, file = Workbook(), BytesIO()
    book.active.append([words, 12])
    book.save(file)
    return file.getvalue()


def pdf(words):
    shown = f"BT /F1 12 Tf 20 700 Td ({words}) Tj ET".encode("latin-1")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(shown), shown),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    body = b"".join(b"%d 0 obj%s endobj\n" % (n, one) for n, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n"


KINDS = {
    "application/pdf": pdf,
    "text/plain": lambda words: words.encode(),
    OFFICE + "wordprocessingml.document": docx,
    OFFICE + "spreadsheetml.sheet": xlsx,
    OPEN + "text": odt,
}


def taken(path, content_type):
    with path.open("rb") as file:
        return taking.taken(file, content_type)


@pytest.mark.parametrize("content_type", KINDS)
def test_the_text_of_each_kind_is_read(tmp_path, content_type):
    file = tmp_path / "file"
    file.write_bytes(KINDS[content_type]("Fåglarnas träd"))
    assert "Fåglarnas träd" in taken(file, content_type)


HOSTILE = {
    "broken pdf": (b"%PDF-1.4\n" + bytes(range(256)) * 40, "application/pdf"),
    "broken docx": (b"PK\x03\x04" + b"x" * 500, OFFICE + "wordprocessingml.document"),
    "no xml": (packed(content_xml="<a><b>"), OPEN + "text"),
    "entities": (packed(content_xml='<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a><p>&f;</p></a>'), OPEN + "text"),
    "laughs": (
        packed(
            content_xml="<!DOCTYPE a [" + "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9)) + "]><p>&l9;</p>"
        ),
        OPEN + "text",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_has_no_text(tmp_path, name):
    file = tmp_path / "file"
    file.write_bytes(HOSTILE[name][0])
    assert "root:" not in taken(file, HOSTILE[name][1])


def test_a_file_that_takes_too_long_or_too_much_is_given_up(tmp_path, monkeypatch):
    file = tmp_path / "file"
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", b"<a><p>" + b"x" * 200_000_000 + b"</p></a>")
    monkeypatch.setattr(taking, "SECONDS", 5)
    monkeypatch.setattr(taking, "MEMORY", 300 * 1024 * 1024)
    assert taken(file, OPEN + "text") == ""


def test_it_is_found_by_its_words_and_forgotten_with_its_last_document(cast, finds):
    member = cast.space.memberships.get(user=cast.tuva)
    words = docx("Fjällripans kontrakt")  # once: a packed file carries its time, and two seconds later is another file
    document = Document.objects.take_in(cast.space, SimpleUploadedFile("plan.docx", words), by=member)
    assert finds(cast.samira, "fjällripa") == []
    assert read_files() == 1 and finds(cast.samira, "fjällripa") == [f"document-{document.pk}"]
    assert finds(cast.stranger, "fjällripa") == []
    Document.objects.take_in(cast.space, SimpleUploadedFile("två.docx", words), by=member)
    assert len(finds(cast.samira, "fjällripa")) == 2 and read_files() == 0
    Document.objects.all().delete()
    catch_up()
    assert sweep() == 1 and not Extract.objects.exists()


def test_the_words_of_a_file_stand_in_their_context(cast, as_):
    member = cast.space.memberships.get(user=cast.tuva)
    Document.objects.take_in(cast.space, SimpleUploadedFile("plan.txt", "Hyran för Fjällripan är låg".encode()), by=member)
    catch_up(), read_files()
    html = as_(cast.samira).get("/search/", {"q": "fjällripa"}).content.decode()
    assert "Hyran för <mark>Fjällripan</mark> är låg" in html


def test_no_more_than_its_beginning_is_kept(tmp_path):
    file = tmp_path / "file"
    file.write_text("ord " * 500_000)
    with file.open("rb") as opened:
        assert len(text(opened, "text/plain")) == 400_000
