"""What "Where we are" shows of the boards: open tasks that ask the organisations one acts for."""

from coalitions.boards.models import Card, CardAssignee
from coalitions.live.prepared import prepared
from coalitions.spaces.asked import Asked, asks, homes_of
from coalitions.spaces.models import Space


@asks
def of_my_organisation(coalition, user, *asked):
    return [
        Asked(one.card.title, one.card.get_absolute_url(), one.organisation, one.card.due_on)
        for one in assignees(coalition, user, *asked)
    ]


@prepared
def assignees(coalition, user, *asked):
    spaces = Space.objects.entered_by(user).filter(coalition=coalition.pk)
    cards = Card.objects.to_do().filter(column__board__space__in=spaces)
    found = CardAssignee.objects.filter(organisation__in=homes_of(user, spaces, asked), card__in=cards)
    return found.select_related("organisation", "card__column__board")
