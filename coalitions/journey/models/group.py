"""An idea group: organisations, and people who are here for none, gathered round one idea under a name and a colour."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.boards.models.label import Tint
from coalitions.journey.errors import GroupedAlready, TakenAway
from coalitions.journey.models.contribution import Contribution
from coalitions.live.log import record, verb
from coalitions.organisations.models import Organisation
from coalitions.spaces.models import Authored
from coalitions.spaces.models.edits import change


class IdeaGroupManager(models.Manager):
    @verb
    def form(self, idea, name, tint, *, by):
        """Whoever forms it is in it. by: the membership. Raises AtRest, TakenAway, GroupedAlready."""
        idea.hold(by)
        if self.filter(idea=idea).exists():
            raise GroupedAlready
        group = self.create(space=idea.space, idea=idea, name=name, tint=tint, **by.signature)
        group.joinings.create(user=by.user, organisation=by.organisation)
        record("group.formed", group, by=by.user)
        return group

    def drawn(self):
        return self.prefetch_related(models.Prefetch("idea", Contribution.objects.on_map()))


class IdeaGroup(Authored):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="idea_groups")
    idea = models.OneToOneField("journey.Contribution", models.CASCADE, related_name="group")
    name = models.CharField(_("name of the group"), max_length=60)
    tint = models.CharField(_("colour"), max_length=6, choices=Tint, default=Tint.SLATE)
    version = models.PositiveIntegerField(default=1)

    objects = IdeaGroupManager()

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return self.idea.get_absolute_url()

    @property
    def organisations(self):
        """Each once, in the order they came; from what was fetched with it."""
        return list(dict.fromkeys(one.organisation for one in self.joinings.all() if one.organisation))

    @property
    def people(self):
        """Those who are in it for no organisation, while they have an account."""
        return [one.user for one in self.joinings.all() if one.user and not one.organisation and not one.user.erased_at]

    def has(self, membership):
        """Whether the person is in it; from what was fetched with it."""
        return membership is not None and any(one.user_id == membership.user_id for one in self.joinings.all())

    def is_kept_by(self, membership):
        """Who formed it, and the facilitators."""
        return membership is not None and (membership.is_facilitator or membership.user_id == self.author_id)

    @verb
    def join(self, *, by):
        """For the organisation the person is here for. Any time: what is asked at home takes its time. Twice is once."""
        self.hold()
        _own, joined = self.joinings.get_or_create(user=by.user, defaults={"organisation": by.organisation})
        if joined:
            record("group.joined", self, by=by.user)

    @verb
    def leave(self, *, by):
        self.hold()
        if self.joinings.filter(user=by.user).delete()[0]:
            record("group.left", self, by=by.user)

    @verb
    def describe(self, *, by, seen=None, **fields):
        """Another name or colour. by: the membership. seen: the version the person saw. Raises Conflict, TakenAway."""
        if not self.is_kept_by(by):
            raise PermissionDenied
        self.hold()
        change(self, fields, seen, "group.changed", by.user)

    @verb
    def dissolve(self, *, by):
        """The idea stays. Twice is once."""
        if not self.is_kept_by(by):
            raise PermissionDenied
        if type(self).objects.filter(pk=self.pk).delete()[0]:
            record("group.dissolved", self.idea, by=by.user)

    def hold(self):
        """Raises TakenAway when the group was dissolved meanwhile."""
        if not IdeaGroup.objects.select_for_update(no_key=True).filter(pk=self.pk).exists():
            raise TakenAway


class Joining(models.Model):
    """A person who is in an idea group, for the organisation as it was then."""

    group = models.ForeignKey(IdeaGroup, models.CASCADE, related_name="joinings")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["group", "user"], name="once_in_a_group")]

    def __str__(self):
        return f"{self.user}: {self.group}"
