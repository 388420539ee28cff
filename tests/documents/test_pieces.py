"""A large file comes in pieces (DOC-03): each is kept, a broken line goes on where it was, the whole is like any file."""

import hashlib
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import now

from coalitions.documents.models import Arrival, Document
from coalitions.documents.pieces import Pieces
from coalitions.documents.quota import Quota
from coalitions.documents.sweeping import sweep
from tests.documents.making import url

WHOLE = b"".join(b"rad %d\n" % n for n in range(1000))
CUTS = (0, 3000, 6000, len(WHOLE))


@pytest.fixture
def send(cast, as_):
    """`send(offset, bytes)`: the answer to one piece, as the page's script sends it."""

    def sent(offset=0, piece=b"", by=cast.tuva, key="5f2b", **fields):
        data = {"name": "Film.txt", "size": len(WHOLE), "modified": "17", "offset": offset} | fields
        data |= {"file": SimpleUploadedFile("piece", piece)} if piece else {}
        return as_(by).post(url("pieces", cast), data, headers={"Idempotency-Key": key * 8})

    return sent


def all_of_it(send, **fields):
    return [send(a, WHOLE[a:b], **fields) for a, b in zip(CUTS, CUTS[1:], strict=False)]


def lying(files):
    return [one for one in files.rglob("*") if one.is_file()]


def test_pieces_become_a_document_as_if_it_had_come_at_once(cast, send, files):
    asked, *answers = send(), *all_of_it(send)
    assert (asked.status_code, asked["Upload-Offset"]) == (204, "0")
    assert [answer.status_code for answer in answers] == [204, 204, 201] and answers[1]["Upload-Offset"] == "6000"
    document = Document.objects.get()
    assert (document.name, document.size, document.content_type) == ("Film.txt", len(WHOLE), "text/plain")
    assert default_storage.open(document.storage_key).read() == WHOLE and len(lying(files)) == 1
    assert "Film.txt" in answers[-1].content.decode() and answers[-1]["Log-Seq"]


def test_after_a_broken_line_it_says_how_far_it_had_come(cast, send):
    send(0, WHOLE[:3000])
    assert send()["Upload-Offset"] == "3000"
    again, ahead = send(0, WHOLE[:3000]), send(6000, WHOLE[6000:])
    assert {again.status_code, ahead.status_code} == {409} and again["Upload-Offset"] == ahead["Upload-Offset"] == "3000"


def test_an_answer_that_was_lost_is_given_again_and_the_file_chosen_anew_is_another(cast, send):
    all_of_it(send)
    assert send(again="yes").status_code == 201 and Document.objects.count() == 1
    assert send()["Upload-Offset"] == "0"
    assert all_of_it(send, key="7c1d")[-1].status_code == 201 and Document.objects.count() == 2


def test_others_neither_go_on_with_it_nor_see_it(cast, send, as_):
    send(0, WHOLE[:3000])
    assert send(by=cast.petter)["Upload-Offset"] == "0"
    assert send(by=cast.stranger).status_code == 404 and send(by=cast.elham).status_code == 403
    assert "Film.txt" not in as_(cast.tuva).get(url("list", cast)).content.decode()


def test_a_whole_that_would_not_fit_is_refused_before_it_is_sent(cast, send, settings):
    settings.UPLOAD_LIMIT_MIB = 1
    answer = send(size=2 * 1024**2)
    assert answer.status_code == 422 and "gränsen är 1,0" in answer.content.decode()
    settings.UPLOAD_LIMIT_MIB, settings.SPACE_QUOTA_MIB = 4, 1
    assert "har plats för" in send(size=2 * 1024**2).content.decode() and not Arrival.objects.exists()


def test_what_is_on_its_way_fills_the_space_and_gives_room_back(cast, send, as_):
    send(0, WHOLE[:3000])
    assert Quota(cast.space).used == 3000
    given_up = as_(cast.tuva).post(url("giving_up", cast), {"name": "Film.txt", "size": len(WHOLE), "modified": "17"})
    assert given_up.status_code == 204 and Quota(cast.space).used == 0


def test_what_nobody_goes_on_with_is_forgotten_with_its_pieces(cast, send, files):
    send(0, WHOLE[:3000])
    assert len(lying(files)) == 1
    Arrival.objects.update(changed_at=now() - timedelta(hours=25))
    assert sweep() == 1 and not lying(files) and not Arrival.objects.exists()


def test_while_the_storage_is_away_nothing_is_lost(cast, send, monkeypatch):
    send(0, WHOLE[:3000])
    with monkeypatch.context() as away:
        away.setattr(default_storage, "save", lambda *args, **kwargs: 1 / 0)
        assert send(3000, WHOLE[3000:]).status_code == 503
    assert send(3000, WHOLE[3000:6000]).status_code == 204
    with monkeypatch.context() as away:
        away.setattr(Document, "confirm", lambda *args, **kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            send(6000, WHOLE[6000:])
    assert send().status_code == 201 and Document.objects.get().size == len(WHOLE)


def test_while_one_request_makes_a_document_of_it_another_waits(cast, send):
    send(0, WHOLE[:6000])
    Arrival.objects.update(putting_at=now())
    waits = send(6000, WHOLE[6000:])
    assert (waits.status_code, waits["Upload-Offset"]) == (204, str(len(WHOLE))) and not Document.objects.exists()
    Arrival.objects.update(putting_at=now() - timedelta(minutes=11))
    assert send(again="yes").status_code == 201


@pytest.mark.parametrize("bad", [{"size": "0"}, {"size": "x"}, {"name": ""}, {"offset": "-1"}, {"size": ""}])
def test_what_makes_no_sense_is_refused_in_words(cast, send, bad):
    assert send(**bad).status_code == 422 and not Arrival.objects.exists()


def test_a_piece_beyond_the_end_is_not_taken(cast, send, files):
    assert send(0, WHOLE + b"more").status_code == 409 and not lying(files)


def test_pieces_read_as_one_file(files):
    parts = [WHOLE[a:b] for a, b in zip(CUTS, CUTS[1:], strict=False)]
    kept = [[default_storage.save(f"p{n}", SimpleUploadedFile("p", part)), len(part)] for n, part in enumerate(parts)]
    file = Pieces(kept, "Film.txt")
    assert file.read() == WHOLE and file.seek(-10, 2) == len(WHOLE) - 10 and file.read() == WHOLE[-10:]
    assert file.sha256 == hashlib.sha256(WHOLE).hexdigest() == Pieces(kept, "").sha256
    assert file.seek(2990) and file.read(20) == WHOLE[2990:3010] and b"".join(file.chunks()) == WHOLE
