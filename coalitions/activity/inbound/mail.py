"""To a person whose answer by mail was not posted: why, so that nothing one wrote is lost in silence."""

from django.apps import apps
from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django_tasks import task


@task()
def send_refusal(user_id, outcome, words):
    """Marked as an answer of a program, so that no other program answers it (RFC 3834)."""
    person = apps.get_model("people", "User").objects.filter(pk=user_id, is_active=True).first()
    if person:
        with translation.override(person.language):
            context = {"outcome": outcome, "words": words, "base_url": settings.BASE_URL}
            subject, _, body = render_to_string("mail/reply_refused.txt", context).strip().partition("\n")
        EmailMessage(subject.strip(), body.strip() + "\n", to=[person.email], headers={"Auto-Submitted": "auto-replied"}).send()
