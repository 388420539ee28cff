"""Who asks to be let in, as those who facilitate see it, and what an invitation would offer."""

from django.shortcuts import get_object_or_404

from coalitions.organisations.models import Affiliation
from coalitions.spaces.hanging import KINDS, found
from coalitions.spaces.models import JoinRequest, Role
from coalitions.spaces.tabs import things


def asking(space):
    """Open requests, each with `homes`, the organisations of who asks, and `subject` and `kind` of what is asked for, or None.

    A constant number of queries for each kind of thing among them.
    """
    requests = list(JoinRequest.objects.open_in(space))
    subjects = found(space.pk, {one.thing for one in requests})
    confirmed = Affiliation.objects.confirmed().filter(user__in=[one.by_id for one in requests]).select_related("organisation")
    homes = list(confirmed.order_by("pk")) if requests else []
    for one in requests:
        one.subject = subjects.get(one.thing)
        one.kind = KINDS[one.thing.rpartition("-")[0]].label if one.subject else ""
        one.homes = [home.organisation for home in homes if home.user_id == one.by_id]
    return requests


def offered(space, pk):
    """What the form of an invitation begins with for that request. Raises Http404."""
    get_object_or_404(JoinRequest.objects.open_in(space), pk=pk)
    one = next(one for one in asking(space) if one.pk == pk)
    first = {"email": one.by.email, "language": one.by.language, "organisation": one.homes[0] if one.homes else None}
    scopes = {name for _label, choices in things(space) for name, _title in choices}
    scope = getattr(one.subject, "scope", "")
    is_guest = space.memberships.active().filter(user=one.by_id).exists()  # of another thing: a second one could not be given
    return first | ({"role": Role.GUEST, "scope": scope} if scope in scopes and not is_guest else {})
