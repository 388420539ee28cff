"""What the parts round a space's page need, each asked once for a page however many parts show it."""

from collections.abc import Callable

from django.db.models import OuterRef, Q, Subquery

from coalitions.live.prepared import prepared
from coalitions.spaces.calling import called
from coalitions.spaces.models import ChallengeQuestion, Membership, Space
from coalitions.spaces.tabs import counted

HIDERS: list[Callable] = []  # functions of a user, of slices above: the condition for a space one does not want to see


def once(request, name, make):
    kept = request.__dict__.setdefault("frame", {})
    if name not in kept:
        kept[name] = make()
    return kept[name]


def spaces_of(request, coalition):
    """Those of the sidebar: without what the reader put out of sight, but for the space one is in."""
    return [space for space in around(request, coalition) if not space.is_direct]


def directs_of(request, coalition):
    """The reader's direct conversations, each with the name it has for that reader; they stand beside every coalition."""
    return [space for space in around(request, coalition) if space.is_direct]


def around(request, coalition):
    return once(request, "spaces", lambda: in_sight(request, coalition) if request.user.is_active else [])


def in_sight(request, coalition):
    here = getattr(request, "space", None)
    found = sidebar(request.user, coalition.pk if coalition else 0, here.pk if here else 0)
    for space in found:
        if space.coalition_id:
            space.coalition = coalition
    return called(found, request.user)


@prepared
def sidebar(user, coalition_id, here):
    """Each with `question`: the one its coalition asks now, which heads the sidebar."""
    asked = ChallengeQuestion.objects.filter(coalition=OuterRef("coalition")).order_by("-version").values("text")[:1]
    spaces = Space.objects.in_sidebar_of(user).filter(Q(coalition=None) | Q(coalition=coalition_id))
    spaces = spaces.annotate(question=Subquery(asked))
    for hidden in HIDERS:
        spaces = spaces.filter(Q(pk=here) | ~hidden(user))
    return spaces


def ids_of(request, coalition):
    return [space.pk for space in around(request, coalition)]


def new_of(request, coalition):
    """{tab name: {space id: how much is new}} of all spaces in the sidebar."""
    return once(request, "new", lambda: counted(request, ids_of(request, coalition)))


def people_of(request, space):
    """Everybody with access, as plain values, by name."""
    return once(request, "people", lambda: everybody(space))


@prepared
def everybody(space):
    return Membership.objects.active().filter(space=space.pk).named()
