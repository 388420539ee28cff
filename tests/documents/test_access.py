import pytest

from coalitions.documents.models import Document
from coalitions.spaces.models import Role
from tests.cast import admit, person
from tests.documents.making import taken, upload, url

READING = ["list", "table", "kinds", "bin", "binned"]
ONE = ["document", "facts", "file"]


def statuses(client, cast, names, document=None):
    return {client.get(url(name, cast, document)).status_code for name in names}


def test_an_observer_reads_and_downloads(cast, as_):
    document, elham = taken(cast), as_(cast.elham)
    assert statuses(elham, cast, READING) | statuses(elham, cast, ONE, document) == {200}


@pytest.mark.parametrize("name", ["upload", "link"])
def test_an_observer_adds_nothing(cast, as_, name):
    assert as_(cast.elham).post(url(name, cast), {"file": upload()}).status_code == 403
    assert not Document.objects.exists()


@pytest.mark.parametrize("name", ["name", "binning", "restoring"])
def test_an_observer_changes_nothing(cast, as_, name):
    assert as_(cast.elham).post(url(name, cast, taken(cast))).status_code == 403


@pytest.mark.parametrize(("name", "data"), [("name", {"name": "Mitt", "version": 1}), ("binning", {})])
def test_a_member_changes_nobody_elses(cast, as_, name, data):
    assert as_(cast.samira).post(url(name, cast, taken(cast)), data).status_code == 403


@pytest.mark.parametrize("name", [*ONE, "name"])
def test_a_stranger_finds_nothing(cast, as_, name):
    document = taken(cast)
    assert as_(cast.stranger).get(url(name, cast, document)).status_code == 404
    assert "/account/login/" in as_(None).get(url(name, cast, document))["Location"]


def test_a_guest_reaches_the_one_document(cast, as_):
    mine, other = taken(cast), taken(cast)
    guest = person("Gun Gäst")
    admit(cast, guest, Role.GUEST, None, scope=mine.scope)
    assert statuses(as_(guest), cast, ONE, mine) == {200}
    assert statuses(as_(guest), cast, ONE, other) | statuses(as_(guest), cast, READING) == {404}


def test_the_page_says_how_many_see_it_and_names_the_guests(cast, as_):
    document = taken(cast)
    admit(cast, person("Gun Gäst"), Role.GUEST, None, scope=document.scope)
    admit(cast, person("Göte Gäst"), Role.GUEST, None, scope="document-987")
    page = as_(cast.elham).get(url("document", cast, document)).content.decode()
    assert "8 personer" in page and "Gun Gäst, gäst" in page and "Göte Gäst, gäst" not in page


def test_a_document_of_another_space_is_not_found_under_my_path(cast, as_):
    document = taken(cast)
    other = cast.coalition.open_space("Annat", by=cast.tuva)
    path = url("document", cast, document).replace(f"/{cast.space.pk}/", f"/{other.pk}/")
    assert as_(cast.tuva).get(path).status_code == 404


@pytest.mark.parametrize("name", ["binning", "restoring"])
def test_a_look_changes_nothing(cast, as_, name):
    assert as_(cast.tuva).get(url(name, cast, taken(cast))).status_code == 405


def test_an_archived_space_takes_in_nothing(cast, as_, files):
    cast.space.archive(by=cast.ingegerd)
    assert as_(cast.tuva).post(url("upload", cast), {"file": upload()}).status_code == 409
    assert not Document.objects.exists() and not [one for one in files.rglob("*") if one.is_file()]
