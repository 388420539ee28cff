from datetime import timedelta

from django.utils.timezone import now

from coalitions.documents.models import Document, State
from coalitions.documents.sweeping import sweep
from coalitions.live.models import LogRow
from tests.documents.making import linked, membership, taken, url


def binned(cast, days=0, **fields):
    document = taken(cast, **fields)
    document.bin(by=membership(cast, cast.tuva))
    Document.objects.filter(pk=document.pk).update(binned_at=now() - timedelta(days=days))
    return document


def test_what_is_binned_can_be_brought_back_at_once(cast, as_):
    document, tuva = taken(cast), as_(cast.tuva)
    page = tuva.post(url("binning", cast, document), follow=True).content.decode()
    assert url("restoring", cast, document) in page and f'id="document-{document.pk}"' not in page
    tuva.post(url("restoring", cast, document))
    assert f'id="document-{document.pk}"' in tuva.get(url("list", cast)).content.decode()


def test_binning_and_bringing_back_twice_is_once(cast):
    document, tuva = taken(cast), membership(cast, cast.tuva)
    for _ in range(2):
        document.bin(by=tuva)
    for _ in range(2):
        document.restore(by=tuva)
    assert LogRow.objects.filter(subject_type="documents.document").count() == 3


def test_the_bin_is_seen_by_the_owner_and_facilitators(cast, as_):
    binned(cast)
    seen = {name: b"Hyresavtal" in as_(getattr(cast, name)).get(url("bin", cast)).content for name in ("tuva", "samira", "mirja")}
    assert seen == {"tuva": True, "samira": False, "mirja": True}


def test_what_is_in_the_bin_is_gone_for_others(cast, as_):
    document = binned(cast)
    routes = ["document", "facts", "file"]
    assert [as_(cast.samira).get(url(name, cast, document)).status_code for name in routes] == [404, 404, 404]
    assert [as_(cast.mirja).get(url(name, cast, document)).status_code for name in routes] == [200, 200, 200]


def test_after_thirty_days_row_and_bytes_end(cast, files):
    binned(cast, days=31)
    kept = binned(cast, days=29)
    assert sweep() == 1
    assert list(Document.objects.all()) == [kept] and len([one for one in files.rglob("*") if one.is_file()]) == 1
    assert LogRow.objects.filter(kind="document.purged", by=None).count() == 1


def test_a_link_ends_as_well(cast):
    link = linked(cast)
    link.bin(by=membership(cast, cast.tuva))
    Document.objects.update(binned_at=now() - timedelta(days=31))
    assert Document.objects.sweep() == 1 and not Document.objects.exists()


def test_what_was_brought_back_meanwhile_stays(cast):
    document = binned(cast, days=31)
    late = Document.objects.get(pk=document.pk)
    document.restore(by=membership(cast, cast.tuva))
    late.purge()
    assert Document.objects.get(pk=document.pk).is_listed


def test_an_archived_space_keeps_its_bin(cast):
    binned(cast, days=31)
    cast.space.archive(by=cast.ingegerd)
    assert Document.objects.sweep() == 0


def test_uploads_broken_off_are_swept_after_a_day(cast):
    for hours in (23, 25):
        document = taken(cast)
        changed = {"state": State.PENDING, "created_at": now() - timedelta(hours=hours)}
        Document.objects.filter(pk=document.pk).update(**changed)
    assert Document.objects.sweep() == 1 and Document.objects.count() == 1
