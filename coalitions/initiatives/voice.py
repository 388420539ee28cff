"""Tasks that organisations took on, themselves or through their people, for the balance of a coalition."""

from django.db.models import Count
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from coalitions.boards.models import CardAssignee
from coalitions.spaces.voices import Voice, bring


def tasks(spaces):
    """Each task once for an organisation, however many of its people it asks."""
    asked = CardAssignee.objects.filter(card__column__board__space__in=spaces, card__archived_at=None)
    whose = asked.annotate(answering=Coalesce("organisation", "acting_for")).exclude(answering=None).order_by()
    return whose.values_list("answering").annotate(Count("card", distinct=True))


bring(Voice(_("Tasks"), 30, tasks, "card.*"))
