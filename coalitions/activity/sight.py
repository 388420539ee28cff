"""What a person put out of sight: spaces and things of the level "hidden". They are found by search and by their address."""

from django.db.models import Exists, OuterRef

from coalitions.activity.models import Level
from coalitions.spaces.frame import HIDERS, once


def out_of_sight(request):
    """{(space id, scope)}; the scope is empty for a whole space."""
    return once(request, "hidden", lambda: set(Level.objects.hidden_for(request.user).values_list("space", "scope")))


HIDERS.append(lambda user: Exists(Level.objects.hidden_for(user).filter(space=OuterRef("pk"), scope="")))
