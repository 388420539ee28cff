"""A person's tasks, for the archive of own data and the preview of a merge."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.boards.models import Card
from coalitions.people.parts import Part, bring


def rows(person):
    own = Card.objects.filter(author=person.pk).select_related("column__board__space").order_by("created_at", "pk")
    return [told(one) for one in own]


def told(card):
    return {
        _("Space"): card.column.board.space.name,
        _("Task"): card.title,
        _("Description"): card.description,
        _("Due"): card.due_on,
        _("When"): card.created_at,
    }


bring(Part(gettext_lazy("Tasks"), 40, rows=rows))
