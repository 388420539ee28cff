"""Replies that are given by one button of a mail."""

from functools import partial

from django.utils.translation import gettext_lazy as _

from coalitions.activity.errands import Deed, offers
from coalitions.journey.models import Meeting
from coalitions.meetings.invited import asked
from coalitions.meetings.models import Answer, Desk, Rsvp

LABELS = {Answer.YES: _("Yes, I am coming"), Answer.MAYBE: _("Maybe"), Answer.NO: _("No, I cannot come")}


def may(answer, meeting, user):
    """While there is an invitation to answer, for whoever is asked and has not given this answer."""
    open_now = mine(meeting, user).exists() and Desk.objects.inviting().filter(meeting=meeting).exists()
    return open_now and not Rsvp.objects.filter(meeting=meeting, user=user, answer=answer).exists()


def reply(answer, meeting, *, by):
    Rsvp.objects.reply(meeting, answer, by=mine(meeting, by).with_space().get())


def mine(meeting, user):
    return asked(meeting.space_id).filter(user=user)


for answer, label in LABELS.items():
    name, said = f"meeting.{answer.value}", _("Your answer has been noted.")
    offers(Deed(name, Meeting, label, said, partial(may, answer), partial(reply, answer)))
