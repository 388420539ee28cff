"""Tasks and documents are reported, hidden with a reason, appealed about and shown again, as posts are (ADM-01, 02, 04)."""

import pytest

from coalitions.boards.models import Card
from coalitions.discussion.models import Topic
from coalitions.documents.models import Document
from coalitions.live.models import AuditEntry
from coalitions.search.keeping import catch_up
from coalitions.spaces.models import Flag, Moderation
from tests.boards.conftest import plant
from tests.documents.making import taken

WHY, TITLE = "Barn ska inte kunna kännas igen", "Kanariesak i 3B"


@pytest.fixture
def member(cast):
    return lambda user: cast.space.memberships.get(user=user)


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def card(cast):
    card = plant(cast).todo.add_card(TITLE, by=cast.samira, description="Kanariesak bor på Storgatan")
    return Card.objects.drawn().get(pk=card.pk)


@pytest.fixture
def document(cast):
    return taken(cast, f"{TITLE}.pdf", by=cast.samira)


@pytest.fixture(params=["card", "document"])
def thing(request):
    return request.getfixturevalue(request.param)


def read(client, url):
    return client.get(url, follow=True).content.decode()


def hide(thing, by):
    moderation = Moderation.objects.decide(thing, True, WHY, by=by)
    catch_up()
    return moderation


def test_adm_01_from_report_to_decision_to_appeal_to_another_facilitator(cast, as_, thing):
    flag = f"{thing.get_absolute_url()}flag/"
    assert as_(cast.elham).post(flag, {"reason": ""}).status_code == 422
    assert as_(cast.elham).post(flag, {"reason": "Namnger ett barn"}).status_code == 200
    assert TITLE in read(as_(cast.mirja), f"/spaces/{cast.space.pk}/flags/")
    one = Flag.objects.get(space=cast.space)
    assert TITLE in read(as_(cast.mirja), one.get_absolute_url())
    as_(cast.mirja).post(one.get_absolute_url(), {"hides": "yes", "reason": WHY})
    decision = Moderation.objects.get(space=cast.space)
    page = read(as_(cast.samira), decision.get_absolute_url())
    assert WHY in page and TITLE in page and "Elham" not in page
    assert as_(cast.samira).post(decision.get_absolute_url(), {"appeal": "Det är en saga"}).status_code == 302
    review = f"/spaces/{cast.space.pk}/moderations/{decision.pk}/review/"
    answer = {"is_upheld": "no", "reason": "Det är en saga"}
    assert as_(cast.mirja).post(review, answer).status_code == 403
    assert as_(cast.ingegerd).post(review, answer).status_code == 302
    assert TITLE in read(as_(cast.tuva), thing.get_absolute_url())
    kinds = set(AuditEntry.objects.values_list("kind", flat=True))
    assert {"flag.put", "moderation.decided", "moderation.appealed", "moderation.reviewed"} <= kinds


def test_adm_02_its_page_says_it_is_hidden_and_tells_author_and_facilitators_why(cast, as_, thing, member):
    hide(thing, member(cast.mirja))
    pages = {user: read(as_(user), thing.get_absolute_url()) for user in (cast.tuva, cast.samira, cast.ingegerd)}
    assert all("Dolt av en facilitator" in page and TITLE not in page for page in pages.values())
    assert WHY in pages[cast.samira] and WHY in pages[cast.ingegerd] and WHY not in pages[cast.tuva]
    assert as_(cast.stranger).get(thing.get_absolute_url()).status_code == 404


def test_only_facilitators_hide_and_a_reason_is_asked_for(cast, as_, thing):
    url = f"{thing.get_absolute_url()}hiding/"
    assert as_(cast.tuva).post(url, {"reason": WHY}).status_code == 403
    assert as_(cast.stranger).post(url, {"reason": WHY}).status_code == 404
    assert as_(cast.mirja).post(url, {"reason": ""}).status_code == 422
    assert as_(cast.mirja).post(url, {"reason": WHY}).status_code == 302
    assert Moderation.objects.get(space=cast.space).is_in_force
    assert as_(cast.mirja).post(url, {"reason": WHY}).status_code in (404, 409)


def test_adm_02_a_hidden_task_is_on_no_board_list_export_search_or_other_task(cast, as_, card, member):
    other = card.column.add_card("Väntar", by=cast.tuva)
    other.wait_for([card], by=cast.tuva)
    Topic.objects.comment(card, "Kommentaren om den", by=member(cast.petter))
    board = card.column.board.get_absolute_url()
    pages = [board, *(f"{board}{way}/" for way in ("list", "lanes", "timeline", "export/csv", "export/json", "print", "archive"))]
    pages += [other.get_absolute_url(), "/search/?q=kanariesak", "/search/?q=kommentaren", "/", "/notifications/"]
    catch_up()
    assert " om den" in read(as_(cast.tuva), "/search/?q=kommentaren")
    decision = hide(card, member(cast.mirja))
    for page in pages:
        html = read(as_(cast.tuva), page)
        assert "i 3B" not in html and " om den" not in html, page
    assert not Card.objects.get(pk=other.pk).is_waiting
    edit = {"title": "Igen", "version": Card.objects.get(pk=card.pk).version}
    assert as_(cast.samira).post(f"{card.get_absolute_url()}edit/", edit).status_code == 409
    decision.undo(by=member(cast.ingegerd))
    catch_up()
    assert TITLE in read(as_(cast.tuva), board) and " i 3B" in read(as_(cast.tuva), "/search/?q=kanariesak")
    assert " om den" in read(as_(cast.tuva), "/search/?q=kommentaren")


def test_adm_02_a_hidden_document_is_in_no_list_and_its_file_goes_to_nobody(cast, as_, document, member):
    version = document.versions.get()
    decision = hide(document, member(cast.mirja))
    here = document.get_absolute_url()
    for page in (f"/spaces/{cast.space.pk}/documents/", "/search/?q=kanariesak", "/", f"/spaces/{cast.space.pk}/pins/"):
        assert "i 3B" not in read(as_(cast.tuva), page), page
    for user in (cast.tuva, cast.samira, cast.mirja):
        for page in ("file/", "preview/", "versions/", f"versions/{version.pk}/file/", f"versions/{version.pk}/picture/"):
            assert as_(user).get(f"{here}{page}").status_code == 404, page
    decision.undo(by=member(cast.ingegerd))
    assert as_(cast.tuva).get(f"{here}file/").status_code == 200


def test_adm_04_a_removed_persons_tasks_and_documents_go_and_come_back_with_the_person(cast, card, document, member):
    decision = Moderation.objects.clear(member(cast.samira), "Hot", by=member(cast.mirja))
    assert not Card.objects.open().filter(pk=card.pk).exists() and not Document.objects.listed().filter(pk=document.pk).exists()
    decision.undo(by=member(cast.ingegerd))
    assert Card.objects.open().filter(pk=card.pk).exists() and Document.objects.listed().filter(pk=document.pk).exists()
