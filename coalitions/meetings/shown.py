"""What the parts of a meeting's page show."""

from datetime import timedelta

from coalitions.meetings.forms import WriteForm
from coalitions.meetings.kinds import Stage
from coalitions.meetings.models import Desk, Line, Minutes
from coalitions.meetings.models.attendance import is_on
from coalitions.meetings.paper import with_things
from coalitions.meetings.seating import Seating
from coalitions.organisations.models import Sector
from coalitions.spaces.access import leads
from coalitions.spaces.hanging import name_of


def standing(request, meeting):
    """What depends on the reader."""
    mine = request.membership
    writes = mine is not None and mine.can_write and not request.space.archived_at
    return {"space": request.space, "meeting": meeting, "leads": leads(mine) and writes, "writes": writes}


def agenda(request, meeting):
    """The items in order, each with `at`: when it began, or would begin by the plan."""
    items, at = list(meeting.agenda.select_related("owner", "line__meeting").order_by("position", "pk")), meeting.starts_at
    for one in items:
        one.at = one.begun_at or at
        at = one.at and one.at + timedelta(minutes=one.minutes)
    minutes = sum(one.minutes for one in items)
    length = {"hours": minutes // 60, "minutes": minutes % 60}
    return standing(request, meeting) | length | {"items_of": items, "parked": left_for(meeting)}


def left_for(meeting):
    """What earlier meetings parked and no agenda has taken up; for the meeting that is next."""
    ahead = meeting.siblings().filter(done_at=None).first()
    return list(Line.objects.parked().filter(space=meeting.space_id, meeting__done_at__isnull=False)) if ahead == meeting else []


def replies(request, meeting):
    desk = Desk.objects.select_related("meeting", "poll").filter(meeting=meeting).first() or Desk(meeting=meeting)
    context = standing(request, meeting) | {"desk": desk, "name": name_of(meeting)}
    if not desk.called_at:
        return context
    seating = Seating(desk)
    mine = next((one for one in seating.replies if one.user_id == request.user.pk), None)
    asked = context["writes"] and not request.membership.is_guest and desk.is_inviting and not meeting.done_at
    return context | {"seating": seating, "mine": mine, "answers": asked, "waits": mine in seating.waiting}


def minutes(request, meeting):
    """How the minutes stand, and what the reader can do: write, put them up, approve."""
    own = Minutes.objects.filter(meeting=meeting).first() or Minutes(meeting=meeting)
    context = standing(request, meeting) | {"minutes": own, "stage": own.stage}
    asked = list(own.asked.select_related("author", "organisation")) if own.stage == Stage.PROPOSED else []
    mine = next((one for one in asked if one.author_id == request.user.pk), None)
    writes = context["writes"] and own.stage == Stage.OPEN
    form = WriteForm(by=request.membership) if writes else None
    return context | {"asked": asked, "own": mine, "form": form, "writes": writes}


def lines(request, meeting):
    return minutes(request, meeting) | {"lines": with_things(meeting.lines.kept().drawn())}


def speaking(request, meeting):
    """Who has the word, who waits for it, and whether the reader can ask; nothing of it where no meeting goes on."""
    order = list(meeting.speakers.filter(ended_at=None).select_related("author", "organisation"))
    spoke = set(meeting.speakers.spoke().exclude(ended_at=None).values_list("author", flat=True))
    for one in order:
        one.is_first = one.author_id not in spoke
    waiting = [one for one in order if one.begun_at is None]
    context = standing(request, meeting) | {"talking": next((one for one in order if one.begun_at), None), "waiting": waiting}
    mine = next((one for one in order if one.author_id == request.user.pk), None)
    goes_on = meeting.done_at is None and is_on(meeting)
    return context | {"mine": mine, "goes_on": goes_on, "can": goes_on and context["writes"] and not request.membership.is_guest}


def attendance(request, meeting):
    """Who was there, by sector and by organisation, and whether the reader can say it now."""
    people = list(meeting.attendance.select_related("user", "organisation").order_by("organisation__name", "user__name", "pk"))
    sectors = {
        sector: [one for one in people if one.organisation and one.organisation.sector == sector] for sector in Sector.values
    }
    shown = [(sector, Sector(sector).label, those) for sector, those in sectors.items() if those]
    mine = any(one.user_id == request.user.pk for one in people)
    context = standing(request, meeting) | {"people": people, "sectors": shown, "hours": sum(one.hours for one in people)}
    locked = Minutes.objects.filter(meeting=meeting).exclude(stage=Stage.OPEN).exists()
    can = context["writes"] and not request.membership.is_guest and is_on(meeting) and not locked
    return context | {"mine": mine, "can": can and not mine, "leads": context["leads"] and not locked}
