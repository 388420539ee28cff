"""What keeps a topic in order: its title, locked with a reason, resolved, and the pace of its posts."""

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import now
from django.utils.translation import gettext as _

from coalitions.discussion.errors import Conflict
from coalitions.live.log import record, verb
from coalitions.spaces.errors import PostingClosed, Slowed


def check_space(space, by):
    """Raises PostingClosed, Slowed when this person may not post in the space now."""
    check(space, by, by.space.messages.filter(author=by.user_id))


def check(paced, by, own):
    """paced: a space or a topic. own: the person's messages there."""
    if not paced.lets_post(by):
        raise PostingClosed(_("New posts are closed to you here: %(who)s.") % {"who": paced.get_posting_display()})
    latest = own.aggregate(at=models.Max("at"))["at"] if paced.pause and not by.is_facilitator else None
    free = paced.free_at(latest)
    if free and free > now():
        when = date_format(timezone.localtime(free), "H.i")
        raise Slowed(_("It goes slowly here on purpose. Your next post can come at %(time)s.") % {"time": when})


class Kept(models.Model):
    locked_at = models.DateTimeField(null=True)
    lock_reason = models.CharField(max_length=300, blank=True)
    resolved_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    def check_pace(self, by):
        """Under the topic's lock, so that two posts at once are one after the other."""
        if self.locked_at:
            raise PostingClosed(_("The thread is locked: %(reason)s") % {"reason": self.lock_reason})
        check(self.space, by, self.space.messages.filter(author=by.user_id))
        check(self, by, self.messages.filter(author=by.user_id))

    def can_be_renamed(self, membership):
        own = membership is not None and (self.author_id == membership.user_id or membership.is_facilitator)
        return own and membership.can_write and not self.is_direct

    def allow(self, by):
        """Raises PermissionDenied for those who may not rename it."""
        if not self.can_be_renamed(by):
            raise PermissionDenied

    @verb
    def rename(self, title, version, *, by):
        """By its author or a facilitator. Raises Conflict when somebody renamed it since `version`."""
        self.allow(by)
        topic = type(self).objects.select_for_update(no_key=True).get(pk=self.pk)
        if topic.version != version:
            raise Conflict(topic, {"title": topic.title})
        self.title, self.version = title, version + 1
        self.save(update_fields=["title", "version"])
        record("topic.renamed", self, by=by.user)

    def can_be_resolved(self, membership):
        return self.can_be_renamed(membership)

    @verb
    def keep_locked(self, reason, *, by):
        """No new posts; the reason stands above the thread for all. An empty reason opens it again. by: the membership."""
        self.lock()
        self.locked_at, self.lock_reason = now() if reason else None, reason
        self.alter("locked_at", "lock_reason")
        record("topic.locked" if reason else "topic.unlocked", self, by=by.user)

    @verb
    def resolve(self, is_resolved, *, by):
        """By its author or a facilitator. Raises PermissionDenied."""
        if not self.can_be_resolved(by):
            raise PermissionDenied
        self.lock()
        self.resolved_at = now() if is_resolved else None
        self.alter("resolved_at")
        record("topic.resolved" if is_resolved else "topic.reopened", self, by=by.user)

    def lock(self):
        """Holds the row and takes over what it became meanwhile."""
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(no_key=True))

    def alter(self, *fields):
        self.version += 1
        self.save(update_fields=[*fields, "version"])

    def refresh_figures(self):
        """After posts came or went: its newest, and whose voices are in it."""
        self.newest = self.messages.order_by("-made").first()
        self.tally = self.counted()
        self.alter("newest", "tally")
