"""A batch of another program's cards becomes ours, in few queries however many they are."""

from datetime import date

from django.utils.timezone import localdate, now
from django.utils.translation import gettext as _

from coalitions.boards import ranks
from coalitions.boards.models.assignee import CardAssignee
from coalitions.boards.models.board import Board
from coalitions.boards.models.card import Card
from coalitions.boards.models.label import MOST as MOST_LABELS
from coalitions.boards.models.label import Label
from coalitions.boards.models.step import ChecklistItem
from coalitions.live.log import record
from coalitions.spaces.hanging import say
from coalitions.spaces.models import Membership

MOST = 10_000  # letters of a description


def bring(brought, rows):
    """Inside the import's own verb. The first batch opens the board, the last one archives the columns that were archived."""
    board = brought.board or begin(brought)
    columns = list(board.columns.order_by("rank", "pk"))
    for column in columns:
        column.board = board
    members = {one.user.email: one for one in Membership.objects.active().filter(space=board.space_id).with_people()}
    signature = author(brought.by, members)
    cards = [made(row, columns, members, signature) for row in rows]
    Card.objects.bulk_create(cards)
    for card in cards:
        record("card.added", card, by=brought.by)
    CardAssignee.objects.bulk_create(
        asked for row, card in zip(rows, cards, strict=True) for asked in assignees(row, card, members)
    )
    mark(board, rows, cards, by=brought.by)
    detail(rows, cards, members.get(brought.by.email))
    if brought.done + len(rows) >= brought.total:
        finish(brought, columns)


def begin(brought):
    columns = [(one["name"], one["is_done"]) for one in brought.columns]
    brought.board = Board.objects.open(brought.space, brought.name, by=brought.by, columns=columns)
    return brought.board


def finish(brought, columns):
    for column, told in zip(columns, brought.columns, strict=False):
        if told["archived"]:
            column.archive(by=brought.by)


def author(user, members):
    member = members.get(user and user.email)
    return member.signature if member else {"author": user}


def made(row, columns, members, signature):
    told, due = row.told, row.told["due_on"] and date.fromisoformat(row.told["due_on"])
    return Card(
        column=columns[told["column"]],
        title=told["title"],
        description=described(told, members),
        due_on=due,
        reminded_for=due if due and due <= localdate() else None,  # nobody is reminded of what was due in another program
        archived_at=now() if told["archived"] else None,
        rank=row.number * ranks.STEP,
        comments=len(told["comments"]),
        steps_total=len(told["steps"]),
        steps_done=sum(step["done"] for step in told["steps"]),
        **signature,
    )


def described(told, members):
    """The description, and below it in words what has no place of its own."""
    strangers = [one["name"] or one["email"] for one in told["people"] if one["email"] not in members]
    parts = [told["description"]]
    parts += [_("Assignees: %(names)s") % {"names": ", ".join(strangers)}] if strangers else []
    parts += ["\n".join(f"{one['name']}: {one['url']}" if one["name"] != one["url"] else one["url"] for one in told["links"])]
    return "\n\n".join(part for part in parts if part)[:MOST]


def assignees(row, card, members):
    found = {one["email"]: members[one["email"]] for one in row.told["people"] if one["email"] in members}
    return [CardAssignee(card=card, user=one.user, acting_for=one.organisation) for one in found.values()]


def mark(board, rows, cards, *, by):
    """Labels by name; those above what a board may have stay away, and are the last to be met."""
    known = {label.name.casefold(): label for label in board.labels.in_use()}
    pairs = set()
    for row, card in zip(rows, cards, strict=True):
        for name, tint in row.told["labels"]:
            if name.casefold() not in known and len(known) < MOST_LABELS:
                known[name.casefold()] = Label.objects.make(board, name, tint, by=by)
            if name.casefold() in known:
                pairs.add((card.pk, known[name.casefold()].pk))
    worn = Card.labels.through
    worn.objects.bulk_create(worn(card_id=card, label_id=label) for card, label in sorted(pairs))


def detail(rows, cards, membership):
    """Steps and comments. A comment is the importer's, and says first who wrote it there and when; it mentions nobody here."""
    for row, card in zip(rows, cards, strict=True):
        steps = [
            ChecklistItem(card=card, text=step["text"] or "–", rank=number * ranks.STEP, done_at=now() if step["done"] else None)
            for number, step in enumerate(row.told["steps"])
        ]
        ChecklistItem.objects.bulk_create(steps)
        for comment in row.told["comments"]:
            say(card, quoted(comment), by=membership)


def quoted(comment):
    """The sign before a name is parted from it, so that nobody is called by what was said elsewhere."""
    by, text = comment["by"]["name"] or _("Somebody"), comment["text"].replace("@", "@\u2060")
    return f"{by}, {comment['at'][:10]}:\n\n{text}"[:MOST]
