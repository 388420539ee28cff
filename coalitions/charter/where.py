"""The charter on "Where we are": which version holds, and how many have signed it."""

from coalitions.charter.models import Charter
from coalitions.charter.standing import standings
from coalitions.spaces.where import Part, show


def agreed(request, coalition):
    charter = Charter.objects.in_force(coalition.pk)
    if charter is None:
        return None
    members = standings(coalition)
    return {"charter": charter, "signed": sum(one.is_signed for one in members), "members": len(members)}


show(Part("charter/_where.html", agreed, "aside", 30, "charter.*"))
