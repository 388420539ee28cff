"""Who one can look around as while the demo runs, and the mails it wrote."""

from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from pathlib import Path

from django.conf import settings
from django.http import Http404
from django.utils.translation import gettext

from coalitions.people.models import User

DOMAIN = "@sjobrunna.example"  # no real person has such an address (RFC 2606), so no real account can be entered
SEPARATOR = b"-" * 79


def cast():
    """The people of the demo story with `home` and `part`, in the order they were planted."""
    people = User.objects.filter(email__endswith=DOMAIN, is_active=True).order_by("pk")
    return [described(one) for one in people.prefetch_related("affiliations__organisation", "memberships")[:12]]


def described(person):
    person.home = next((one.organisation for one in person.affiliations.all() if one.state == "confirmed"), None)
    roles = [one.get_role_display() for one in person.memberships.all()]
    person.part = gettext("administrator") if person.is_platform_admin else "".join(roles[:1]).lower()
    return person


@dataclass(frozen=True)
class Mail:
    name: str
    at: datetime
    to: str
    subject: str
    body: str


def mails():
    """Every mail in the folder, newest first. One file may hold several; a mail's name is its file's and its place in it."""
    files = sorted(Path(settings.EMAIL_FILE_PATH).glob("*.log"), key=lambda file: file.stat().st_mtime, reverse=True)
    return [mail for file in files for mail in reversed(parsed(file))]


def mail(name):
    found = [one for one in mails() if one.name == name]
    if not found:
        raise Http404
    return found[0]


def parsed(file):
    at = datetime.fromtimestamp(file.stat().st_mtime).astimezone()
    parts = [part for part in file.read_bytes().split(b"\n" + SEPARATOR + b"\n") if part.strip()]
    return [read(f"{file.stem}-{place}", at, part) for place, part in enumerate(parts)]


def read(name, at, raw):
    message = message_from_bytes(raw.lstrip(), policy=policy.default)
    body = message.get_body(("plain", "html"))
    return Mail(name, at, message["to"] or "", message["subject"] or "", body.get_content() if body else "")
