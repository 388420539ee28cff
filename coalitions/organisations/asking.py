"""A question to an organisation's contact person, by mail and in that person's language. A worker sends it."""

from django.apps import apps
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django_tasks import task


@task()
def ask(organisation_id, person_id, asker_id, text):
    """Nothing is sent about one that is gone, or to a person who is."""
    organisation = apps.get_model("organisations", "Organisation").objects.filter(pk=organisation_id).first()
    people = apps.get_model("people", "User").objects.filter(is_active=True).in_bulk([person_id, asker_id])
    if organisation and len(people) == len({person_id, asker_id}):
        with translation.override(people[person_id].language):
            letter(organisation, people[person_id], people[asker_id], text).send()


def letter(organisation, person, asker, text):
    link = settings.BASE_URL + organisation.get_absolute_url()
    context = {"organisation": organisation, "person": person, "asker": asker, "text": text, "link": link}
    subject, _, body = render_to_string("mail/organisation_question.txt", context).strip().partition("\n")
    return EmailMessage(" ".join(subject.split()), body.strip() + "\n", to=[person.email], reply_to=[asker.email])
