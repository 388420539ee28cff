import pytest
from django.utils.timezone import localdate

from coalitions.boards.models import Board
from tests.documents.making import linked


@pytest.fixture
def town(cast):
    """Tuva sits for the municipality with a task and a document, and answers for it; Joar belongs to it too."""
    cast.seat = cast.coalition.seat(cast.kommun, cast.tuva, mandate_text="Får lova lokaler", by=cast.ingegerd)
    cast.board = Board.objects.open(cast.space, "Läsgruppen", by=cast.tuva)
    cast.card = cast.board.columns.first().add_card("Fråga biblioteket", by=cast.tuva, due_on=localdate())
    cast.card.assign(people=[cast.tuva], by=cast.ingegerd)
    cast.document = linked(cast, "Lokaler i Öster")
    cast.kommun.affiliations.filter(user=cast.tuva).update(is_contact_person=True)
    return cast
