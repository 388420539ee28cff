"""A board in lanes by initiative: a task belongs to those that it is linked with."""

from collections import defaultdict

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from coalitions.boards.errors import OtherLane
from coalitions.boards.lanes import Key, Way, bring
from coalitions.initiatives.models import Initiative
from coalitions.spaces.hanging import name_of
from coalitions.spaces.models import Link

NAME = "initiative-"


def key(initiative):
    return Key(str(initiative.pk), initiative.title)


def keys(cards):
    """In two queries, however many cards."""
    if not cards:
        return {}
    space = cards[0].space_id
    known, linked = {f"{NAME}{one.pk}": key(one) for one in Initiative.objects.filter(space=space)}, defaultdict(set)
    links = Link.objects.filter(Q(one__startswith=NAME) | Q(other__startswith=NAME), space=space)
    for one, other in links.values_list("one", "other"):
        linked[one] |= {known[other]} if other in known else set()
        linked[other] |= {known[one]} if one in known else set()
    return {card.pk: linked[name_of(card)] for card in cards}


def going_on(board, membership):
    return [key(one) for one in Initiative.objects.going_on().filter(space=board.space_id)]


def link(card, value, left, *, by):
    """Links it with the one initiative instead of the other."""
    for one in Initiative.objects.filter(space=card.space_id, pk=int(value or 0)):
        if Link.objects.join(card, one, by=by) is None:
            raise OtherLane(_("The task has as many links as a thing can have. Remove one first."))
    for one in Link.objects.of(card):
        if one.far_end(name_of(card)) == f"{NAME}{left}":
            one.remove(by=by)


bring(Way("initiative", _("Initiative"), 30, keys, going_on, link, stands=True, inside=True))
