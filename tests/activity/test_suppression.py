"""T80 as a property: over 2,000 random access graphs, what a person is mailed is what that person may read now, and no more."""

import re

import pytest
from django.core import mail

from coalitions.activity.models import Delivery, State
from coalitions.spaces.models import Membership, Space
from tests.activity.graphs import STANDINGS, drawn, plant
from tests.activity.making import send

GRAPHS, SEED = 2000, 5


@pytest.fixture
def sent(cast, mailoutbox):
    """The graphs, their people, and {address: the letters' words} of what went."""
    graphs = drawn(GRAPHS, SEED)
    people = plant(graphs, cast.coalition, cast.ingegerd)
    send()
    words = {}
    for letter in mail.outbox:
        words[letter.to[0]] = words.get(letter.to[0], "") + letter.subject + letter.body
    return graphs, people, words


def reads(graphs, people):
    """{(place of the person, number of the graph)} of what each may read now, by the rule that the pages ask."""
    found = set()
    for place, user in enumerate(people):
        visible = set(Space.objects.visible_to(user).values_list("pk", flat=True))
        inside = {one.space_id: one for one in Membership.objects.active().filter(user=user)}
        for one in graphs:
            mine = inside.get(one.space.pk)
            if one.space.pk in visible and (mine is None or mine.reaches(topic=one.topic.pk)):
                found.add((place, one.number))
    return found


def wanted(said):
    """Whether the person wants to hear of it: the nearer choice counts."""
    level = said["of_topic"] or said["of_space"] or "mentions"
    return level == "all" if said["reason"] == "posted" else level in ("all", "mentions")


@pytest.mark.once
def test_t80_not_09_what_one_receives_one_may_read_now_and_wants_to(sent):
    graphs, people, words = sent
    may = reads(graphs, people)
    mailed = {place: words.get(user.email, "") for place, user in enumerate(people)}
    received = {(place, int(number)) for place, said in mailed.items() for number in re.findall(r"kanarie-(\d+)-slut", said)}
    assert received <= may
    due = {
        (place, one.number)
        for one in graphs
        for place, said in one.people.items()
        if wanted(said) and not said["read"] and not one.is_removed and not one.is_restricted
    }
    assert received == may & due
    heard = {said["standing"] for one in graphs for place, said in one.people.items() if (place, one.number) in received}
    assert heard == {"member", "facilitator", "observer", "guest", "ended", "expired", "none"}
    assert not Delivery.objects.exclude(state__in=[State.SENT, State.DROPPED]).exists() and len(STANDINGS) == 8
