"""What happens to an open board, kind by kind; read by tests/live/test_verify_action.py."""

from django.utils.timezone import localdate, now, timedelta

from coalitions.boards.models import Board, Card, ChecklistItem, Label, Rule, SavedFilter, Template
from coalitions.spaces.models import Link, Moderation
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


def leading(cast):
    return cast.space.memberships.get(user=cast.mirja)


def hide(cast):
    card = Card.objects.select_related("author", "column__board").get(pk=cast.work.cards[1].pk)
    cast.moderation = Moderation.objects.decide(card, True, "Namnger ett barn", by=leading(cast))


def hidden(cast):
    setup(cast)
    hide(cast)


def over(page):
    """The board under another of its addresses."""
    return lambda cast: cast.work.board.get_absolute_url() + page


def ruled(cast):
    setup(cast)
    cast.rule = Rule.objects.add(cast.work.board, by=cast.tuva, kind="tidy", days=9)


def templated(cast):
    setup(cast)
    cast.template = Template.objects.keep(cast.work.todo, by=cast.tuva, title="Varje vecka")


def narrowed(cast):
    setup(cast)
    cast.filter = SavedFilter.objects.keep(cast.work.board, "Mina", "person=me", by=cast.tuva)


def old(cast):
    setup(cast)
    Card.objects.filter(pk=cast.work.cards[1].pk).update(touched_at=now() - timedelta(days=20))


def dated(cast):
    setup(cast)
    cast.work.cards[1].edit(due_on=localdate(), version=1, by=cast.tuva)


def labels(cast):
    return f"{page(cast)}labels/"


def sorted_out(cast):
    """A label on a card, and two steps of it."""
    setup(cast)
    card = cast.work.cards[1]
    cast.label = Label.objects.make(cast.work.board, "Lokaler", by=cast.tuva)
    Label.objects.put(card, on=[cast.label], by=cast.tuva)
    cast.steps = ChecklistItem.objects.append(card, ["Ring", "Boka"], by=cast.tuva)
    cast.steps[1].tick(True, by=cast.tuva)


def sort(cast):
    Label.objects.put(cast.work.cards[1], on=[Label.objects.make(cast.work.board, "Ny", "plum", by=cast.tuva)], by=cast.tuva)


def linked(cast):
    setup(cast)
    cast.link = link(cast)


def link(cast):
    return Link.objects.join(cast.work.cards[1], cast.work.cards[2], by=cast.tuva)


def step(index, act):
    return on_task(lambda cast: act(ChecklistItem.objects.get(pk=cast.steps[index].pk), cast.samira), setup=sorted_out)


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
    "card.labelled": on_task(sort),
    "label.made": Action(page=labels, setup=setup, act=lambda cast: Label.objects.make(cast.work.board, "Ny", by=cast.tuva)),
    "label.changed": on_task(lambda cast: cast.label.change(name="Rum", tint="clay", by=cast.tuva), setup=sorted_out),
    "label.removed": on_task(lambda cast: cast.label.remove(now(), by=cast.tuva), setup=sorted_out),
    "step.added": on_task(lambda cast: ChecklistItem.objects.append(cast.work.cards[1], ["Ring"], by=cast.tuva)),
    "step.done": step(0, lambda one, who: one.tick(True, by=who)),
    "step.reopened": step(1, lambda one, who: one.tick(False, by=who)),
    "step.changed": step(0, lambda one, who: one.change("Ring i dag", by=who)),
    "step.removed": step(0, lambda one, who: one.remove(by=who)),
    "link.made": on_task(link),
    "link.removed": on_task(lambda cast: cast.link.remove(by=cast.samira), setup=linked),
    "card.archived": on_task(lambda cast: cast.work.cards[1].archive(by=cast.tuva)),
    "card.restored": on_task(lambda cast: cast.work.cards[1].restore(by=cast.tuva), setup=archived),
    "card.hidden": on_board(hide),
    "card.shown": Action(page=page, setup=hidden, act=lambda cast: cast.moderation.undo(by=leading(cast))),
    "card.due": Action(page=page, setup=dated, act=lambda cast: cast.work.cards[1].remind(), region=False),
    "card.stalled": on_task(lambda cast: cast.work.cards[1].stall(now() - timedelta(days=9)), setup=old),
    "card.waiting": on_task(lambda cast: cast.work.cards[1].wait_for([cast.work.cards[0]], by=cast.tuva)),
    "card.commented": on_task(lambda cast: cast.work.cards[1].count_comments(3, by=cast.tuva)),
    "rule.added": Action(
        page=over("rules/"), setup=setup, act=lambda cast: Rule.objects.add(cast.work.board, by=cast.tuva, kind="stall", days=9)
    ),
    "rule.removed": Action(page=over("rules/"), setup=ruled, act=lambda cast: cast.rule.remove(by=cast.tuva)),
    "template.kept": Action(
        page=over("templates/"), setup=setup, act=lambda cast: Template.objects.keep(cast.work.todo, by=cast.tuva, title="Ny")
    ),
    "template.removed": Action(page=over("templates/"), setup=templated, act=lambda cast: cast.template.remove(by=cast.tuva)),
    "filter.saved": on_board(lambda cast: SavedFilter.objects.keep(cast.work.board, "Snart", "due=week", by=cast.tuva)),
    "filter.removed": Action(page=page, setup=narrowed, act=lambda cast: cast.filter.remove(by=cast.tuva)),
}
