"""DIS-17: a whole group is named, and in a large space only by those who lead it."""

import pytest

from coalitions.discussion.models import groups
from coalitions.people.models import User
from coalitions.spaces.models import Membership, Role
from tests.cast import admit, person


def names(message):
    return set(message.mentions.values_list("user__name", flat=True))


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("@Sjöbrunna kommun, kan ni?", {"Tuva Hedlindh", "Joar Brännmyr"}),
        ("@näringsliv vad säger ni", {"Petter Havsund"}),
        ("@Business, what do you say", {"Petter Havsund"}),
        ("till@alla.example är ingen", set()),
        ("`@alla` i kod är ingen", set()),
    ],
)
def test_a_group_is_its_people_here(words, named, topic, cast, says):
    message = says(cast.samira, words)
    assert names(message) == named


def test_everyone_is_everyone_who_reads_the_thread(topic, cast, says):
    for name, scope in (("Gun Gäst", topic.scope), ("Per Annan", "topic-999")):
        admit(cast, person(name), Role.GUEST, None, scope=scope)
    message = says(cast.samira, "@alla hör på")
    assert 'data-group="everyone"' in message.html
    assert {"Gun Gäst", "Elham Rosmark", "Ingegerd Älvmark"} < names(message) and "Per Annan" not in names(message)


def test_an_edit_calls_those_it_names_now(topic, cast, says, member):
    message = says(cast.samira, "@näringsliv")
    message.edit("@offentlig sektor", 1, by=member(cast.samira))
    assert "Petter Havsund" not in names(message) and "Tuva Hedlindh" in names(message)


def test_many_are_called_by_facilitators_only(topic, cast, as_):
    users = User.objects.bulk_create(User(email=f"u{n}@stor.example", name=f"U {n}", password="!") for n in range(groups.MOST))
    Membership.objects.bulk_create(Membership(space=cast.space, user=user) for user in users)
    posts = f"{topic.get_absolute_url()}messages/"
    refused = as_(cast.samira).post(posts, {"body": "@alla hej"})
    assert refused.status_code == 422 and "@alla hej" in refused.content.decode()
    assert as_(cast.samira).post(f"/spaces/{cast.space.pk}/topics/new/", {"title": "Ny", "body": "@alla"}).status_code == 422
    assert as_(cast.samira).post(posts, {"body": "@Sjöbrunna kommun"}).status_code == 302
    assert as_(cast.ingegerd).post(posts, {"body": "@alla hej"}).status_code == 302
