"""Samples of what was found."""

from django.utils.translation import gettext as _

from coalitions.boards.models import Card
from coalitions.home.samples.things import AT, KOMMUN, SPACE, TUVA, new
from coalitions.search.found import Found
from coalitions.search.models import Entry
from coalitions.search.query import Query
from coalitions.search.sources import Source


def found(words="", organisation=KOMMUN, inside=""):
    card = new(Card, title=_("Ask for the premises"), description=words)
    source = Source(
        "card",
        _("Task"),
        _("Tasks"),
        "square-check-big",
        Card.objects.none,
        at=lambda one: AT,
        text=lambda one: one.description,
        address=lambda one: "#",
    )
    row = Entry(kind="card", thing_id=card.pk, at=AT, organisation=organisation)
    row.space__name, row.space__coalition__name = SPACE.name, SPACE.coalition.name
    row.who__name, row.who__erased_at = TUVA.name, None
    row.organisation__name, row.organisation__sector = (organisation.name, organisation.sector) if organisation else (None, None)
    return {"found": Found(row, card, source, Query.typed("premises lokaler biblioteket"), inside)}


SAMPLES = {
    "search/_found.html": {
        "words in their context": lambda: found("Vi behöver lokalerna i Öster innan vi kan lova biblioteket något. " * 6),
        "without words": found,
        "without organisation": lambda: found("Nyckeln till biblioteket", organisation=None),
    },
}
