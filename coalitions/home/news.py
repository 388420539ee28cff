"""Who hears of an organisation's week, and the entries of the audit log that are no slice's."""

from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from coalitions.activity.hearing import Heard, hears, tells
from coalitions.activity.models import Reason
from coalitions.activity.models.level import names
from coalitions.home.models import Week
from coalitions.home.weekly import Summary
from coalitions.live.audit import audited
from coalitions.live.news import makes, news
from coalitions.organisations.clashes import drop, moves, solves
from coalitions.spaces.models import Seat


def written(week, reader):
    """What its mail says, of what that reader may see and what may leave the house."""
    return render_to_string("mail/_week.txt", {"summary": Summary(week, reader, leaves_house=True)}).strip()


audited({"audit.taken_out": _("Audit log taken out")})
tells(Week, text_for=written)
names("week", _("The week of your organisation"))
makes("week.told", Week.objects.told)
moves("home.week", "organisation", _("Weekly summaries"))
solves("home.week", "organisation")(drop)


@news("week.told", fetch=Week.objects.drawn)
def week(week):
    """People hear of it, no page shows it."""


@hears("week.told")
def seats(week):
    held = Seat.objects.current().filter(coalition=week.space.coalition_id, organisation=week.organisation_id)
    people = held.exclude(holder=None).order_by("holder").values_list("holder", flat=True).distinct()
    return [Heard(user, Reason.WEEK) for user in people]
