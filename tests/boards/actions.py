"""What happens to an open board, kind by kind; read by tests/live/test_verify_action.py."""

from django.utils.timezone import localdate

from coalitions.boards.models import Board, Card
from tests.boards.conftest import plant
from tests.live.actions import Action


def setup(cast):
    cast.work = plant(cast)


def archived(cast):
    setup(cast)
    cast.work.cards[1].archive(by=cast.tuva)
    cast.work.doing.archive(by=cast.tuva)


def page(cast):
    return cast.work.board.get_absolute_url()


def task(cast):
    return cast.work.cards[1].get_absolute_url()


def on_board(act):
    return Action(page=page, setup=setup, act=act)


def on_task(act, setup=setup):
    return Action(page=task, setup=setup, act=act)


def crowded(cast):
    """No rank is left between the first two cards."""
    setup(cast)
    first, second, *_ = cast.work.cards
    Card.objects.filter(pk=second.pk).update(rank=first.rank + 1)


def squeeze(cast):
    cast.work.cards[-1].move_to(cast.work.todo, before=cast.work.cards[1], by=cast.tuva)


def ask(cast):
    cast.work.cards[1].assign(people=[cast.samira], organisations=[cast.havrevinge], by=cast.tuva)


def edit(cast):
    cast.work.cards[1].edit(title="Ring biblioteket", due_on=localdate(), version=1, by=cast.tuva)


ACTIONS = {
    "board.opened": on_board(lambda cast: Board.objects.open(cast.space, "Skolgruppen", by=cast.tuva)),
    "board.renamed": on_board(lambda cast: cast.work.board.rename("Läsningen", by=cast.tuva)),
    "column.added": on_board(lambda cast: cast.work.board.add_column("Väntar", by=cast.tuva)),
    "column.changed": on_board(lambda cast: cast.work.todo.change(name="Snart", is_done=True, by=cast.tuva)),
    "column.ranked": Action(page=page, setup=crowded, act=squeeze),
    "column.archived": on_board(lambda cast: cast.work.todo.archive(by=cast.tuva)),
    "column.restored": Action(page=page, setup=archived, act=lambda cast: cast.work.doing.restore(by=cast.tuva)),
    "card.added": on_board(lambda cast: cast.work.doing.add_card("Ny", by=cast.tuva)),
    "card.edited": on_task(edit),
    "card.moved": on_task(lambda cast: cast.work.cards[1].move_to(cast.work.todo, before=cast.work.cards[0], by=cast.tuva)),
    "card.assigned": on_task(ask),
    "card.archived": on_task(lambda cast: cast.work.cards[1].archive(by=cast.tuva)),
    "card.restored": on_task(lambda cast: cast.work.cards[1].restore(by=cast.tuva), setup=archived),
}
