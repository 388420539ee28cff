"""What hangs on a task: files that are documents, and links that are drawn at both ends."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.discussion.models import Topic
from coalitions.documents.models import Document
from coalitions.spaces.hanging import name_of
from coalitions.spaces.models import Coalition, Link, Role
from tests.cast import admit


def at(thing, tail="links/"):
    return f"/spaces/{thing.space_id}/about/{name_of(thing)}/{tail}"


@pytest.fixture
def topic(cast):
    return Topic.objects.open(cast.space, "Läsecirkel", "Vem kan?", by=cast.space.memberships.get(user=cast.tuva))


def page(client, card):
    return client.get(card.get_absolute_url()).content.decode()


def test_brd_14_a_file_put_to_a_task_is_a_document_like_any_other(cast, board, as_):
    card, tuva = board.cards[0], as_(cast.tuva)
    answer = tuva.post(at(card, "files/"), {"file": SimpleUploadedFile("plan.txt", b"Plan")})
    document = Document.objects.listed().get()
    assert (answer.status_code, answer.url) == (302, card.get_absolute_url())
    assert document.get_absolute_url() in page(as_(cast.elham), card)
    assert "plan.txt" in tuva.get(f"/spaces/{cast.space.pk}/documents/").content.decode()


def test_nothing_is_linked_when_the_file_is_refused(cast, board, as_):
    answer = as_(cast.tuva).post(at(board.cards[0], "files/"), {"file": SimpleUploadedFile("tom.txt", b"")})
    assert answer.status_code == 422 and not Link.objects.exists()


def test_a_task_is_linked_with_a_thread_once_and_shows_it(cast, board, topic, as_):
    card, tuva = board.cards[0], as_(cast.tuva)
    assert "Läsecirkel" in tuva.get(at(card, "links/new/"), {"q": "Läse"}).content.decode()
    for _twice in range(2):
        assert tuva.post(at(card, "links/new/"), {"other": name_of(topic)}).status_code == 302
    link = Link.objects.get()
    assert topic.get_absolute_url() in page(as_(cast.elham), card)
    assert tuva.post(at(card, f"links/{link.pk}/removal/")).status_code == 302
    assert topic.get_absolute_url() not in page(as_(cast.elham), card)


def test_a_link_between_two_tasks_stands_at_both(cast, board, as_):
    one, other = board.cards[:2]
    Link.objects.join(one, other, by=cast.tuva)
    assert other.get_absolute_url() in as_(cast.elham).get(at(one), headers={"HX-Request": "true"}).content.decode()
    assert one.get_absolute_url() in as_(cast.elham).get(at(other), headers={"HX-Request": "true"}).content.decode()


def test_t3_what_is_elsewhere_cannot_be_linked(cast, board, as_):
    elsewhere = Coalition.objects.start("Annan", by=cast.tuva).common
    foreign = Topic.objects.open(elsewhere, "Annat", "Ord", by=elsewhere.memberships.get(user=cast.tuva))
    for name in (name_of(foreign), "card-0", "person-1", ""):
        assert as_(cast.tuva).post(at(board.cards[0], "links/new/"), {"other": name}).status_code == 422
    assert not Link.objects.exists()


def test_a_guest_sees_of_the_links_what_lies_on_the_guests_own_board(cast, board, topic, as_):
    card = board.cards[0]
    Link.objects.join(card, topic, by=cast.tuva)
    Link.objects.join(card, board.cards[1], by=cast.tuva)
    admit(cast, cast.stranger, Role.GUEST, None, scope=card.scope)
    html = as_(cast.stranger).get(at(card), headers={"HX-Request": "true"}).content.decode()
    assert board.cards[1].get_absolute_url() in html and "Läsecirkel" not in html


def test_many_links_cost_as_many_queries_as_one(cast, board, as_):
    tuva = as_(cast.tuva)

    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert tuva.get(board.cards[0].get_absolute_url()).status_code == 200
        return len(queries)

    Link.objects.join(board.cards[0], board.cards[1], by=cast.tuva)
    cost()
    one = cost()
    for card in board.cards[2:]:
        Link.objects.join(board.cards[0], card, by=cast.tuva)
    assert cost() == one
