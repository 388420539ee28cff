"""Mails of this slice, in the language of whom they are for. Whether they may go is decided again when they go."""

from django.apps import apps
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django_tasks import task

STATES = {"received": "waiting", "invited": "asked", "asked": "asked", "approved": "approved", "declined": "declined"}


@task()
def send_application(application_id, kind):
    """kind: one of STATES. Nothing is sent about a state that is over, but every application is thanked for."""
    model = apps.get_model("organisations", "Application")
    application = model.objects.select_related("organisation", "decided_by").filter(pk=application_id).first()
    if application and (kind == "received" or application.state == STATES[kind]):
        send(application.contact, f"mail/application_{kind}.txt", {"application": application, "question": application.question})


@task()
def send_reminder(organisation_id):
    """Nothing is sent to one that has gone on meanwhile, or has nobody to mail any more."""
    organisation = apps.get_model("organisations", "Organisation").objects.filter(pk=organisation_id).first()
    contact = organisation and organisation.contact
    if contact and organisation.is_waited_for:
        send(contact, "mail/onboarding_reminder.txt", {"organisation": organisation})


def send(contact, template, context):
    subject = context.get("organisation") or context["application"]
    link = settings.BASE_URL + (contact.application or subject).get_absolute_url()
    with translation.override(contact.language):
        words = render_to_string(template, context | {"contact": contact, "link": link}).strip()
    title, _, body = words.partition("\n")
    EmailMessage(title.strip(), body.strip() + "\n", to=[contact.email]).send()


@task()
def send_proposal(affiliation_id):
    """To each contact person, unless it was decided meanwhile."""
    waiting = apps.get_model("organisations", "Affiliation").objects.proposed().select_related("user", "organisation")
    if affiliation := waiting.filter(pk=affiliation_id).first():
        for reader in affiliation.organisation.contact_people:
            with translation.override(reader.language):
                letter(affiliation, reader).send()


def letter(affiliation, reader):
    context = {"affiliation": affiliation, "link": f"{settings.BASE_URL}{affiliation.organisation.get_absolute_url()}#proposed"}
    subject, _, body = render_to_string("mail/affiliation_proposed.txt", context).strip().partition("\n")
    return EmailMessage(subject.strip(), body.strip() + "\n", to=[reader.email])
