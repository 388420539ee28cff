"""The map of ideas and needs as a table of its own."""

from django.utils.translation import gettext as _

from coalitions.journey.models import balance
from coalitions.organisations.models import Sector


def map_rows(notes):
    """A head, and a row for each note: who said it, what it is connected with, who stands behind it, and the group round it."""
    sectors, groups = [str(sector.label) for sector in Sector], (_("Idea group"), _("In the group"))
    yield [_("Kind"), _("Text"), _("Organisation"), _("Answers"), _("Made possible by"), _("Support"), *sectors, *groups]
    for one in notes:
        counts, group = balance(one.supports.all()), one.round
        yield [
            one.get_category_display(),
            one.text,
            str(one.organisation or ""),
            "; ".join(need.text for need in one.needs),
            "; ".join(offer.text for offer in one.offers),
            "; ".join(str(support.organisation) for support in one.supports.all()),
            *(counts.get(sector, 0) for sector in Sector.values),
            str(group or ""),
            "; ".join(map(str, [*group.organisations, *group.people])) if group else "",
        ]
