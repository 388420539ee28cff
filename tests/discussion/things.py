"""Things of discussions for the permission matrix (tests/guards)."""

from coalitions.discussion.models import Topic


def topic(cast):
    found = Topic.objects.filter(space=cast.space).first()
    return found or Topic.objects.open(cast.space, "Läsecirkel", "Vem kan?", by=cast.space.memberships.get(user=cast.tuva))


THINGS = {"topic": lambda cast: topic(cast).pk, "message": lambda cast: topic(cast).messages.first().pk}
BODIES = {
    "discussion:new": lambda ids: {"title": "Ny", "body": "Ord"},
    "discussion:new_draft": lambda ids: {"text": "Ord"},
    "discussion:new_preview": lambda ids: {"body": "Ord"},
    "discussion:title": lambda ids: {"title": "Ny", "version": 1},
    "discussion:reading": lambda ids: {"seq": 1},
    "discussion:draft": lambda ids: {"text": "Ord"},
    "discussion:preview": lambda ids: {"body": "Ord"},
    "discussion:messages": lambda ids: {"body": "Ord"},
    "discussion:editing": lambda ids: {"body": "Andra ord", "version": 1},
}
