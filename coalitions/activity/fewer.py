"""The way to hear less, from a mail: an address that names one person and one thing, and does nothing else."""

from django.conf import settings
from django.core import signing
from django.urls import reverse

from coalitions.activity.models.level import Hearing, Level
from coalitions.activity.models.preference import Preference
from coalitions.activity.rhythms import Rhythm
from coalitions.people.models import User
from coalitions.spaces.models import Space

SALT = "fewer"


def fewer_address(person, space_id, scope):
    """space_id 0: all mails that are not mandates."""
    token = signing.dumps([person.pk, space_id, scope], key=settings.TOKEN_KEY, salt=SALT)
    return settings.BASE_URL + reverse("activity:fewer", args=[token])


class Fewer:
    """What the address stands for."""

    def __init__(self, user, space, scope):
        self.user, self.space, self.scope = user, space, scope

    def do(self):
        if self.space:
            Level.objects.choose(self.user, self.space, self.scope, Hearing.NOTHING, by=self.user)
        else:
            rhythms = dict.fromkeys(["mail_mentions", "mail_tasks", "mail_news"], Rhythm.NEVER)
            Preference.objects.of(self.user).choose(by=self.user, **rhythms)


def understood(token):
    """A Fewer, or None of a token that is not ours, or whose person or space is gone."""
    try:
        user, space, scope = signing.loads(token, key=settings.TOKEN_KEY, salt=SALT)
    except (signing.BadSignature, ValueError):
        return None
    person = User.objects.filter(pk=user, is_active=True).first()
    place = Space.objects.filter(pk=space, deleted_at=None).first() if space else None
    return Fewer(person, place, scope) if person and (place or not space) else None
