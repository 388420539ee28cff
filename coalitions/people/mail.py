"""Mails about one's own account. A worker sends them, in the language of who reads them."""

from django.apps import apps
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django_tasks import task


@task()
def send_notice(user_id, name, values):
    """name: of a template in mail/, its first line the subject. Nothing is sent to an account that is gone by then."""
    person = apps.get_model("people", "User").objects.filter(pk=user_id, is_active=True).first()
    if person:
        with translation.override(person.language):
            letter(person.email, name, {"person": person} | values).send()


def letter(address, name, values):
    context = values | {"base_url": settings.BASE_URL}
    subject, _, body = render_to_string(f"mail/{name}.txt", context).strip().partition("\n")
    return EmailMessage(subject.strip(), body.strip() + "\n", to=[address])
