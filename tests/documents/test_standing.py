"""DOC-14: whether a document is working material, approved, or an official record, and what follows from it."""

import pytest

from coalitions.documents.errors import Fixed
from coalitions.documents.models import Document
from coalitions.live.models import LogRow
from tests.documents.making import linked, membership, taken, url
from tests.documents.test_versions import fresh, posted, renewed


def stands(client, cast, document, standing):
    return client.post(url("standing", cast, document), {"standing": standing})


def test_doc_14_every_document_shows_how_it_stands(cast, as_):
    document = taken(cast)
    assert "Arbetsmaterial" in as_(cast.elham).get(url("document", cast, document)).text
    assert stands(as_(cast.ingegerd), cast, document, "approved").status_code == 302
    page = as_(cast.elham).get(url("document", cast, document)).text
    assert "Godkänt" in page and "Ingegerd Älvmark" in page
    assert "Godkänt" in as_(cast.elham).get(url("list", cast)).text
    assert "Arbetsmaterial" in as_(cast.elham).get(url("document", cast, linked(cast))).text


def test_doc_14_those_who_facilitate_say_it(cast, as_):
    document = taken(cast)
    assert stands(as_(cast.tuva), cast, document, "approved").status_code == 403
    assert stands(as_(cast.stranger), cast, document, "approved").status_code == 404
    assert stands(as_(cast.ingegerd), cast, linked(cast), "approved").status_code == 404
    assert fresh(document).standing == "working"


def test_what_is_no_standing_is_told_beside_the_field(cast, as_):
    answer = stands(as_(cast.ingegerd), cast, document := taken(cast), "holy")
    assert "id_standing_error" in answer.text and fresh(document).standing == "working"


def test_doc_14_a_new_version_is_working_material_and_the_approved_one_stays_approved(cast, as_):
    document = taken(cast)
    stands(as_(cast.ingegerd), cast, document, "approved")
    renewed(cast, document)
    assert fresh(document).standing == "working"
    assert [version.approved_at is not None for version in document.versions.order_by("number")] == [True, False]
    assert as_(cast.elham).get(url("versions", cast, document)).text.count("Godkänt") == 1


@pytest.fixture
def official(cast, as_):
    document = taken(cast)
    stands(as_(cast.ingegerd), cast, document, "record")
    return fresh(document)


def test_doc_14_an_official_record_stays_as_it_is(cast, as_, official):
    lead = as_(cast.ingegerd)
    typed = {"standing": {"standing": "working"}, "name": {"name": "Nytt", "version": official.version}, "binning": {}}
    for verb in typed:
        answer = lead.post(url(verb, cast, official), typed[verb])
        assert answer.status_code >= 400 and "allmän handling" in answer.text, verb
    assert "allmän handling" in posted(as_(cast.samira), cast, official).text
    kept = fresh(official)
    assert (kept.standing, kept.latest, kept.name, kept.binned_at) == ("record", 1, official.name, None)


def test_two_who_say_the_same_say_it_once(cast, official):
    other = taken(cast)
    for _twice in range(2):
        fresh(other).stand_as("approved", by=membership(cast, cast.ingegerd))
    assert LogRow.objects.filter(kind="document.stood", subject_id=other.pk).count() == 1
    with pytest.raises(Fixed):
        Document.objects.get(pk=official.pk).bin(by=membership(cast, cast.ingegerd))
