"""What a board takes over from another it was made after."""

from coalitions.boards.models.rule import Rule
from coalitions.boards.models.template import Template

OF_A_TEMPLATE = ("title", "description", "steps", "due_in", "user", "asks", "every", "interval", "begins_on")


def copy(other, board, *, by, with_cards):
    columns = {None: None}
    for old in other.columns.open():
        new = board.add_column(old.name, by=by, mark=old.mark, is_done=old.is_done, limit=old.limit)
        columns[old.pk] = new
        for template in old.templates.all():
            Template.objects.keep(new, by=by, **{name: getattr(template, name) for name in OF_A_TEMPLATE})
        for card in old.cards.open() if with_cards and not old.is_done else ():
            new.add_card(card.title, by=by, description=card.description)
    for rule in other.rules.filter(column__in=[pk for pk in columns if pk]) | other.rules.filter(column=None):
        same = {"kind": rule.kind, "days": rule.days, "user": rule.user, "organisation": rule.organisation}
        Rule.objects.add(board, by=by, column=columns[rule.column_id], **same)
