"""What the minutes say of votes that closed while the meeting went on: what came of each, and who took no part in it."""

from django.utils.translation import gettext as _

from coalitions.decisions.kinds import Outcome, State
from coalitions.decisions.models import Decision
from coalitions.meetings.ical import LONG


def voted(meeting):
    """[heading, lines…]; nothing of a meeting without a time, or where nothing was put to the vote."""
    lines = [line for one in closed_during(meeting) for line in told(one)] if meeting.starts_at else []
    return [_("Put to the vote"), *lines] if lines else []


def closed_during(meeting):
    """What was agreed on without a vote stands among the lines."""
    until = meeting.done_at or meeting.ends_at or meeting.starts_at + LONG
    found = Decision.objects.filter(space=meeting.space_id, state=State.CLOSED).exclude(result__outcome=Outcome.AGREED)
    during = found.filter(closed_at__gte=meeting.starts_at, closed_at__lte=until)
    return during.prefetch_related("interests__author", "interests__organisation").order_by("number")


def told(decision):
    facts = {"number": decision.number, "title": decision.title, "outcome": decision.outcome.label}
    return [_("Decision %(number)s: %(title)s. %(outcome)s.") % facts, *map(aside, decision.interests.all())]


def aside(interest):
    """A reason that was given to the facilitators only stays with them."""
    who = str(interest.organisation) if interest.is_whole else f"{interest.byline}, {interest.organisation}"
    if interest.is_public:
        return _("%(who)s took no part: %(reason)s") % {"who": who, "reason": interest.reason}
    return _("%(who)s took no part.") % {"who": who}
