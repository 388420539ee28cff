"""The documents' pages that no link of the walk reaches: bin, forms, what is narrowed. Nothing for axe, nothing sideways."""

import pytest

from tests.browser.test_axe import sideways, violations
from tests.documents.making import linked, membership, url


def paths(cast):
    kept, binned = linked(cast, "Ett"), linked(cast, "Två" * 40)
    binned.bin(by=membership(cast, cast.tuva))
    queries = ["", "?q=zz", "?sort=name&kind=link", f"?binned={binned.pk}"]
    yield from (url("list", cast) + query for query in queries)
    yield from (url(name, cast) for name in ("bin", "upload", "link"))
    yield from (url(name, cast, kept) for name in ("document", "name"))
    yield url("document", cast, binned)


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_on_any_page_of_documents(cast, browse, width):
    page, found = browse(cast.tuva, width=width), {}
    for path in paths(cast):
        page.goto(path)
        found[path] = [*violations(page), *(["sideways"] if sideways(page) else [])]
    assert {path: what for path, what in found.items() if what} == {}
