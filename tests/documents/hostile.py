"""Sixty files that somebody means harm with: {name: bytes}, as an insider may send them (issue 7, T43 to T45, T51)."""

import io
import struct
import zipfile
import zlib

SCRIPT = b"<script>document.title='ran';parent.ran=1</script>"
HTML = b"<!doctype html><html><body>" + SCRIPT + b"<img src=x onerror=\"document.title='ran'\">"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=\'ran\'">' + SCRIPT + b"</svg>"
PNG, GIF, JPEG = b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"
FORMATS = "http://schemas.openxmlformats.org"
RELATION = f"Type='{FORMATS}/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'"
RELS = f"<Relationships xmlns='{FORMATS}/package/2006/relationships'><Relationship Id='r1' {RELATION}/></Relationships>"
BODY = f"<w:document xmlns:w='{FORMATS}/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body>"
BODY += "</w:document>"
LAUGHS = "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
OUTSIDE = "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
ODF = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>%s</office:document-content>"


def packed(parts, first=()):
    with zipfile.ZipFile(out := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in [*first, *parts.items()]:
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def word(text="Hej", head="", **more):
    return packed({"_rels/.rels": RELS, "word/document.xml": head + BODY % text} | more)


def opened(kind, content):
    return packed({"content.xml": content}, [("mimetype", f"application/vnd.oasis.opendocument.{kind}")])


def png(width, height, rows=b""):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return PNG + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def pdf(*objects, trailer=b"<</Root 1 0 R>>"):
    body = b"".join(b"%d 0 obj%s endobj\n" % (n, one) for n, one in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer" + trailer


def catalog(more=b""):
    return b"<</Type/Catalog/Pages 2 0 R" + more + b">>"


PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]%s>>"
KIDS = b"<</Type/Pages/Kids[3 0 R]/Count %d>>"
AT_OPENING = b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>"
LAUNCHED = b"/OpenAction<</S/Launch/F(/bin/sh)>>"
LYING = packed({"x": b"0" * 10_000_000}).replace(struct.pack("<I", 10_000_000), struct.pack("<I", 10))
EXCEL_DDE = packed({"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": "<x><f>cmd|' /C calc'!A0</f></x>"})

FILES = {
    "sida.html": HTML,
    "sida.htm": b"\n \n" + HTML,
    "sida.xhtml": b"\xef\xbb\xbf" + HTML,
    "sida.mht": b"MIME-Version: 1.0\nContent-Type: text/html\n\n" + HTML,
    "sida.utf16.html": HTML.decode().encode("utf-16"),
    "sida.utf7.html": b"+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "bild.svg": SVG,
    "bild.svgz": zlib.compress(SVG),
    "data.xml": b"<?xml version='1.0'?><?xml-stylesheet href='javascript:1'?><x/>",
    "data.xsl": b"<xsl:stylesheet version='1.0'>" + SCRIPT,
    "kod.js": b"document.title='ran'",
    "stil.css": b"@import url(javascript:1)",
    "kod.php": b"<?php system($_GET[0]);",
    "program.exe": b"MZ\x90\x00" + bytes(200),
    "program.swf": b"FWS\x09" + bytes(200),
    "skript.sh": b"#!/bin/sh\nrm -rf /\n",
    "genväg.url": b"[InternetShortcut]\nURL=javascript:alert(1)",
    "manifest.webmanifest": b'{"start_url": "javascript:1"}',
    "faktura.pdf.exe": b"MZ\x90\x00" + bytes(200),
    "foto.png.html": HTML,
    "foto.html.png": HTML,
    "foto.png": HTML,
    "brev.pdf": SVG,
    "lapp.txt": HTML,
    "tom rad.txt": b"\x00" * 300,
    "gif och script.gif": GIF + b"/*" + bytes(8) + b"*/=1;" + SCRIPT,
    "jpeg och script.jpg": JPEG + SCRIPT + HTML,
    "png och html.png": PNG + HTML,
    "pdf och html.html": HTML + b"%PDF-1.7\n",
    "pdf och zip.pdf": pdf(catalog(), KIDS % 1, PAGE % (200, 200, b"")) + packed({"x.html": HTML}),
    "zip och html.zip": HTML + packed({"x": b"y"}),
    "eicar.com": EICAR,
    "eicar.txt": EICAR,
    "eicar.zip": packed({"eicar.com": EICAR}),
    "bomb.zip": packed({f"{n}": b"0" * 50_000_000 for n in range(2)}),
    "ljuger.zip": LYING,
    "upp.zip": packed({"../../etc/cron.d/x": b"* * * * * root sh"}),
    "bomb.docx": packed({"word/document.xml": b"0" * 220_000_000}),
    "många.xlsx": packed({"xl/workbook.xml": b"", **{f"{n}": b"" for n in range(5001)}}),
    "bomb.png": png(60_000, 60_000),
    "ljuger.png": png(200, 200, b"\x00" * 10),
    "avhuggen.png": PNG + bytes(20),
    "bred.gif": GIF + struct.pack("<HH", 65535, 65535) + b"\xf7\x00\x00" + bytes(900),
    "avhuggen.jpg": JPEG + bytes(30),
    "bred.tiff": b"II*\x00\x08\x00\x00\x00" + b"\xff" * 200,
    "avhuggen.pdf": b"%PDF-1.7\n1 0 obj<</Type",
    "tom.pdf": b"%PDF-1.7\n",
    "slinga.pdf": pdf(catalog(), b"<</Type/Pages/Kids[2 0 R]/Count 9>>"),
    "jättesida.pdf": pdf(catalog(), KIDS % 1, PAGE % (10**9, 10**9, b"")),
    "många sidor.pdf": pdf(catalog(), KIDS % 2_000_000_000, PAGE % (200, 200, b"")),
    "skript.pdf": pdf(catalog(AT_OPENING), KIDS % 1, PAGE % (200, 200, b"")),
    "startar.pdf": pdf(catalog(LAUNCHED), KIDS % 1, PAGE % (200, 200, b"")),
    "avhuggen.docx": word()[:-40],
    "skratt.docx": word("&i;", f"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>{LAUGHS}]>"),
    "utifrån.docx": word("&x;", OUTSIDE),
    "makro.docm": word(**{"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(60)}),
    "skript.docx": word("&lt;script&gt;document.title='ran'&lt;/script&gt;"),
    "utifrån.odt": opened("text", OUTSIDE + ODF % "<x>&x;</x>"),
    "dde.xlsx": EXCEL_DDE,
    "trasig.pptx": packed({"ppt/presentation.xml": "<p>"}),
}
NAMES = [
    "../../../etc/passwd",
    "..\\..\\boot.ini",
    "a\r\nSet-Cookie: x=1.pdf",
    "lön\u202efdp.exe",
    "x" * 300 + ".pdf",
    "a\x00.exe.pdf",
    "<img src=x onerror=alert(1)>.pdf",
    '"; filename=x.html.pdf',
    "CON.pdf",
    "e\u0301\u2066\ufeff.pdf",
]
