"""DIS-28: everything unread across the spaces, and the way to the next."""

import pytest

from coalitions.discussion.models import Message, Topic
from coalitions.discussion.models.catch_up import catch_up
from coalitions.spaces.models import Membership, Role
from tests.cast import admit, person


@pytest.fixture
def group(cast):
    """Another space of the coalition, with Tuva and Samira in it."""
    space = cast.coalition.open_space("Arbetsgrupp", by=cast.ingegerd)
    for user in (cast.tuva, cast.samira):
        Membership.objects.admit(space, user, by=cast.ingegerd, role=Role.MEMBER)
    return space


def test_what_names_me_comes_first_then_the_newest(topic, cast, group, says):
    says(cast.samira, "Hej @Tuva Hedlindh")
    there = Topic.objects.open(group, "I gruppen", "Ett", by=group.memberships.get(user=cast.samira))
    rows = catch_up(cast.tuva)
    assert [(row.topic, row.count, row.named, row.first.body) for row in rows] == [
        (topic, 1, 1, "Hej @Tuva Hedlindh"),
        (there, 1, 0, "Ett"),
    ]


def test_next_goes_from_thread_to_thread_and_then_to_the_list(topic, cast, as_, group, says):
    says(cast.samira, "Nytt")
    there = Topic.objects.open(group, "I gruppen", "Ett", by=group.memberships.get(user=cast.samira))
    tuva = as_(cast.tuva)
    assert tuva.get("/catch-up/next/").url == topic.get_absolute_url()
    assert tuva.get(f"/catch-up/next/?from={topic.pk}").url == there.get_absolute_url()
    for one in (topic, there):
        tuva.post(f"{one.get_absolute_url()}reading/", {"seq": 10_000})
    assert tuva.get("/catch-up/next/?from=x").url == "/catch-up/"
    assert not catch_up(cast.tuva)


def test_a_guest_catches_up_with_the_own_thread_and_nobody_with_a_space_one_left(topic, cast, member, says):
    guest = person("Gun Gäst")
    admit(cast, guest, Role.GUEST, None, scope=topic.scope)
    Topic.objects.open(cast.space, "Annan", "Annat", by=member(cast.samira))
    says(cast.samira, "Nytt")
    assert [row.topic for row in catch_up(guest)] == [topic]
    member(cast.petter).end(by=cast.ingegerd)
    assert not catch_up(cast.petter)


def test_it_costs_the_same_however_much_is_unread(topic, cast, as_, says, member, django_assert_num_queries):
    says(cast.samira, "Nytt")
    client = as_(cast.tuva)
    client.get("/catch-up/")
    with django_assert_num_queries(QUERIES):
        client.get("/catch-up/")
    for number in range(12):
        Topic.objects.open(cast.space, f"Tråd {number}", "Ord @Tuva Hedlindh", by=member(cast.samira))
    Message.objects.bulk_create(
        Message(space=cast.space, topic=topic, author=cast.samira, body="x", html="<p>x</p>", made=1000 + n) for n in range(400)
    )
    with django_assert_num_queries(QUERIES):
        assert client.get("/catch-up/").status_code == 200


QUERIES = 8
