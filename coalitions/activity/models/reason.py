"""Why a person hears of something, in the words of the bell and of the line below it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Reason(models.TextChoices):
    MENTION = "mention", _("mentioned you")
    REPLY = "reply", _("answered you")
    ASSIGNED = "assigned", _("gave you a task")
    DUE = "due", _("A task is due")
    SEAT = "seat", _("You have been given a seat")
    VACANCY = "vacancy", _("A seat has been vacant for long")
    POSTED = "posted", _("wrote in a thread you follow")
    ADDED = "added", _("added something where you follow all")
    FLAGGED = "flagged", _("reported something")
    SETTLED = "settled", _("decided about what you reported")
    DECIDED = "decided", _("decided about something you wrote")
    APPEALED = "appealed", _("asks for a new look at a decision")
    REVIEWED = "reviewed", _("looked at a decision again")
    UNDONE = "undone", _("showed again what you wrote")


NOBODYS = {Reason.SEAT, Reason.VACANCY, Reason.DUE}  # say by themselves what happened: no name belongs before them
PASSES = {Reason.SEAT, Reason.VACANCY}  # mandates: no level, rhythm, cap or quiet hour holds them back
NEWS = {Reason.POSTED, Reason.ADDED}  # meant for nobody in particular: heard by those who follow
TASKS = {Reason.ASSIGNED, Reason.DUE}

BECAUSE = {
    Reason.MENTION: _("You hear of it because you are named in it."),
    Reason.REPLY: _("You hear of it because it answers you."),
    Reason.ASSIGNED: _("You hear of it because the task asks you."),
    Reason.DUE: _("You hear of it because the task asks you or your organisation."),
    Reason.SEAT: _("You hear of it because the seat is yours."),
    Reason.VACANCY: _("You hear of it because you facilitate the space."),
    Reason.POSTED: _("You hear of it because you chose to hear everything here."),
    Reason.ADDED: _("You hear of it because you chose to hear everything here."),
    Reason.FLAGGED: _("You hear of it because you facilitate the space."),
    Reason.SETTLED: _("You hear of it because you reported it."),
    Reason.DECIDED: _("You hear of it because you wrote what the decision is about."),
    Reason.APPEALED: _("You hear of it because you facilitate the space."),
    Reason.REVIEWED: _("You hear of it because you wrote what the decision is about."),
    Reason.UNDONE: _("You hear of it because you wrote what the decision is about."),
}
CONCERNS = _("You hear of it because it concerns you.")


def because(reason):
    return BECAUSE.get(reason, CONCERNS)


def weight(reason):
    """The most important first: mandates, what is meant for one, tasks, and then what one follows."""
    return 0 if reason in PASSES else 3 if reason in NEWS else 2 if reason in TASKS else 1
