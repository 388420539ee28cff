"""The one decision: who hears of this, and if not, why. Asked when a notification is made, and again when it leaves the house."""

from dataclasses import dataclass

from coalitions.activity.hearing import READERS, SETTLED, telling
from coalitions.activity.models.level import Hearing, Level
from coalitions.activity.models.reason import NEWS, PASSES
from coalitions.people.models import User
from coalitions.spaces.access import standings
from coalitions.spaces.models import Role


@dataclass(frozen=True)
class Case:
    """All that the decision rests on. level: what counts where the thing is."""

    reason: str
    level: str = Hearing.MENTIONS
    is_own: bool = False
    may_read: bool = True
    is_gone: bool = False
    is_read: bool = False

    @property
    def is_muted(self):
        """Mandates are never muted; what is meant for one is heard unless it is; of the rest one hears by having chosen all."""
        if self.reason in PASSES:
            return False
        return self.level != Hearing.ALL if self.reason in NEWS else self.level in (Hearing.NOTHING, Hearing.HIDDEN)


def decide(case):
    """Why the person does not hear of it, or an empty text: then the person hears."""
    against = {
        "own": case.is_own,
        "no access": not case.may_read,
        "gone": case.is_gone,
        "read": case.is_read,
        "muted": case.is_muted,
    }
    return next((why for why, holds in against.items() if holds), "")


def judged(notifications):
    """[(notification, what decide says of it now)], in a constant number of queries. Subjects are fetched already."""
    facts = Facts(notifications)
    return [(one, decide(facts.case(one))) for one in notifications]


class Facts:
    """What is true just now of all of these together."""

    def __init__(self, notifications):
        users = {one.user_id for one in notifications}
        spaces = {space_of(one) for one in notifications}
        self.active = set(User.objects.filter(pk__in=users, is_active=True).values_list("pk", flat=True))
        self.standings = standings([(user, space) for user in users for space in spaces]) if users else {}
        self.levels = Level.objects.chosen(users, spaces)
        self.settled = settled(users, notifications)
        self.read = read(users, [one.subject for one in notifications if one.subject])

    def case(self, one):
        return Case(
            reason=one.reason,
            level=self.level(one),
            is_own=one.by_id == one.user_id,
            may_read=self.may_read(one),
            is_gone=one.subject is None or telling(one.subject).is_gone(one.subject),
            is_read=one.read_at is not None or self.is_read(one) or (one.user_id, one.reason, one.subject_id) in self.settled,
        )

    def is_read(self, one):
        return (one.user_id, type(one.subject), one.subject_id) in self.read

    def may_read(self, one):
        """A guest hears of the guest's one thing."""
        standing = self.standings.get((one.user_id, space_of(one)))
        reached = standing and (standing.role != Role.GUEST or standing.scope == scope_of(one))
        return bool(reached) and one.user_id in self.active

    def level(self, one):
        """The thing's own, else that of what holds it, else its space's, else mentions."""
        asked = [(one.user_id, space_of(one), name) for name in names_of(one.subject)]
        return next((self.levels[key] for key in asked if key in self.levels), Hearing.MENTIONS)


def space_of(one):
    """Where the subject is now: it may have been moved since."""
    return getattr(one.subject, "space_id", None) or one.space_id


def scope_of(one):
    return getattr(one.subject, "scope", "")


def names_of(subject):
    """By what a person may have chosen how much to hear of it, the nearest first: a task, its board, the space."""
    nearest = telling(subject).name(subject) if subject else ""
    return [*filter(None, dict.fromkeys((nearest, getattr(subject, "scope", "")))), ""]


def read(users, subjects):
    """{(user id, model, subject id)} of what was read where it stands."""
    kinds: dict = {}
    for subject in subjects:
        kinds.setdefault(type(subject), []).append(subject)
    found = {kind: READERS[kind](users, things) for kind, things in kinds.items() if kind in READERS}
    return {(user, kind, pk) for kind, pairs in found.items() for user, pk in pairs}


def settled(users, notifications):
    """{(user id, reason, subject id)} of what was done meanwhile; there is nothing to be told of then."""
    things: dict = {}
    for one in notifications:
        if one.reason in SETTLED and one.subject:
            things.setdefault(one.reason, []).append(one.subject)
    return {(user, reason, pk) for reason, found in things.items() for user, pk in SETTLED[reason](users, found)}
