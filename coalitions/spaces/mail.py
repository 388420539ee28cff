"""Mails of this slice. A worker sends them; whether they may go is decided again when they go."""

from django.apps import apps
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django_tasks import task


@task()
def send_invitation(invitation_id):
    """Nothing is sent for one used, withdrawn or expired meanwhile."""
    open_ones = apps.get_model("spaces", "Invitation").objects.open()
    invitation = open_ones.select_related("space__coalition", "organisation", "invited_by").filter(pk=invitation_id).first()
    if invitation:
        with translation.override(invitation.language):
            letter(invitation).send()


def letter(invitation):
    context = {"invitation": invitation, "link": settings.BASE_URL + invitation.get_absolute_url()}
    subject, _, body = render_to_string("mail/invitation.txt", context).strip().partition("\n")
    return EmailMessage(subject.strip(), body.strip() + "\n", to=[invitation.email])
