"""The lanes that boards have of themselves: by organisation, by sector, by label."""

from django.utils.translation import gettext_lazy as _

from coalitions.boards.errors import OtherLane
from coalitions.boards.known import known
from coalitions.boards.lanes import Key, Way, bring
from coalitions.boards.models import Label
from coalitions.organisations.models import Organisation, Sector
from coalitions.people.models import User


def by_organisation(cards):
    return {card.pk: {Key(str(home.pk), home.name, home.sector or "") for home in homes(card)} for card in cards}


def by_sector(cards):
    """Only sectors that are known: an informal home has one too."""
    return {card.pk: {sector(home.sector) for home in homes(card) if home.sector} for card in cards}


def by_label(cards):
    return {card.pk: [Key(str(label.pk), label.name) for label in card.worn] for card in cards}


def homes(card):
    return [one.home for one in card.assignees.all() if one.home]


def sector(value):
    return Key(value, str(Sector(value).label), value)


def in_its_place(key):
    return Sector.values.index(key.value) if key.value else 0


def organisations(board, membership):
    """Those that have members there, with their sectors."""
    found = Organisation.objects.filter(pk__in=[pk for pk, _name in known(board, membership)[1]])
    return [Key(str(one.pk), one.name, one.sector or "") for one in found]


def labels(board, membership):
    return [Key(str(label.pk), label.name) for label in board.labels.in_use()]


def sectors(board, membership):
    return [sector(value) for value in Sector.values]


def ask(card, value, left, *, by):
    """Asks the one organisation instead of the other; the people it asks stay."""
    people = User.objects.filter(assigned__card=card)
    asked = Organisation.objects.filter(assigned__card=card)
    was = {str(one.pk) for one in asked}
    wanted = was - {left} | ({value} - {""} - {str(one.pk) for one in homes(card)})
    if wanted != was:
        card.assign(people=people, organisations=Organisation.objects.filter(pk__in=wanted), by=by)


def refuse(card, value, left, *, by):
    raise OtherLane(_("A task stands in a sector's lane through its assignees. Change them instead."))


def sort(card, value, left, *, by):
    """Wears the one label instead of the other."""
    known = list(Label.objects.in_use().filter(board=card.column.board_id))
    on, off = ([one for one in known if str(one.pk) == pk] for pk in (value, left))
    Label.objects.put(card, on=on, off=off, by=by)


bring(Way("organisation", _("Organisation"), 10, by_organisation, organisations, ask))
bring(Way("sector", _("Sector"), 20, by_sector, sectors, refuse, place=in_its_place, fixed=True))
bring(Way("label", _("Label"), 40, by_label, labels, sort, stands=True))
