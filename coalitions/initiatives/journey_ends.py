"""When a coalition's journey has ended: its last meeting has been held, or the coalition was closed."""

from django.db.models import Count, Max, Q
from django.db.models.functions import Coalesce
from django.utils.timezone import localdate

from coalitions.spaces.models import Space


def last_days():
    """[(common space, day of its last meeting, or of its closing where none was held)] of all that have ended, in one query."""
    held = Max(Coalesce("meetings__starts_at", "meetings__done_at"), filter=Q(meetings__done_at__isnull=False))
    ahead = Count("meetings", filter=Q(meetings__done_at=None))
    common = Space.objects.filter(is_common=True, deleted_at=None).annotate(held=held, ahead=ahead).order_by("pk")
    over = common.filter(Q(archived_at__isnull=False) | Q(held__isnull=False, ahead=0))
    return [(one.pk, localdate(one.held or one.archived_at)) for one in over]
