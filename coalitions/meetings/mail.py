"""Invitations by mail, with what calendar programs understand. Who still gets one, and what it says, is decided when it goes."""

from django.apps import apps
from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation
from django_tasks import task

from coalitions.activity.errands import offered
from coalitions.meetings.ical import invitation
from coalitions.meetings.invited import asked
from coalitions.people.moments import say


@task()
def send_invitations(desk_id, sequence):
    """A letter to each who is asked; what a later change of the meeting overtook is not sent."""
    if desk := current(desk_id, sequence):
        for user in asked(desk.meeting.space_id).order_by("pk").values_list("user", flat=True):
            send_invitation.enqueue(desk_id, sequence, user)


@task()
def send_invitation(desk_id, sequence, user_id):
    desk = current(desk_id, sequence)
    person = desk and asked(desk.meeting.space_id).filter(user=user_id).select_related("user").first()
    if person:
        with translation.override(person.user.language):
            letter(desk, person.user).send()


def current(desk_id, sequence):
    desks = apps.get_model("meetings", "Desk").objects.select_related("meeting__space__coalition")
    return desks.filter(pk=desk_id, sequence=sequence, meeting__starts_at__isnull=False).first()


def letter(desk, person):
    meeting = desk.meeting
    reply = meeting.rsvps.filter(user=person).first()
    method, calendar = invitation(desk, person, reply.answer if reply else "")
    words = {"desk": desk, "meeting": meeting, "reply": reply, "base_url": settings.BASE_URL}
    words |= {"when": say(meeting.starts_at), "errands": errands(meeting, person)}
    subject, _, body = render_to_string("mail/meeting.txt", words).strip().partition("\n")
    mail = EmailMultiAlternatives(" ".join(subject.split())[:200], body.strip() + "\n", to=[person.email])
    mail.attach_alternative(calendar, f"text/calendar; method={method}; charset=utf-8")
    return mail


def errands(meeting, person):
    """[(label, address)] of the answers that one button gives, without signing in."""
    errand = apps.get_model("activity", "Errand").objects
    return [(deed.label, errand.offer(deed, meeting, person)) for deed in offered(meeting, person)]
