"""Mails of notifications. A worker sends them; who still hears of what is decided again when they go.

A letter about one thing stays with its like in a mail program: the same subject, and References to a name that only that
thing has (RFC 5322 3.6.4). List-Unsubscribe-Post makes the program's own button enough to hear less (RFC 8058).
"""

import logging
from email.utils import formataddr
from smtplib import SMTPException
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.timezone import now
from django_tasks import task

from coalitions.activity.errands import offered
from coalitions.activity.fewer import fewer_address
from coalitions.activity.inbound.addresses import reply_address
from coalitions.activity.inbound.replies import REPLIES
from coalitions.activity.models import Delivery, Errand, State
from coalitions.activity.opening import opened
from coalitions.spaces.calling import called

log = logging.getLogger("activity")


@task()
def send_letter(letter):
    """Nothing is sent twice, nor what was read, taken away, muted or put out of reach meanwhile."""
    rows = Delivery.objects.in_letter(letter)
    deliveries = list(rows.select_related("user"))
    heard = opened(deliveries)
    rows.exclude(pk__in=[one.pk for one in heard]).drop()
    if heard:
        post(letter, heard, rows)


def post(letter, deliveries, rows):
    person = deliveries[0].user
    try:
        with translation.override(person.language):
            Letter(letter, person, [one.notification for one in deliveries]).message().send()
        rows.update(state=State.SENT)
    except (OSError, SMTPException):
        log.warning("activity.mail_failed", extra={"user": person.pk}, exc_info=True)
        rows.fail(now())


class Letter:
    """number: the letter's UUID as text. told: the notifications in it, of one person."""

    def __init__(self, number, person, told):
        self.number, self.person = number, person
        self.told = sorted(told, key=lambda one: (one.at, one.pk))
        called([one.space for one in told], person)
        self.first = self.told[0]

    @cached_property
    def parts(self):
        """[those about one thing], in the order of their first."""
        parts: dict = {}
        for one in self.told:
            parts.setdefault(one.key, []).append(one)
        return list(parts.values())

    @property
    def is_of_one(self):
        return len(self.parts) == 1

    @property
    def is_shut(self):
        return any(one.is_shut for one in self.told)

    @property
    def replies_to(self):
        """Where an answer goes; empty where none can be taken in."""
        thing = self.first.thing
        answerable = self.is_of_one and not self.first.passes and type(thing) in REPLIES
        return reply_address(self.number) if answerable else ""

    @property
    def fewer(self):
        """Where one hears less; mandates have no such place."""
        if all(one.passes for one in self.told):
            return ""
        scope = (self.first.space_id, self.first.scope) if self.is_of_one else (0, "")
        return fewer_address(self.person, *scope)

    def message(self):
        words = {"letter": self, "person": self.person, "base_url": settings.BASE_URL, "errands": self.errands()}
        subject, _, body = render_to_string("mail/notifications.txt", words).strip().partition("\n")
        reply_to = [self.replies_to] if self.replies_to else None
        title = " ".join(subject.split())[:200]
        return EmailMessage(title, body.strip() + "\n", to=[self.person.email], reply_to=reply_to, headers=self.headers)

    def errands(self):
        """[(label, address)] of what can be done from the mail; nothing where not even its title may be said."""
        thing = self.first.subject
        if not self.is_of_one or self.first.is_shut:
            return []
        return [(deed.label, Errand.objects.offer(deed, thing, self.person)) for deed in offered(thing, self.person)]

    @property
    def headers(self):
        host, space = settings.SITE.hostname, self.first.space
        found = {"Message-ID": f"<{UUID(str(self.number))}@{host}>", "Auto-Submitted": "auto-generated"}
        if self.is_of_one:
            root = f"<{self.first.key}.{space.pk}@{host}>"
            found |= {"In-Reply-To": root, "References": root, "List-Id": listed(space, host)}
        if self.fewer:
            found |= {"List-Unsubscribe": f"<{self.fewer}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
        return found


def listed(space, host):
    """RFC 2919: a name for people and one for programs."""
    return formataddr((" ".join(space.name.split()), f"space-{space.pk}.{host}"))
