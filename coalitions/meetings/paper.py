"""The minutes as one text, for those who approve it and for the archive: made once, then it stands still."""

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from coalitions.meetings.kinds import LineKind
from coalitions.meetings.voted import voted
from coalitions.spaces.hanging import found


def written(meeting):
    """In the language that is active now."""
    parts = [head(meeting), present(meeting), agenda(meeting), lines(meeting), voted(meeting)]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def head(meeting):
    space = meeting.space
    facts = [space.coalition.name if space.coalition else "", space.name, when(meeting), meeting.place]
    return [_("Minutes: %(title)s") % {"title": meeting.title}, ", ".join(fact for fact in facts if fact)]


def when(meeting):
    if meeting.starts_at is None:
        return ""
    day, begins = date_format(localtime(meeting.starts_at), "j F Y"), date_format(localtime(meeting.starts_at), "H:i")
    return f"{day}, {begins}–{date_format(localtime(meeting.ends_at), 'H:i')}" if meeting.ends_at else f"{day}, {begins}"


def present(meeting):
    """Organisation by organisation, each with its people and their hours."""
    homes: dict = {}
    for one in meeting.attendance.select_related("user", "organisation").order_by("organisation__name", "user__name", "pk"):
        said = ngettext("%(name)s, %(n)s hour", "%(name)s, %(n)s hours", one.hours) % {"name": one.user, "n": one.hours}
        homes.setdefault(str(one.organisation or _("Without organisation")), []).append(said)
    return [_("Present"), *(f"{home}: {'; '.join(people)}" for home, people in homes.items())] if homes else []


def agenda(meeting):
    items = [f"{at}. {one.title}" for at, one in enumerate(meeting.agenda.order_by("position", "pk"), 1)]
    return [_("Agenda"), *items] if items else []


def lines(meeting):
    return [_("What was said and decided"), *map(line, with_things(meeting.lines.kept()))]


def line(one):
    return one.text if one.kind == LineKind.NOTE else f"{label(one)}: {one.text}"


def label(one):
    """Decision 8, Task or Parked."""
    number = getattr(one.thing, "number", None)
    return f"{one.get_kind_display()} {number}" if one.kind == LineKind.DECISION and number else one.get_kind_display()


def with_things(lines):
    """The lines, each with what it became, in one query for each kind of thing."""
    lines = list(lines)
    things = found(lines[0].space_id, [one.became for one in lines if one.became]) if lines else {}
    for one in lines:
        one.thing = things.get(one.became)
    return lines
