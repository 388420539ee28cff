import pytest

from coalitions.discussion.models import Topic


@pytest.fixture
def member(cast):
    """`member(cast.tuva)`: her membership, which every verb here takes as `by`."""
    return lambda user: cast.space.memberships.get(user=user)


@pytest.fixture
def topic(cast, member):
    """A topic that Tuva opened."""
    return Topic.objects.open(cast.space, "Läsecirkel i biblioteket", "Vem kan ta *tisdagar*?", by=member(cast.tuva))


@pytest.fixture
def says(topic, member):
    """`says(cast.samira, "words")`: a message of hers in the topic."""
    return lambda user, body, **fields: topic.post(body, by=member(user), **fields)
