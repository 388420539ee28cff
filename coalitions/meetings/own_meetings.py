"""A person's replies to invitations, for the archive of own data and the preview of a merge."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.meetings.models import Attendance, Line, Rsvp
from coalitions.people.parts import Part, bring


def rows(person):
    own = Rsvp.objects.filter(user=person.pk).select_related("space", "meeting").order_by("pk")
    there = Attendance.objects.filter(user=person.pk).select_related("space", "meeting").order_by("pk")
    lines = Line.objects.kept().filter(author=person.pk).select_related("space", "meeting").order_by("pk")
    return [*map(reply, own), *map(attended, there), *map(wrote, lines)]


def reply(one):
    said = {_("Space"): one.space.name, _("Meeting"): one.title}
    return said | {_("Reply to the invitation"): one.get_answer_display(), _("When"): one.at}


def attended(one):
    return {_("Space"): one.space.name, _("Meeting"): one.meeting.title, _("Hours"): one.hours, _("When"): one.at}


def wrote(one):
    return {_("Space"): one.space.name, _("Meeting"): one.meeting.title, _("Line of the minutes"): one.text, _("When"): one.at}


bring(Part(gettext_lazy("Meetings"), 62, rows=rows))
