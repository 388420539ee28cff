"""The message after a meeting, made from what it came to: one for those who meet, another for those who steer.

Markdown, in the language that is active; facilitators change it as they like before it is sent.
"""

from collections import Counter

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from coalitions.journey.models import Meeting
from coalitions.meetings.kinds import Audience, LineKind
from coalitions.meetings.paper import when
from coalitions.organisations.models import Sector

HEADED = {
    LineKind.DECISION: gettext_lazy("We decided"),
    LineKind.TASK: gettext_lazy("What is to be done"),
    LineKind.PARKED: gettext_lazy("Left for later"),
}


def letter(meeting, audience):
    lines = list(meeting.lines.kept().exclude(kind=LineKind.NOTE))
    parts = [greeting(meeting), *([numbers(meeting)] if audience == Audience.STEERING else [])]
    parts += [listed(words, found) for kind, words in HEADED.items() if (found := [one for one in lines if one.kind == kind])]
    return "\n\n".join([*parts, *following(meeting), way(meeting)]) + "\n"


def greeting(meeting):
    day = when(meeting)
    words = _("This is what “%(title)s” came to, %(day)s.") if day else _("This is what “%(title)s” came to.")
    return words % {"title": meeting.title, "day": day}


def numbers(meeting):
    """How many were there, from how many organisations of each sector."""
    people = list(meeting.attendance.select_related("organisation"))
    homes = Counter(one.sector for one in {one.organisation for one in people if one.organisation})
    count = ngettext("%(n)s person was there", "%(n)s people were there", len(people)) % {"n": len(people)}
    sectors = ", ".join(f"{Sector(sector).label} {homes[sector]}" for sector in Sector.values if homes[sector])
    words = _("%(count)s. Organisations by sector: %(sectors)s.") if sectors else "%(count)s."
    return words % {"count": count, "sectors": sectors}


def listed(words, lines):
    return "\n".join([f"**{words}**", "", *(f"- {' '.join(one.text.split())}" for one in lines)])


def following(meeting):
    ahead = Meeting.objects.ahead().filter(space=meeting.space_id, position__gt=meeting.position).order_by("position").first()
    if ahead is None:
        return []
    told = [ahead.title, when(ahead), ahead.place]
    return [_("Next meeting: %(facts)s.") % {"facts": ", ".join(one for one in told if one)}]


def way(meeting):
    address = settings.BASE_URL + reverse("meetings:results", args=[meeting.space_id, meeting.pk])
    return f"[{_('All that the meeting came to, on one page')}]({address})"
