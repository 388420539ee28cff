"""A browser that takes pushes (RFC 8030). It lives as long as the sign-in in it: signing out, there or everywhere, ends it."""

from hashlib import sha256

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext

from coalitions.live.log import verb
from coalitions.people.sessions import BROWSERS, SYSTEMS, word

MOST = 20  # devices of one person


class DeviceManager(models.Manager):
    def owners(self, user_ids):
        return set(self.filter(user__in=user_ids).values_list("user", flat=True))

    @verb
    def keep(self, session, *, by, endpoint, p256dh, auth, agent):
        """The browser's address for pushes and its keys; whoever had this address before has it no more."""
        self.filter(endpoint=endpoint).exclude(user=by).delete()
        fields = {"user": by, "session": session, "p256dh": p256dh, "auth": auth, "agent": agent[:200]}
        device, _made = self.update_or_create(endpoint=endpoint, defaults=fields)
        mine = self.filter(user=by).order_by("-pk").values_list("pk", flat=True)
        self.filter(user=by).exclude(pk__in=list(mine[:MOST])).delete()
        return device


class Device(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="devices")
    session = models.ForeignKey(UserSession, models.CASCADE, related_name="+")
    endpoint = models.CharField(max_length=500, unique=True)
    p256dh = models.CharField(max_length=100)
    auth = models.CharField(max_length=40)
    agent = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    reached_at = models.DateTimeField(null=True)

    objects = DeviceManager()

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return ", ".join(filter(None, [word(self.agent, BROWSERS), word(self.agent, SYSTEMS)])) or gettext("A browser")

    @property
    def mark(self):
        """By which the browser itself can tell that it is this one; no page holds the address."""
        return sha256(self.endpoint.encode()).hexdigest()[:16]

    @verb
    def forget(self, *, by):
        self.delete()

    def reached(self):
        Device.objects.filter(pk=self.pk).update(reached_at=now())
