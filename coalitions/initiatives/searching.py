"""Initiatives and what was promised to them as things that are found."""

from django.utils.translation import gettext_lazy as _

from coalitions.initiatives.models import Commitment, Initiative
from coalitions.search.sources import Source, bring


def initiatives():
    return Initiative.objects.select_related("author", "organisation")


def commitments():
    return Commitment.objects.select_related("author", "organisation", "initiative")


def of_initiatives(ids):
    return Commitment.objects.filter(initiative__in=ids).values_list("pk", flat=True)


bring(
    Source(
        "initiative",
        _("Initiative"),
        _("Initiatives"),
        "sprout",
        initiatives,
        at=lambda initiative: initiative.at,
        text=lambda initiative: f"{initiative.about}\n{initiative.targets}",
        is_named=True,
        order=39,
    )
)
bring(
    Source(
        "commitment",
        _("Commitment"),
        _("Commitments"),
        "handshake",
        commitments,
        at=lambda commitment: commitment.at,
        text=lambda commitment: commitment.initiative.title,
        follows={"initiatives.initiative": of_initiatives},
        order=40,
    )
)
