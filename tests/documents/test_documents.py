import pytest
from django.core.exceptions import PermissionDenied

from coalitions.documents.errors import Conflict
from coalitions.documents.models import Document
from coalitions.live.models import LogRow
from tests.documents.making import PDF, linked, membership, taken, upload, url


def kinds(cast):
    return list(LogRow.objects.filter(space_id=cast.space.pk, kind__startswith="document.").values_list("kind", flat=True))


def test_a_file_becomes_a_document_with_its_owner_as_then(cast):
    document = taken(cast)
    assert (document.author, document.organisation, document.kind, document.size) == (cast.tuva, cast.kommun, "pdf", len(PDF))
    assert kinds(cast) == ["document.added"] and document.changed > 0


def test_the_persons_own_name_never_reaches_the_disk(cast, files):
    document = taken(cast, "../../etc/Hemlig lista.pdf")
    assert document.name == "Hemlig lista.pdf"
    assert [one.name for one in files.rglob("*") if one.is_file()] == [document.storage_key.split("/")[-1]]


def test_a_link_is_a_row_like_any_other(cast):
    assert linked(cast).host == "kartor.example" and kinds(cast) == ["document.added"]


def test_an_upload_by_http_leads_to_the_list(cast, as_):
    answer = as_(cast.tuva).post(url("upload", cast), {"file": upload()}, follow=True)
    assert answer.redirect_chain == [(url("list", cast), 302)] and "Hyresavtal.pdf" in answer.content.decode()


def test_an_upload_by_script_answers_with_the_row(cast, as_):
    answer = as_(cast.tuva).post(url("upload", cast), {"file": upload()}, headers={"Idempotency-Key": "5f2b" * 8})
    document = Document.objects.get()
    assert answer.status_code == 201 and f'id="document-{document.pk}"' in answer.content.decode()


def test_the_same_key_again_makes_no_second_document(cast, as_, files):
    for _ in range(2):
        answer = as_(cast.tuva).post(url("upload", cast), {"file": upload()}, headers={"Idempotency-Key": "5f2b" * 8})
    assert answer.status_code == 200 and Document.objects.count() == 1
    assert len([one for one in files.rglob("*") if one.is_file()]) == 1


def test_names_may_be_the_same(cast):
    assert taken(cast).name == taken(cast).name


def test_a_link_by_http_leads_to_the_list(cast, as_):
    answer = as_(cast.tuva).post(url("link", cast), {"name": "Karta", "url": "https://karta.example/1"}, follow=True)
    assert "karta.example" in answer.content.decode()


def test_a_rename_is_told_and_shown(cast, as_):
    document = taken(cast)
    answer = as_(cast.tuva).post(url("name", cast, document), {"name": "Avtal", "version": document.version}, follow=True)
    assert "Avtal" in answer.content.decode() and kinds(cast) == ["document.added", "document.renamed"]


def test_two_renames_at_once_show_the_second_person_both_names(cast, as_):
    document = taken(cast)
    document.rename("Först", by=membership(cast, cast.ingegerd), seen=1)
    answer = as_(cast.tuva).post(url("name", cast, document), {"name": "Sedan", "version": 1})
    assert answer.status_code == 422 and b"F\xc3\xb6rst" in answer.content and b'value="Sedan"' in answer.content
    assert f'name="version" value="{document.version}"' in answer.content.decode()


def test_the_same_new_name_twice_is_no_conflict(cast):
    document = taken(cast)
    for person in (cast.ingegerd, cast.tuva):
        document.rename("Avtal", by=membership(cast, person), seen=1)
    assert document.name == "Avtal"


def test_only_the_owner_and_facilitators_may_take_it_away(cast):
    document = taken(cast)
    with pytest.raises(PermissionDenied):
        document.bin(by=membership(cast, cast.samira))
    with pytest.raises(PermissionDenied):
        document.rename("Mitt", by=membership(cast, cast.samira), seen=1)
    document.bin(by=membership(cast, cast.ingegerd))
    assert Document.objects.listed().count() == 0


def test_a_rename_from_an_old_page_raises_with_the_name_of_now(cast):
    document = taken(cast)
    document.rename("Först", by=membership(cast, cast.tuva), seen=1)
    with pytest.raises(Conflict) as conflict:
        document.rename("Sedan", by=membership(cast, cast.tuva), seen=1)
    assert conflict.value.theirs == {"name": "Först"}
