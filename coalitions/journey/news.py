"""How the journey is drawn when the log says it changed."""

from django.utils.translation import gettext_lazy as _

from coalitions.activity.hearing import Heard, hears, tells
from coalitions.activity.models import Reason
from coalitions.journey.models import Contribution, IdeaGroup
from coalitions.journey.noting import lines_of, note_of
from coalitions.live.audit import audited
from coalitions.live.news import Place, makes, news, place, remove
from coalitions.organisations.clashes import drop, moves, solves

audited({"method.revised": _("Method saved")})
tells(Contribution, is_gone=lambda said: said.removed_at is not None, text=lambda said: said.outcome or said.text)
makes("contribution.put", Contribution.objects.all)
moves("journey.contribution", "organisation", _("Contributions to exercises"))
moves("journey.support", "organisation", _("Support for ideas"))
moves("journey.line", "organisation", _("Lines on the map"))
moves("journey.ideagroup", "organisation", _("Idea groups"))
moves("journey.joining", "organisation", _("Places in idea groups"))
solves("journey.support", "organisation")(drop)


@news("journey.begun")
def journey(journey):
    """The list of meetings is a region."""
    return []


@news("meeting.planned", "meeting.changed", "meeting.ended", "meeting.resumed", "meeting.removed")
def meeting(meeting):
    """Meetings stand in regions: what facilitators can do there depends on the reader."""
    return []


@news("exercise.prepared", "exercise.changed", "exercise.opened", "exercise.closed", "exercise.removed")
def exercise(exercise):
    """Its state stands in a region above the contributions."""
    return []


def said(contribution):
    return place("journey/_contribution.html", contribution, into=contribution.exercise.container)


def backed(idea):
    """Among the ideas that organisations stand behind."""
    return place("journey/_idea.html", idea, into=f"space-{idea.space_id}-ideas", id=f"idea-{idea.pk}", idea=idea)


def note(one):
    """On the map."""
    into = f"space-{one.space_id}-notes"
    drawn = note_of(one)
    return Place(f"note-{one.pk}", into, "journey/_note.html", {"note": drawn}, drawn.v)


def lines(idea):
    """From the idea to its needs and offers."""
    return Place(f"lines-{idea.pk}", f"space-{idea.space_id}-lines", "journey/_lines.html", {"lines": lines_of(idea)})


def strands(one):
    ideas = [one] if one.is_idea else one.ideas
    return [lines(idea) for idea in ideas if idea.is_on_map]


def retold(other):
    """The ideas that lead to a need or an offer name it."""
    return [draw(idea) for idea in other.ideas for draw in (said, note) if draw is said or idea.is_on_map]


def everywhere(contribution):
    found = [said(contribution), *retold(contribution)]
    if contribution.is_on_map:
        found += [backed(contribution)] if contribution.is_idea else []
        found += [note(contribution), *strands(contribution)]
    return found


PUT = "contribution.put", "contribution.changed", "contribution.named", "contribution.answered"


@news(*PUT, fetch=Contribution.objects.on_map)
def contribution(contribution):
    return everywhere(contribution) if contribution.removed_at is None else removed(contribution)


@hears("contribution.answered")
def answered(contribution):
    return [Heard(contribution.author_id, Reason.OUTCOME)] if contribution.author_id and contribution.outcome else []


@news("contribution.removed", fetch=Contribution.objects.on_map, erases=True)
def removed(contribution):
    gone = [remove(f"{part}-{contribution.pk}") for part in ("contribution", "idea", "note", "lines")]
    return [*gone, *retold(contribution), *([] if contribution.is_idea else strands(contribution))]


@news("contribution.placed", fetch=Contribution.objects.on_map)
def placed(contribution):
    return [note(contribution), *strands(contribution)] if contribution.is_on_map else removed(contribution)


@news("contribution.linked", fetch=Contribution.objects.on_map)
def linked(idea):
    return [said(idea), note(idea), lines(idea)] if idea.is_on_map else removed(idea)


@news("support.turned", fetch=Contribution.objects.on_map)
def supported(idea):
    return [backed(idea), note(idea)] if idea.is_on_map else removed(idea)


@news("group.formed", "group.changed", "group.joined", "group.left", fetch=IdeaGroup.objects.drawn)
def grouped(group):
    return note(group.idea) if group.idea.is_on_map else removed(group.idea)


@news("group.dissolved", fetch=Contribution.objects.on_map)
def dissolved(idea):
    return note(idea) if idea.is_on_map else removed(idea)
