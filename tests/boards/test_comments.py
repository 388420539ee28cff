"""How much is said about a task stands on its face, whoever says it, takes it back, or hides it."""

from coalitions.boards.models import Card
from coalitions.discussion.models import Topic
from coalitions.discussion.models.message import Message
from tests.boards.test_pages import url


def say(cast, card, who, text="Jag ringer"):
    return Topic.objects.comment(card, text, by=cast.space.memberships.get(user=who))


def said(card):
    return Card.objects.get(pk=card.pk).comments


def test_brd_14_comments_are_counted_on_the_face(cast, board, as_):
    card = board.cards[0]
    one = say(cast, card, cast.tuva)
    say(cast, card, cast.samira)
    assert '<span class="is-said"><i>Kommentarer: </i>2</span>' in as_(cast.elham).get(url(board)).content.decode()
    by = cast.space.memberships.get(user=cast.tuva)
    Message.objects.get(pk=one.pk).remove(by=by)
    assert said(card) == 1
    Message.objects.get(pk=one.pk).restore(by=by)
    assert said(card) == 2


def test_a_comment_tells_the_board_once_and_changes_nothing_else(cast, board):
    card = board.cards[0]
    say(cast, card, cast.tuva)
    now = Card.objects.get(pk=card.pk)
    assert (now.version, now.title, now.rank) == (card.version + 1, card.title, card.rank)
