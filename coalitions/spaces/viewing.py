"""Looking at a space as another role or organisation would: roles limit doing, never seeing, so that is what changes.

Kept in the session until it is ended. Nothing can be changed meanwhile: middleware.py refuses all but the form that ends it.
"""

from copy import copy

from coalitions.organisations.models import Organisation
from coalitions.spaces.models import Role

KEY = "viewing"
ROLES = [Role.MEMBER, Role.OBSERVER, Role.GUEST]
FREE = {"spaces:viewing_end", "account_logout"}  # what can be done meanwhile
SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}


def begin(request, space, role, organisation=None, scope=""):
    kept = {"space": space.pk, "role": role, "scope": scope, "organisation": organisation and organisation.pk}
    request.session[KEY] = kept | {"name": space.name, "as": str(Role(role).label), "for": str(organisation or "")}


def end(request):
    """Gives where it began, or None."""
    return request.session.pop(KEY, None)


def is_on(request):
    return bool(request.session.get(KEY))


def forbids(request, view_name):
    return request.method not in SAFE and view_name not in FREE and is_on(request)


def organisations(request):
    """Those looked through, or None when the person looks as oneself."""
    wanted = request.session.get(KEY)
    return [wanted["organisation"]] if wanted and wanted["organisation"] else None


def seen_as(request, membership):
    """The membership as the one looked through would have it; only for who facilitates that space, still."""
    wanted = request.session.get(KEY)
    if not wanted or membership is None or wanted["space"] != membership.space_id or not membership.is_facilitator:
        return membership
    other = copy(membership)
    other.role, other.scope = wanted["role"], wanted["scope"]
    if wanted["organisation"]:
        other.organisation = Organisation.objects.filter(pk=wanted["organisation"]).first()
        other.__dict__.pop("missed", None)  # that was read of one's own
    return other
