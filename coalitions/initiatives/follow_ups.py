"""Follow-ups where they are looked for: whose word is missing, and what stands on "Where we are"."""

from coalitions.initiatives.models import FollowUp, Initiative
from coalitions.live.prepared import prepared
from coalitions.organisations.models import Organisation
from coalitions.spaces.asked import Asked, asks, homes_of
from coalitions.spaces.models import Space
from coalitions.spaces.where import Part, show


def owners(coalition):
    """Organisations that own an initiative in the coalition."""
    initiatives = Initiative.objects.filter(space__coalition=coalition, space__deleted_at=None)
    return Organisation.objects.filter(pk__in=initiatives.values("organisation")).order_by("name", "pk")


def silent(follow_up):
    """Owners from which no answer has come."""
    heard = {one.organisation_id for one in follow_up.answers.all()}
    return [home for home in owners(follow_up.space.coalition_id) if home.pk not in heard]


def standing(request, coalition):
    found = come(coalition, request.user, due=False)
    return {"follow_ups": found} if found else None


def common(coalition, reader):
    return Space.objects.doors_of(reader).filter(coalition=coalition.pk, is_common=True)


@prepared
def come(coalition, reader, *, due):
    """Those of the common space; due: only those whose day has come."""
    found = FollowUp.objects.come() if due else FollowUp.objects.all()
    return found.filter(space__in=common(coalition, reader)).drawn()


@asks
def to_follow_up(coalition, user, *asked):
    found = come(coalition, user, due=True)
    homes = owners(coalition).filter(pk__in=homes_of(user, common(coalition, user), asked)) if found else []
    told = {one.pk: {answer.organisation_id for answer in one.answers.all()} for one in found}
    return [
        Asked(str(one), one.get_absolute_url(), home, one.due_on)
        for home in homes
        for one in found
        if home.pk not in told[one.pk]
    ]


show(Part("initiatives/_where_follow_ups.html", standing, "aside", 25, "follow_up.*"))
