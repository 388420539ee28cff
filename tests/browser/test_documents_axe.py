"""The documents' pages that no link of the walk reaches: bin, forms, what is narrowed. Nothing for axe, nothing sideways."""

import pytest

from coalitions.documents.pads.making import made, paragraph
from tests.browser.test_axe import sideways, violations
from tests.documents.making import linked, membership, taken, url
from tests.documents.writing import begun


def paths(cast):
    kept, binned = linked(cast, "Ett"), linked(cast, "Två" * 40)
    binned.bin(by=membership(cast, cast.tuva))
    queries = ["", "?q=zz", "?sort=name&kind=link", f"?binned={binned.pk}"]
    yield from (url("list", cast) + query for query in queries)
    yield from (url(name, cast) for name in ("bin", "upload", "link"))
    yield from (url(name, cast, kept) for name in ("document", "name"))
    yield url("document", cast, binned)
    yield url("lock", cast, taken(cast, "Plan.txt", b"ett")) + "?editing"
    yield from versions_of_a_text(cast)


def versions_of_a_text(cast):
    document = begun(cast, "Kallelse")
    for at, note in enumerate(["Ett långt ord utan slut: " + "å" * 120, ""], 1):
        document.pad.write([(cast.tuva.pk, made(document.pad.root, paragraph(f"Rad {at}")))])
        document.pad.keep_version(note, by=membership(cast, cast.tuva))
    yield from (url(name, cast, document) for name in ("versions", "new_text_version"))
    yield from (f"{url('text', cast, document)}versions/1/{page}" for page in ("", "compare/"))


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_on_any_page_of_documents(cast, browse, width):
    page, found = browse(cast.tuva, width=width), {}
    for path in paths(cast):
        page.goto(path)
        found[path] = [*violations(page), *(["sideways"] if sideways(page) else [])]
    assert {path: what for path, what in found.items() if what} == {}
