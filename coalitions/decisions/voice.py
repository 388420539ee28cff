"""That organisations voted, for the balance of a coalition; never what, and of an anonymous vote no more than of others."""

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from coalitions.decisions.models import Vote
from coalitions.spaces.voices import Voice, bring


def votes(spaces):
    cast = Vote.objects.filter(decision__space__in=spaces, replaced_at=None).exclude(organisation=None).order_by()
    return cast.values_list("organisation").annotate(Count("pk"))


bring(Voice(_("Votes"), 40, votes, "decision.voted"))
