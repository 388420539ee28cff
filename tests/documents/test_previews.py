"""T51: what a file looks like is made elsewhere, and what is made to break that breaks nothing here."""

import io
import time
import zipfile

import openpyxl
import pytest
from PIL import Image

from coalitions.documents.previews import making
from coalitions.spaces.apart import limited
from coalitions.spaces.apart.child import MEMORY
from coalitions.spaces.apart.why import Why
from tests.documents.making import linked, taken, url


def pdf(pages=2):
    sheet = Image.new("RGB", (200, 280), "white")
    sheet.save(out := io.BytesIO(), "PDF", save_all=True, append_images=[sheet] * (pages - 1))
    return out.getvalue()


def sheet():
    book = openpyxl.Workbook()
    book.active.append(["Ort", "<script>x()</script>", 412])
    book.save(out := io.BytesIO())
    return out.getvalue()


def packed(parts):
    with zipfile.ZipFile(out := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


FORMATS = "http://schemas.openxmlformats.org"
WORD = f"<w:document xmlns:w='{FORMATS}/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>{{}}</w:t></w:r></w:p>"
WORD += "</w:body></w:document>"
RELATION = f"Type='{FORMATS}/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'"
RELS = f"<Relationships xmlns='{FORMATS}/package/2006/relationships'><Relationship Id='r1' {RELATION}/></Relationships>"


def word(text="Hej", head=""):
    return packed({"_rels/.rels": RELS, "word/document.xml": head + WORD.format(text)})


def preview(client, cast, document):
    return client.get(url("preview", cast, document)).content.decode()


def picture_at(cast, document, query=""):
    version = document.versions.latest("pk")
    return f"{url('versions', cast, document)}{version.pk}/picture/{query}"


def test_a_pdf_shows_its_pages_as_pictures(cast, as_):
    document, elham = taken(cast, "Plan.pdf", pdf()), as_(cast.elham)
    assert preview(elham, cast, document).count("<img") == 2
    answer = elham.get(picture_at(cast, document, "?page=2"))
    assert answer["Content-Type"] == "image/png" and Image.open(io.BytesIO(answer.content)).width == 1200
    assert elham.get(picture_at(cast, document, "?page=3")).status_code == 404


def test_office_files_show_words_and_tables_and_nothing_that_runs(cast, as_):
    elham = as_(cast.elham)
    table = preview(elham, cast, taken(cast, "Svar.xlsx", sheet()))
    assert "<td>412</td>" in table and "&lt;script&gt;x()" in table
    assert "<p>Hej</p>" in preview(elham, cast, taken(cast, "Brev.docx", word()))


def test_a_text_is_shown_as_it_is_written(cast, as_):
    assert "rad &amp; rad" in preview(as_(cast.elham), cast, taken(cast, "Text.txt", b"rad & rad"))


def test_sound_and_film_are_the_browsers(cast, as_):
    document = taken(cast, "Film.mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(1000))
    assert "<video" in preview(as_(cast.elham), cast, document)
    answer = as_(cast.elham).get(url("file", cast, document) + "?inline=1", headers={"Range": "bytes=4-11"})
    assert answer.status_code == 206 and b"".join(answer) == b"ftypmp42" and answer["Content-Range"] == "bytes 4-11/1012"


def test_a_link_has_nothing_to_look_at(cast, as_):
    assert "finns på annan plats" in preview(as_(cast.elham), cast, linked(cast))


NESTED = "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
ENTITIES = f"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>{NESTED}]>"
LOOP = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9>>endobj "
LOOP += b"trailer<</Root 1 0 R>>"
HOSTILE = {
    "cut.pdf": pdf()[:200],
    "empty.pdf": b"%PDF-1.7\n",
    "loop.pdf": LOOP,
    "cut.docx": word()[:-40],
    "entities.docx": word("&i;", ENTITIES),
    "bomb.docx": packed({"word/document.xml": b"0" * (220 * 1024 * 1024)}),
    "many.xlsx": packed({"xl/workbook.xml": b"", **{f"{n}": b"" for n in range(5001)}}),
    "outside.docx": word("&x;", "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
    "broken.png": b"\x89PNG\r\n\x1a\n" + bytes(99),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_made_to_break_says_so_in_words(cast, as_, name):
    document, elham = taken(cast, name, HOSTILE[name]), as_(cast.elham)
    page = preview(elham, cast, document)
    assert "root:" not in page and elham.get(picture_at(cast, document)).status_code == 404
    assert any(words in page for words in ("kunde inte visas", "för stor", "ingen förhandsvisning", "<img"))


def test_a_pixel_bomb_is_no_picture(cast, as_, picture):
    wide = picture(20_000, 3_000)
    assert as_(cast.elham).get(picture_at(cast, taken(cast, "bomb.png", wide))).status_code == 404


def test_what_hangs_is_killed_and_what_eats_memory_ends_alone(monkeypatch, tmp_path):
    (tmp_path / "x").write_bytes(b"x")
    began = time.monotonic()
    with (tmp_path / "x").open("rb") as file:
        for program in ("import time; time.sleep(99)", f"bytearray({2 * MEMORY})", "while True: pass"):
            monkeypatch.setattr(limited, "CHILD", ["-c", f"from coalitions.spaces.apart import child; child.limit()\n{program}"])
            with pytest.raises(limited.Nothing):
                limited.run(("", ""), file, patience=2)
    assert time.monotonic() - began < 60


def test_too_much_at_once_waits_its_turn(monkeypatch, cast, as_):
    document = taken(cast, "Plan.pdf", pdf())
    monkeypatch.setattr(limited, "PATIENCE", 0)
    monkeypatch.setattr("coalitions.documents.previews.shown.run", lambda *args, **asked: busy())
    assert as_(cast.elham).get(picture_at(cast, document)).status_code == 503


def busy():
    raise limited.Busy


def test_a_child_knows_no_secret(monkeypatch):
    assert not [name for name in limited.BARE if "KEY" in name or "URL" in name]


def test_a_long_stretch_that_stayed_is_told_by_its_ends():
    assert len(making.kept([str(n) for n in range(50)])) == 7 and making.kept(["a"]) == [["=", "a", "a"]]
    with pytest.raises(Why):
        making.unpacks_small(io.BytesIO(packed({f"{n}": b"" for n in range(5001)})), "x")
