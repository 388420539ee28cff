"""Two facilitators act at the same moment; on both databases."""

import pytest

from coalitions.discussion.models import Message, Topic
from coalitions.spaces.errors import AlreadyDecided
from coalitions.spaces.models import Flag, Membership, Moderation
from tests.at_once import at_once
from tests.cast import plant

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 10


@pytest.fixture
def cast(transactional_db):
    return plant()


def test_two_who_decide_at_once_make_one_decision(cast):
    def of(user):
        return Membership.objects.with_space().get(space=cast.space, user=user)

    topic = Topic.objects.open(cast.space, "Läsecirkel", "Vem kan?", by=of(cast.tuva))
    for number in range(ROUNDS):
        post = topic.post(f"Nr {number}", by=of(cast.samira))
        flag = Flag.objects.put(cast.space, post, "Fel", by=cast.petter)
        deciders = [(of(cast.mirja), True), (of(cast.ingegerd), False)]
        deeds = [lambda by=by, hides=hides: Flag.objects.get(pk=flag.pk).decide(hides, "Så", by=by) for by, hides in deciders]
        raised = at_once(*deeds, refused=(AlreadyDecided,))
        made = Moderation.objects.get(thing_id=post.pk)
        assert raised == ["AlreadyDecided"] and Flag.objects.get(pk=flag.pk).moderation == made
        assert (Message.objects.get(pk=post.pk).hidden == made) is made.hides


def test_two_who_hide_the_same_post_at_once_hide_it_once(cast):
    def of(user):
        return Membership.objects.with_space().get(space=cast.space, user=user)

    post = Topic.objects.open(cast.space, "Läsecirkel", "Vem kan?", by=of(cast.tuva)).messages.get()
    deeds = [lambda by=of(user): Moderation.objects.decide(post, True, "Så", by=by) for user in (cast.mirja, cast.ingegerd)]
    assert at_once(*deeds, refused=(AlreadyDecided,)) == ["AlreadyDecided"]
    assert Message.objects.get(pk=post.pk).hidden == Moderation.objects.get()
