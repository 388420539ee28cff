"""What spaces hold of an account: who leads owes a second factor; memberships and seats end and merge with it."""

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.live.log import record
from coalitions.people.duty import leads
from coalitions.people.errors import Hindered
from coalitions.people.parts import Part, bring
from coalitions.spaces.errors import LastFacilitator
from coalitions.spaces.models import JoinRequest, Membership, Role


@leads
def facilitates(person):
    return Membership.objects.facilitating().filter(user=person.pk).exists()


def rows(person):
    own = Membership.objects.filter(user=person).select_related("space__coalition", "organisation").order_by("pk")
    asked = JoinRequest.objects.filter(by=person).order_by("pk")
    return [told(one) for one in own] + [wished(one) for one in asked]


def wished(request):
    """Not what became of it."""
    return {_("Asked to be let in"): request.address, _("Text"): request.message, _("When"): request.at}


def told(membership):
    return {
        _("Space"): str(membership.space),
        _("Coalition"): str(membership.space.coalition or ""),
        _("Role"): str(membership.get_role_display()),
        _("For"): str(membership.organisation or ""),
        _("From"): membership.joined_at,
        _("Until"): membership.ended_at,
    }


def open_ones(person):
    """Those in spaces that hear of changes; archived ones keep still."""
    return Membership.objects.active().filter(user=person.pk, space__archived_at=None).with_space()


def hinders(person):
    """A space is never left without a facilitator."""
    others = Membership.objects.facilitating().filter(space=OuterRef("space")).exclude(user=person.pk)
    only = open_ones(person).filter(role=Role.FACILITATOR).exclude(Exists(others))
    words = _("You are the only facilitator of %(space)s. Make somebody else facilitator there, or archive the space.")
    return [(words % {"space": one.space.name}, reverse("spaces:members", args=[one.space_id])) for one in only]


def ends(person, *, by):
    try:
        for membership in open_ones(person):
            membership.end(by=by)
    except LastFacilitator:
        raise Hindered from None
    for seat in person.seats.current().filter(coalition__spaces__is_common=True, coalition__spaces__archived_at=None):
        seat.vacate(by=by)
    Membership.objects.filter(user=person.pk, ended_at=None).update(ended_at=now())


def merges(person, other, *, by):
    """In a space where both are, the higher role stays."""
    mine = {one.space_id: one for one in open_ones(person)}
    for theirs in open_ones(other):
        here = mine.get(theirs.space_id)
        if here is None:
            Membership.objects.filter(pk=theirs.pk).update(user=person)
            record("member.admitted", theirs, by=by, user=person.pk)
        else:
            join(here, theirs, by)
        theirs.space.lists_changed(of=person)


def join(here, theirs, by):
    if Role(theirs.role).rank > Role(here.role).rank:
        for name in ("role", "scope", "organisation", "seat", "ends_at"):
            setattr(here, name, getattr(theirs, name))
        here.save()
        record("member.changed", here, by=by, user=here.user_id)
    Membership.objects.filter(pk=theirs.pk).update(ended_at=now())


bring(Part(gettext_lazy("Spaces"), 20, rows=rows, hinders=hinders, ends=ends, merges=merges))
