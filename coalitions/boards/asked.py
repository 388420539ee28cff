"""What "Where we are" shows of the boards: open tasks that ask the organisations one acts for."""

from coalitions.boards.models import Card, CardAssignee
from coalitions.spaces.asked import Asked, asks
from coalitions.spaces.models import Membership, Space


@asks
def of_my_organisation(coalition, user, organisations=None):
    spaces = Space.objects.visible_to(user).filter(coalition=coalition)
    mine = Membership.objects.active().filter(user=user.pk, space__in=spaces).exclude(organisation=None).values("organisation")
    cards = Card.objects.to_do().filter(column__board__space__in=spaces)
    asked = CardAssignee.objects.filter(organisation__in=mine if organisations is None else organisations, card__in=cards)
    return [
        Asked(one.card.title, one.card.get_absolute_url(), one.organisation, one.card.due_on)
        for one in asked.select_related("organisation", "card__column__board")
    ]
