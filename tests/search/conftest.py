import pytest

from coalitions.boards.models import Board
from coalitions.discussion.models import Topic
from coalitions.search.keeping import catch_up
from coalitions.search.models import Entry
from coalitions.search.query import Query


@pytest.fixture
def member(cast):
    return lambda user: cast.space.memberships.get(user=user)


@pytest.fixture
def topic(cast, member):
    return Topic.objects.open(cast.space, "Läsecirkel i biblioteket", "Vem kan ta *tisdagar*?", by=member(cast.tuva))


@pytest.fixture
def board(cast):
    return Board.objects.open(cast.space, "Lokaler", by=cast.tuva)


@pytest.fixture
def finds():
    """`finds(cast.tuva, "möte")`: names of what she finds, after the index has read the logs."""

    def find(user, text, field="words"):
        catch_up()
        found = Entry.objects.readable_by(user).filter(**{f"{field}__matches": Query.typed(text)}).newest()
        return [f"{kind}-{thing}" for kind, thing in found.values_list("kind", "thing_id")]

    return find
