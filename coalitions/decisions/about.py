"""Decisions as things that comments, files and links hang on; a guest of one reaches what is said there."""

from django.utils.translation import gettext_lazy as _

from coalitions.decisions.models import Decision
from coalitions.spaces.hanging import Kind, own

OFFERED = 20


def find(space_id, ids):
    return Decision.objects.filter(space=space_id, pk__in=ids)


def offer(space_id, text):
    return Decision.objects.filter(space=space_id, title__icontains=text).newest_first()[:OFFERED]


own(Kind("decision", _("Decision"), "gavel", find, offer))
