"""Things of discussions for the permission matrix (tests/guards)."""

from coalitions.discussion.models import Topic


def topic(cast):
    found = Topic.objects.filter(space=cast.space).first()
    return found or Topic.objects.open(cast.space, "Läsecirkel", "Vem kan?", by=cast.space.memberships.get(user=cast.tuva))


THINGS = {"topic": lambda cast: topic(cast).pk, "message": lambda cast: topic(cast).messages.first().pk}
BODIES = {
    "discussion:talk": lambda ids: {"people": [], "body": "Ord"},
    "discussion:new": lambda ids: {"title": "Ny", "body": "Ord"},
    "discussion:new_draft": lambda ids: {"text": "Ord"},
    "discussion:new_preview": lambda ids: {"body": "Ord"},
    "discussion:title": lambda ids: {"title": "Ny", "version": 1},
    "discussion:reading": lambda ids: {"seq": 1},
    "discussion:draft": lambda ids: {"text": "Ord"},
    "discussion:preview": lambda ids: {"body": "Ord"},
    "discussion:comments": lambda ids: {"body": "Ord"},
    "discussion:comment_draft": lambda ids: {"text": "Ord"},
    "discussion:comment_preview": lambda ids: {"body": "Ord"},
    "discussion:messages": lambda ids: {"body": "Ord"},
    "discussion:reacting": lambda ids: {"kind": "agree"},
    "discussion:locking": lambda ids: {"reason": "Klart"},
    "discussion:resolving": lambda ids: {"resolved": "yes"},
    "discussion:pace": lambda ids: {"posting": "members", "pause": 60},
    "discussion:topic_pinning": lambda ids: {"pinned": "yes"},
    "discussion:pinning": lambda ids: {"pinned": "yes"},
    "discussion:flag": lambda ids: {"reason": "Namnger ett barn"},
    "discussion:hiding": lambda ids: {"reason": "Namnger ett barn"},
    "discussion:striking": lambda ids: {"passages": "kanariesak"},
    "discussion:making": lambda ids: {"into": "task"},
    "discussion:editing": lambda ids: {"body": "Andra ord", "version": 1},
}
