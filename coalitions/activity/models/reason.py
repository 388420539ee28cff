"""Why a person hears of something, in the words of the bell and of the line below it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Reason(models.TextChoices):
    MENTION = "mention", _("mentioned you")
    REPLY = "reply", _("answered you")
    DIRECT = "direct", _("wrote to you")
    ASSIGNED = "assigned", _("gave you a task")
    DUE = "due", _("A task is due")
    SEAT = "seat", _("You have been given a seat")
    VACANCY = "vacancy", _("A seat has been vacant for long")
    POSTED = "posted", _("wrote in a thread you follow")
    ADDED = "added", _("added something where you follow all")
    RENEWED = "renewed", _("brought a new version of a document you follow")
    CHANGED = "changed", _("changed a task you follow")
    FLAGGED = "flagged", _("reported something")
    SETTLED = "settled", _("decided about what you reported")
    DECIDED = "decided", _("decided about something you wrote")
    APPEALED = "appealed", _("asks for a new look at a decision")
    REVIEWED = "reviewed", _("looked at a decision again")
    UNDONE = "undone", _("showed again what you wrote")
    BALLOT = "ballot", _("Your organisation is asked to vote")
    SIGN_OFF = "sign_off", _("Your organisation is asked whether it can stand behind a proposal")
    REVIEW = "review", _("A decision is to be looked at again")
    MEETING = "meeting", _("A meeting is coming up")
    PLACED = "placed", _("You have got a place at the meeting")
    STATUS = "status", _("Your organisation is asked how its commitment stands")
    MILESTONE = "milestone", _("A milestone of your organisation's initiative is near")
    FOLLOW_UP = "follow_up", _("It is time to follow up what came of it")
    SPEAK = "speak", _("asks what your organisation thinks")
    APPROVAL = "approval", _("You are asked to approve the minutes")
    UNREAD = "unread", _("asks you to read a post")
    UNANSWERED = "unanswered", _("You are invited to a meeting and have not answered")
    WEEK = "week", _("The week of your organisation")
    CHARTER = "charter", _("Your organisation is asked to sign the charter")
    MINUTES = "minutes", _("The minutes of a meeting you were at are approved")
    MISSED = "missed", _("See what a meeting came to that you were not at")
    OUTCOME = "outcome", _("told what became of your contribution")
    RESOLVED = "resolved", _("settled what you commented on")
    JOIN_REQUEST = "join_request", _("asks to be let in")


# Mandates: no level, cap or quiet hour holds them back.
PASSES = {Reason.SEAT, Reason.VACANCY, Reason.BALLOT, Reason.SIGN_OFF, Reason.STATUS, Reason.FOLLOW_UP, Reason.APPROVAL}
PASSES |= {Reason.CHARTER}
# These say by themselves what happened: no name belongs before them.
NOBODYS = PASSES | {Reason.DUE, Reason.REVIEW, Reason.MEETING, Reason.PLACED, Reason.MINUTES, Reason.UNANSWERED, Reason.WEEK}
NOBODYS |= {Reason.MISSED, Reason.MILESTONE}
NEWS = {Reason.POSTED, Reason.ADDED, Reason.RENEWED, Reason.CHANGED}  # meant for nobody in particular: heard by those who follow
TASKS = {Reason.ASSIGNED, Reason.DUE, Reason.REVIEW, Reason.MILESTONE, Reason.WEEK}

BECAUSE = {
    Reason.MENTION: _("You hear of it because you are named in it."),
    Reason.REPLY: _("You hear of it because it answers you."),
    Reason.DIRECT: _("You hear of it because it is written to you directly."),
    Reason.ASSIGNED: _("You hear of it because the task asks you."),
    Reason.DUE: _("You hear of it because the task asks you or your organisation."),
    Reason.SEAT: _("You hear of it because the seat is yours."),
    Reason.VACANCY: _("You hear of it because you facilitate the space."),
    Reason.POSTED: _("You hear of it because you chose to hear everything here."),
    Reason.ADDED: _("You hear of it because you chose to hear everything here."),
    Reason.RENEWED: _("You hear of it because you chose to hear everything here."),
    Reason.CHANGED: _("You hear of it because you chose to hear everything here."),
    Reason.FLAGGED: _("You hear of it because you facilitate the space."),
    Reason.SETTLED: _("You hear of it because you reported it."),
    Reason.DECIDED: _("You hear of it because you wrote what the decision is about."),
    Reason.APPEALED: _("You hear of it because you facilitate the space."),
    Reason.REVIEWED: _("You hear of it because you wrote what the decision is about."),
    Reason.UNDONE: _("You hear of it because you wrote what the decision is about."),
    Reason.BALLOT: _("You hear of it because you hold a seat that can vote."),
    Reason.SIGN_OFF: _("You hear of it because you hold a seat that is asked."),
    Reason.STATUS: _("You hear of it because you hold a seat of the organisation."),
    Reason.MILESTONE: _("You hear of it because your organisation owns the initiative."),
    Reason.FOLLOW_UP: _("You hear of it because you facilitate the coalition, or your organisation owns an initiative of it."),
    Reason.SPEAK: _("You hear of it because you hold a seat of the organisation, from which little has been heard."),
    Reason.REVIEW: _("You hear of it because you made the proposal, or facilitate the space."),
    Reason.MEETING: _("You hear of it because you are invited."),
    Reason.PLACED: _("You hear of it because you were on the waiting list."),
    Reason.CHARTER: _("You hear of it because you are your organisation's representative."),
    Reason.APPROVAL: _("You hear of it because you are named to approve them."),
    Reason.UNREAD: _("You hear of it because you are in the space and have not read it."),
    Reason.WEEK: _("You hear of it because you hold a seat of the organisation."),
    Reason.UNANSWERED: _("You hear of it because you are invited."),
    Reason.MINUTES: _("You hear of it because you were there."),
    Reason.MISSED: _("You hear of it because you belong here and were not there."),
    Reason.OUTCOME: _("You hear of it because you contributed it."),
    Reason.RESOLVED: _("You hear of it because you wrote the comment."),
    Reason.JOIN_REQUEST: _("You hear of it because you facilitate the space."),
}
CONCERNS = _("You hear of it because it concerns you.")


def because(reason):
    return BECAUSE.get(reason, CONCERNS)


def weight(reason):
    """The most important first: mandates, what is meant for one, tasks, and then what one follows."""
    return 0 if reason in PASSES else 3 if reason in NEWS else 2 if reason in TASKS else 1
