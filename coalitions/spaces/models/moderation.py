"""What a facilitator decided about a thing, why, and the author's appeal, on which another facilitator decides."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import now

from coalitions.live.log import audit, verb
from coalitions.spaces.errors import AlreadyDecided, OwnDecision
from coalitions.spaces.models.about import LONGEST, About
from coalitions.spaces.models.membership import Membership
from coalitions.spaces.telling import tell
from coalitions.spaces.things import THINGS, name_of


class ModerationQuerySet(models.QuerySet):
    def known_to(self, user):
        """Whose thing it is, who reported it, and those who facilitate the space."""
        leads = Membership.objects.active().facilitating().filter(user=user.pk).values("space")
        return self.filter(Q(author=user.pk) | Q(space__in=leads) | Q(flags__by=user.pk), space__deleted_at=None).distinct()

    def appealed(self):
        """Those that wait for another facilitator."""
        return self.exclude(appealed_at=None).filter(reviewed_at=None)

    def drawn(self):
        return self.select_related("space", "author", "by", "reviewer").order_by("pk")


def leading(space_id):
    """The ids of those who facilitate the space now."""
    return Membership.objects.active().facilitating().filter(space=space_id).values_list("user", flat=True)


class ModerationManager(models.Manager.from_queryset(ModerationQuerySet)):
    @verb
    def decide(self, thing, hides, reason, *, by):
        """thing: as things.find gives it. by: the facilitator's membership. Raises AlreadyDecided when it is hidden already."""
        made = self.create(space_id=thing.space_id, **name_of(thing), author=thing.author, by=by.user, hides=hides, reason=reason)
        if hides and not THINGS[made.thing].hide(made, [made.thing_id], by.user):
            raise AlreadyDecided
        made.note("moderation.decided", by.user)
        tell([made.author_id], "decided", made, by=by.user)
        return made

    @verb
    def clear(self, membership, reason, *, by):
        """Ends a person's access and hides all they wrote in the space, as one decision. by: the facilitator's membership.

        Raises AboveOwn, LastFacilitator, NotHere.
        """
        membership.end(by=by.user)
        about = {"space_id": membership.space_id, "thing": "member", "thing_id": membership.pk}
        made = self.create(**about, author=membership.user, by=by.user, hides=True, reason=reason)
        THINGS["member"].hide(made, [membership.pk], by.user)
        audit("member.cleared", membership, by=by.user, space=membership.space_id, user=membership.user_id)
        return made


class Moderation(About):
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    hides = models.BooleanField()
    reason = models.TextField(max_length=LONGEST)
    appeal = models.TextField(max_length=LONGEST, blank=True)
    appealed_at = models.DateTimeField(null=True)
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    review = models.TextField(max_length=LONGEST, blank=True)
    is_upheld = models.BooleanField(null=True)
    reviewed_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)  # shown again

    objects = ModerationManager()

    def __str__(self):
        return self.reason

    def get_absolute_url(self):
        return reverse("spaces:moderation", args=[self.pk])

    @property
    def is_in_force(self):
        return self.hides and self.ended_at is None

    @property
    def can_be_appealed(self):
        return self.is_in_force and self.appealed_at is None

    @property
    def waits(self):
        return self.appealed_at is not None and self.reviewed_at is None

    @verb
    def ask_again(self, text, *, by):
        """The author's appeal, once. by: the user. Raises PermissionDenied for others, AlreadyDecided when it is too late."""
        self.lock()
        if by.pk != self.author_id:
            raise PermissionDenied
        if not self.can_be_appealed:
            raise AlreadyDecided
        self.keep(appeal=text, appealed_at=now())
        self.note("moderation.appealed", by)
        tell(leading(self.space_id), "appealed", self, by=by)

    @verb
    def decide_again(self, is_upheld, reason, *, by):
        """By another facilitator than the first. by: the membership. Raises OwnDecision, AlreadyDecided."""
        self.lock()
        if by.user_id == self.by_id:
            raise OwnDecision
        if not self.waits:
            raise AlreadyDecided
        self.keep(is_upheld=is_upheld, review=reason, reviewer=by.user, reviewed_at=now())
        if not is_upheld:
            self.end(by.user)
        self.note("moderation.reviewed", by.user)
        tell([self.author_id, self.by_id], "reviewed", self, by=by.user)

    @verb
    def undo(self, *, by):
        """Shows again what was hidden. by: the facilitator's membership."""
        self.lock()
        if self.is_in_force:
            self.end(by.user)
            self.note("moderation.undone", by.user)
            tell([self.author_id], "undone", self, by=by.user)

    def end(self, by):
        if self.is_in_force:
            self.keep(ended_at=now())
            THINGS[self.thing].show(self, by)

    def lock(self):
        self.refresh_from_db(from_queryset=Moderation.objects.select_for_update(no_key=True))

    def keep(self, **fields):
        for name, value in fields.items():
            setattr(self, name, value)
        self.save(update_fields=list(fields))

    def note(self, kind, by):
        audit(kind, self, by=by, space=self.space_id, thing=self.scope, hides=self.is_in_force)
