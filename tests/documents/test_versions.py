from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.utils.timezone import now

from coalitions.documents.errors import Locked
from coalitions.documents.models import Document, Stage, Version
from coalitions.documents.sweeping import open_locks, sweep
from coalitions.live.models import LogRow
from tests.documents.making import linked, membership, taken, upload, url


def fresh(document):
    return Document.objects.get(pk=document.pk)


def renewed(cast, document, content=b"andra", by=None, seen=1, note=""):
    return Version.objects.take_in(
        fresh(document), upload(content=content), note, by=membership(cast, by or cast.samira), seen=seen
    )


def posted(client, cast, document, content=b"andra", seen=1, note="Rättat"):
    return client.post(url("new_version", cast, document), {"file": upload("Avtal.txt", content), "note": note, "seen": seen})


def test_what_is_taken_in_is_version_one(cast):
    document = taken(cast)
    first = document.versions.get()
    assert (first.number, first.author, first.sha256, document.latest) == (1, cast.tuva, document.sha256, 1)


def test_a_link_has_no_versions(cast, as_):
    document = linked(cast)
    assert as_(cast.tuva).get(url("new_version", cast, document)).status_code == 404 and document.latest == 0
    assert as_(cast.tuva).get(url("versions", cast, document)).status_code == 200


def test_a_new_version_keeps_the_old_one_and_says_who_and_why(cast, as_):
    document = taken(cast, "Avtal.txt", b"forsta")
    assert posted(as_(cast.samira), cast, document).status_code == 302
    document = fresh(document)
    assert (document.latest, document.size, document.changed_by) == (2, 5, cast.samira)
    page = as_(cast.elham).get(url("versions", cast, document)).content.decode()
    assert "Rättat" in page and "Samira Vallgårda" in page and "Tuva Hedlindh" in page
    old = document.versions.get(number=1)
    assert b"".join(as_(cast.elham).get(f"{url('versions', cast, document)}{old.pk}/file/").streaming_content) == b"forsta"


def test_an_earlier_version_comes_back_on_top(cast, as_):
    document = taken(cast, "Avtal.txt", b"forsta")
    renewed(cast, document)
    old = document.versions.get(number=1)
    as_(cast.tuva).post(f"{url('versions', cast, document)}{old.pk}/restoring/")
    document = fresh(document)
    assert (document.latest, document.sha256) == (3, old.sha256) and document.versions.get(number=3).restores == 1


def test_what_was_made_from_an_outdated_version_waits_and_shows_both(cast, as_):
    document = taken(cast, "Avtal.txt", b"rad ett\nrad tva\n")
    renewed(cast, document, b"rad ett\nrad tre\n")
    answer = posted(as_(cast.tuva), cast, document, b"rad ett\nrad fyra\n")
    held = Version.objects.get(stage=Stage.HELD)
    assert answer["Location"] == held.waiting_at and fresh(document).latest == 2
    page = as_(cast.tuva).get(held.waiting_at).content.decode()
    assert "<del>rad tre</del>" in page and "<ins>rad fyra</ins>" in page and "Samira Vallgårda" in page
    assert as_(cast.samira).get(held.waiting_at).status_code == 404
    as_(cast.tuva).post(held.waiting_at, {"seen": 2})
    assert fresh(document).latest == 3 and [one.number for one in document.versions.saved().drawn()] == [3, 2, 1]


def test_a_yet_later_version_makes_it_wait_on(cast, as_):
    document = taken(cast, "Avtal.txt", b"ett")
    renewed(cast, document)
    held = renewed(cast, document, b"min", by=cast.tuva)
    renewed(cast, document, b"tredje", seen=2)
    assert as_(cast.tuva).post(held.waiting_at, {"seen": 2})["Location"] == held.waiting_at
    assert fresh(document).latest == 3


def test_one_may_throw_ones_own_away_and_what_nobody_chose_ends_after_a_day(cast, as_, files):
    document = taken(cast, "Avtal.txt", b"ett")
    renewed(cast, document)
    as_(cast.tuva).post(renewed(cast, document, b"min", by=cast.tuva).waiting_at, {"choice": "throw"})
    assert document.versions.count() == 2
    left = renewed(cast, document, b"min", by=cast.tuva)
    Version.objects.filter(pk=left.pk).update(created_at=now() - timedelta(hours=25))
    assert sweep() == 1 and not default_storage.exists(left.storage_key)


def test_the_end_of_the_bin_takes_all_versions(cast, files):
    document = taken(cast, "Avtal.txt", b"ett")
    renewed(cast, document)
    fresh(document).bin(by=membership(cast, cast.tuva))
    Document.objects.update(binned_at=now() - timedelta(days=31))
    sweep()
    assert not Version.objects.exists() and not [one for one in files.rglob("*") if one.is_file()]


@pytest.mark.parametrize("name", ["name", "binning", "new_version"])
def test_a_lock_keeps_others_hands_off_and_lets_its_owner_work(cast, as_, name):
    document = taken(cast, by=cast.tuva)
    as_(cast.ingegerd).post(url("lock", cast, document), {"hours": "4"})
    data = {"name": "Nytt", "version": 2, "file": upload(), "seen": 1}
    assert as_(cast.tuva).post(url(name, cast, document), data).status_code == 409
    assert as_(cast.ingegerd).post(url(name, cast, document), data | {"file": upload()}).status_code == 302


def test_a_lock_is_shown_and_opened_by_its_owner_and_facilitators_only(cast, as_):
    document = taken(cast)
    as_(cast.samira).post(url("lock", cast, document), {"hours": "1"})
    assert "Låst av Samira Vallgårda" in as_(cast.elham).get(url("list", cast)).content.decode()
    assert as_(cast.petter).post(url("unlocking", cast, document)).status_code == 403
    assert as_(cast.petter).post(url("lock", cast, document), {"hours": "1"}).status_code == 409
    as_(cast.ingegerd).post(url("unlocking", cast, document))
    assert not fresh(document).is_locked


def test_a_lock_ends_by_itself_and_pages_hear_of_it(cast):
    document = taken(cast)
    document.lock(now() - timedelta(seconds=1), by=membership(cast, cast.samira))
    renewed(cast, document, by=cast.petter)
    assert open_locks() == 1 == LogRow.objects.filter(kind="document.unlocked", by=None).count()
    assert open_locks() == 0


def test_a_version_that_meets_a_lock_leaves_no_bytes(cast, files):
    document = taken(cast)
    document.lock(now() + timedelta(hours=1), by=membership(cast, cast.tuva))
    with pytest.raises(Locked):
        renewed(cast, document)
    assert Version.objects.count() == 1 == len([one for one in files.rglob("*") if one.is_file()])


def test_the_same_key_again_makes_no_second_version(cast, as_):
    document = taken(cast)
    for _ in range(2):
        data = {"file": upload(), "note": "", "seen": 1}
        as_(cast.tuva).post(url("new_version", cast, document), data, headers={"Idempotency-Key": "5f2b" * 8})
    assert fresh(document).latest == 2 and Version.objects.count() == 2


def test_words_are_compared_line_by_line(cast, as_):
    document = taken(cast, "Avtal.txt", "\n".join(f"rad {n}" for n in range(40)).encode())
    renewed(cast, document, "\n".join(f"rad {n}" for n in range(40) if n != 20).encode())
    page = as_(cast.elham).get(url("compare", cast, document)).content.decode()
    assert "<del>rad 20</del>" in page and "rad 10<" not in page


def test_pictures_lie_over_each_other(cast, as_, picture):
    document = taken(cast, "hus.png", picture(20, 20))
    renewed(cast, document, picture(30, 20))
    page = as_(cast.elham).get(url("compare", cast, document) + "?a=1&b=2").content.decode()
    assert "<over-each-other" in page and page.count("/picture/") == 2


def test_a_lone_version_has_nothing_to_be_compared_with(cast, as_):
    assert as_(cast.elham).get(url("compare", cast, taken(cast)) + "?a=x&b=99").status_code == 200


def test_others_see_who_edits_it_and_the_next_version_opens_the_lock(cast, as_):
    document, samira = taken(cast, "Plan.txt", b"ett"), as_(cast.samira)
    assert "checked" in samira.get(url("lock", cast, document) + "?editing").content.decode().split('name="editing"')[1][:120]
    samira.post(url("lock", cast, document), {"hours": "4", "editing": "on"})
    assert "Samira Vallgårda redigerar" in as_(cast.elham).get(url("list", cast)).content.decode()
    assert "Samira Vallgårda redigerar det." in as_(cast.petter).get(url("document", cast, document)).content.decode()
    assert as_(cast.petter).post(url("new_version", cast, document), {"file": upload(), "seen": 1}).status_code == 409
    samira.post(url("new_version", cast, document), {"file": upload(content=b"nytt"), "seen": 1})
    assert not fresh(document).is_locked and not fresh(document).is_edited and fresh(document).latest == 2


def test_a_lock_that_is_no_editing_stays_when_its_owner_saves(cast, as_):
    document, samira = taken(cast, "Plan.txt", b"ett"), as_(cast.samira)
    samira.post(url("lock", cast, document), {"hours": "4"})
    samira.post(url("new_version", cast, document), {"file": upload(content=b"nytt"), "seen": 1})
    assert fresh(document).is_locked
