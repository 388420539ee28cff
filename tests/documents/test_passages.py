"""DOC-07: a passage of a text is commented on, answered and settled by who may comment there, and those concerned hear."""

import pytest

from coalitions.activity.models import Cursor, Notification
from coalitions.discussion.models import Message, Topic
from coalitions.documents.models import Passage
from coalitions.live.models import LogRow
from coalitions.live.page import Page
from coalitions.spaces.hanging import name_of
from coalitions.spaces.models import Role
from tests.cast import admit
from tests.documents.making import membership, url
from tests.documents.writing import begun

WORDS = {"words": "senast på fredag", "start": "AAEC", "end": "AAED"}


@pytest.fixture
def document(cast):
    return begun(cast, "Kallelse")


def mark(client, cast, document, **more):
    return client.post(url("new_passage", cast, document), WORDS | more)


def marked(cast, document, by=None):
    return Passage.objects.mark(document, **WORDS, by=membership(cast, by or cast.tuva))


def say(client, passage, body="Hinner ni det?"):
    return client.post(f"/spaces/{passage.space_id}/about/{name_of(passage)}/messages/", {"body": body})


def said(cast, document, as_, by=None):
    passage = marked(cast, document, by)
    say(as_(by or cast.tuva), passage)
    return Passage.objects.get(pk=passage.pk)


def text(client, cast, document):
    return client.get(url("text", cast, document)).content.decode()


def settle(client, passage, settled="yes"):
    return client.post(f"{passage.get_absolute_url()}settling/", {"settled": settled})


def told(user, reason):
    Cursor.objects.read_all()
    return Notification.objects.filter(user=user, reason=reason).count()


def test_doc_07_a_passage_is_seen_by_all_with_its_first_comment(cast, document, as_):
    answer = mark(as_(cast.tuva), cast, document)
    passage = Passage.objects.get()
    assert (answer.status_code, answer.url) == (302, passage.get_absolute_url())
    assert WORDS["words"] not in text(as_(cast.petter), cast, document)
    answer = say(as_(cast.tuva), passage)
    assert answer.url.startswith(passage.get_absolute_url())
    assert f'id="passage-{passage.pk}"' in text(as_(cast.petter), cast, document)
    page = as_(cast.petter).get(passage.get_absolute_url()).content.decode()
    assert WORDS["words"] in page and "Hinner ni det?" in page and 'name="body"' in page


def test_an_open_text_hears_of_it_at_once_and_of_its_end(cast, document, as_):
    page = Page(text(as_(cast.petter), cast, document))
    seq = cast.space.head.head
    passage = said(cast, document, as_)
    settle(as_(cast.tuva), passage)
    for op in as_(cast.petter).get(f"/api/v1/spaces/{cast.space.pk}/log?after={seq}&draw=1").json()["ops"]:
        page.apply(op)
    assert str(page.picture()) == str(Page(text(as_(cast.petter), cast, document)).picture())
    assert f"passage-{passage.pk}" in str(page.picture()) and "Tuva" in str(page.picture())


def test_who_spoke_of_it_before_hears_each_answer_and_who_marked_it_that_it_is_settled(cast, document, as_):
    passage = said(cast, document, as_)
    say(as_(cast.petter), passage, "Ja")
    assert told(cast.tuva, "reply") == 1
    say(as_(cast.samira), passage, "Vi med")
    assert (told(cast.tuva, "reply"), told(cast.petter, "reply"), told(cast.samira, "reply")) == (2, 1, 0)
    settle(as_(cast.samira), passage)
    assert (told(cast.tuva, "resolved"), told(cast.samira, "resolved")) == (1, 0)


def test_it_is_settled_once_and_taken_up_again(cast, document, as_):
    passage = said(cast, document, as_)
    settle(as_(cast.petter), passage)
    settle(as_(cast.petter), passage)
    assert "data-settled" in text(as_(cast.tuva), cast, document)
    assert LogRow.objects.filter(kind="passage.settled").count() == 1
    settle(as_(cast.tuva), passage, "no")
    assert "data-settled" not in text(as_(cast.tuva), cast, document)


WRONG = [{"words": ""}, {"words": "x" * 1001}, {"start": "<b>"}, {"end": ""}, {"end": "A" * 401}]


@pytest.mark.parametrize("wrong", WRONG, ids=range(len(WRONG)))
def test_what_no_page_says_marks_nothing(cast, document, as_, wrong):
    assert mark(as_(cast.tuva), cast, document, **wrong).status_code == 422
    assert not Passage.objects.exists()


def test_who_only_reads_reads_and_comments_nowhere(cast, document, as_):
    passage, elham = said(cast, document, as_), as_(cast.elham)
    assert "data-comment" not in text(elham, cast, document)
    assert {mark(elham, cast, document).status_code, say(elham, passage).status_code, settle(elham, passage).status_code} == {403}
    assert elham.get(passage.get_absolute_url()).status_code == 200


def test_a_text_that_is_locked_to_one_is_commented_on_all_the_same(cast, document, as_):
    document.stand_as("record", by=membership(cast, cast.ingegerd))
    page = text(as_(cast.petter), cast, document)
    assert 'data-writes="no"' in page and "data-comment" in page
    mark(as_(cast.petter), cast, document)
    assert say(as_(cast.petter), Passage.objects.get()).status_code == 302


def test_a_guest_of_the_text_answers_and_one_of_another_text_finds_nothing(cast, document, as_):
    passage, other = said(cast, document, as_), begun(cast, "Annan")
    admit(cast, cast.stranger, Role.GUEST, None, scope=document.scope)
    guest = as_(cast.stranger)
    assert say(guest, passage).status_code == 302 and settle(guest, passage).status_code == 302
    cast.space.memberships.filter(user=cast.stranger).update(scope=other.scope)
    assert {say(guest, passage).status_code, settle(guest, passage).status_code} == {404}
    through = passage.get_absolute_url().replace(f"documents/{document.pk}/", f"documents/{other.pk}/")
    assert guest.get(through).status_code == 404


def test_what_is_said_of_a_text_that_is_away_is_nowhere_and_comes_back_with_it(cast, document, as_):
    passage, tuva = said(cast, document, as_), as_(cast.tuva)
    document.bin(by=membership(cast, cast.tuva))
    assert Topic.objects.get().is_covered and say(tuva, passage).status_code == 404
    assert tuva.get(Message.objects.get().get_absolute_url()).status_code == 404
    document.restore(by=membership(cast, cast.tuva))
    assert not Topic.objects.get().is_covered and say(tuva, passage).status_code == 302


def test_a_mark_that_nothing_was_said_about_is_forgotten(cast, document, as_):
    kept, forgotten = said(cast, document, as_), marked(cast, document)
    Passage.objects.update(at="2026-01-01T00:00Z")
    assert Passage.objects.sweep() == 1
    assert Passage.objects.get() == kept != forgotten


def test_the_page_of_a_text_asks_no_more_for_many_passages(cast, document, as_, django_assert_max_num_queries):
    for _ in range(2):
        said(cast, document, as_)
    tuva = as_(cast.tuva)
    with django_assert_max_num_queries(200) as few:
        text(tuva, cast, document)
    most = len(few)
    for _ in range(6):
        said(cast, document, as_)
    with django_assert_max_num_queries(most):
        text(tuva, cast, document)
