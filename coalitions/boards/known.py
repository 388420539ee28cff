"""Whom a reader of a board may choose among."""

from django.db.models import Q

from coalitions.boards.models import CardAssignee
from coalitions.organisations.models import Organisation
from coalitions.people.models import User
from coalitions.spaces.models import Role


def known(board, by, people=None):
    """(persons, organisations) one may ask for, as choices. A guest knows of those only that tasks of this board ask.

    people: rows of Membership.named(), where the page has read them already.
    """
    if by and by.is_guest:
        return asked(board)
    people = board.space.memberships.active().named() if people is None else people
    people = [one for one in people if one.role != Role.GUEST or one.scope == board.scope]
    homes = {one.organisation: one.organisation__name for one in people if one.organisation}
    return [(str(one.user_id), one.name) for one in people], [(str(pk), homes[pk]) for pk in sorted(homes, key=homes.get)]


def askable(board, by):
    """(persons, organisations) whom its tasks may ask, as querysets: those who can see it. A guest is offered of them only
    whom the board names already, and who the guest is: who else is in the space is not the guest's to know.
    """
    there = board.space.memberships.active().reaching(board.scope)
    people = User.objects.filter(pk__in=there.values("user"))
    homes = Organisation.objects.filter(pk__in=there.values("organisation"))
    if by and by.is_guest:
        named = CardAssignee.objects.filter(card__column__board=board)
        people = people.filter(Q(pk=by.user_id) | Q(pk__in=named.values("user")))
        homes = homes.filter(Q(pk=by.organisation_id) | Q(pk__in=named.values("organisation")))
    return people.order_by("name"), homes.order_by("name")


def asked(board):
    asked = CardAssignee.objects.filter(card__column__board=board)
    people = User.objects.filter(pk__in=asked.values("user")).order_by("name")
    homes = Organisation.objects.filter(pk__in=asked.values("organisation")).order_by("name")
    return [(str(one.pk), str(one)) for one in people], [(str(one.pk), one.name) for one in homes]
