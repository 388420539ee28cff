"""Proposals and decisions as things that are found. What was voted is not: some of it nobody may ever read."""

from django.utils.translation import gettext_lazy as _

from coalitions.decisions.kinds import State
from coalitions.decisions.models import Decision
from coalitions.search.sources import Source, bring


def decisions():
    """A draft that was withdrawn stands in no list; a numbered one stays in the log."""
    return Decision.objects.exclude(state=State.WITHDRAWN, number=None).select_related("author", "organisation")


def said(decision):
    """Its number too, as people say it, and its choices."""
    return "\n".join([str(decision.number or ""), decision.text, *map(str, decision.labels)])


bring(
    Source(
        "decision",
        _("Decision"),
        _("Decisions"),
        "gavel",
        decisions,
        at=lambda decision: decision.created_at,
        text=said,
        is_named=True,
        order=38,
    )
)
