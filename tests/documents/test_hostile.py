"""Issue 7, "Bad input": each hostile file is refused or harmless, with words that say why; none takes the process with it."""

import re

import pytest

from coalitions.documents.models import Document
from coalitions.documents.types import UNKNOWN, is_harmless
from coalitions.search.files.taking import text_of
from tests.documents.hostile import FILES, NAMES
from tests.documents.making import upload, url

WORDS = ["för stor för en förhandsvisning", "kunde inte visas här", "ingen förhandsvisning", "skyddad av ett lösenord"]
SHOWN = ["<img", "<pre", 'class="seen-text']
ACTIVE = re.compile(r"<script|<[^>]*(\son\w+\s*=|=[\"']?\s*javascript:)", re.IGNORECASE)


def sent(client, cast, name, content):
    """(answer, document or None)"""
    answer = client.post(url("upload", cast), {"file": upload(name, content)}, headers={"Idempotency-Key": "5f2b" * 8})
    return answer, Document.objects.filter(space=cast.space).first()


def looked_at(client, cast, document):
    """The preview alone, as the page fetches it."""
    return client.get(url("preview", cast, document), headers={"HX-Request": "true"})


def test_there_are_sixty():
    assert len(FILES) == 60


@pytest.mark.parametrize("name", FILES)
def test_each_is_refused_or_harmless_and_says_so(cast, as_, name):
    client = as_(cast.tuva)
    answer, document = sent(client, cast, name, FILES[name])
    if document is None:
        assert answer.status_code == 422 and b'class="error"' in answer.content
        return
    handed_out_as_nothing_that_runs(client.get(url("file", cast, document) + "?inline=1"), document)
    seen = looked_at(client, cast, document)
    html = seen.content.decode()
    assert seen.status_code == 200 and not ACTIVE.search(html) and "root:" not in html
    assert any(words in html for words in [*WORDS, *SHOWN])
    pictures_end(client, cast, document)
    assert "root:" not in text_of(document.storage_key, document.content_type)


def handed_out_as_nothing_that_runs(answer, document):
    assert answer["X-Content-Type-Options"] == "nosniff" and "default-src 'none'" in answer["Content-Security-Policy"]
    if is_harmless(document.content_type):
        assert answer["Content-Type"].partition(";")[0] == document.content_type
    else:
        assert answer["Content-Disposition"].startswith("attachment") and answer["Content-Type"] == UNKNOWN


def pictures_end(client, cast, document):
    """Whatever a picture of it would be: there is one, or there is none, and the process goes on."""
    version = document.versions.latest("pk")
    answer = client.get(f"{url('versions', cast, document)}{version.pk}/picture/")
    assert answer.status_code in (200, 404) and (answer.status_code == 404 or answer["Content-Type"] == "image/png")


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_kept_as_far_as_it_is_harmless(cast, as_, name):
    client = as_(cast.tuva)
    _answer, document = sent(client, cast, name, b"%PDF-1.7\n")
    assert 0 < len(document.name) <= 150 and not set(document.name) & set("/\\\r\n\x00\u202e\u2066\ufeff")
    header = client.get(url("file", cast, document))["Content-Disposition"]
    assert "\n" not in header and header.startswith("attachment; filename")
    assert "<img src=x" not in client.get(url("list", cast)).content.decode()
