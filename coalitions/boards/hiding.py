"""Tasks as things of a space: how they are found, hidden and shown again."""

from operator import attrgetter

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from coalitions.boards.models import Card
from coalitions.live.log import record
from coalitions.spaces.hanging import cover
from coalitions.spaces.things import Thing, bring


def of_space(space_id):
    return Card.objects.select_related("column__board", "author", "organisation").filter(column__board__space=space_id)


def cards(space_id, ids):
    return {card.pk: card for card in of_space(space_id).filter(pk__in=ids)}


def text(card):
    """All that it says: its title, its description, its steps."""
    steps = format_html_join("", "<li>{}</li>", ((step.text,) for step in card.steps.all()))
    return format_html("<p><b>{}</b></p>", card.title) + card.described + (steps and format_html("<ul>{}</ul>", steps))


def hide(moderation, ids, by):
    """Those not hidden yet; how many."""
    return turn(of_space(moderation.space_id).there().filter(pk__in=ids), moderation, "card.hidden", by)


def show(moderation, by):
    return turn(of_space(moderation.space_id).filter(hidden=moderation), None, "card.shown", by)


def turn(cards, moderation, kind, by):
    found = list(cards.order_by("pk"))
    return sum(turned(card, moderation, kind, by) for card in found)


def turned(card, moderation, kind, by):
    """Whether it was: two may decide about it at once."""
    card.lock()
    if card.is_gone == bool(moderation):
        return False
    card.hidden = moderation
    card.keep("hidden")
    record(kind, card, by=by)
    card.free(by=by)
    cover(card, card.is_gone, by=by)
    return True


def written(space_id, user):
    return list(of_space(space_id).there().filter(author=user.pk).values_list("pk", flat=True))


MADE, TASK = attrgetter("created_at"), _("The task")
bring(Thing("card", "square-check-big", cards, text=text, hide=hide, show=show, of=written, label=TASK, at=MADE))
