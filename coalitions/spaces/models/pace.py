"""Who may post, and how often: set for a space, and for one thread in it."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb
from coalitions.spaces.models.role import Role


class Posting(models.TextChoices):
    ALL = "all", _("Everybody who may write here")
    MEMBERS = "members", _("Members and facilitators, not guests")
    FACILITATORS = "facilitators", _("Facilitators only")
    NOBODY = "nobody", _("Nobody: closed for new posts")


ROLES = {
    Posting.ALL: {Role.FACILITATOR, Role.MEMBER, Role.GUEST},
    Posting.MEMBERS: {Role.FACILITATOR, Role.MEMBER},
    Posting.FACILITATORS: {Role.FACILITATOR},
    Posting.NOBODY: set(),
}
PAUSES = [
    (0, _("No pause")),
    (60, _("One minute")),
    (300, _("Five minutes")),
    (900, _("A quarter of an hour")),
    (3600, _("One hour")),
    (86400, _("One day")),
]


class Paced(models.Model):
    """posting: who may post. pause: seconds between two posts of one person; facilitators need not wait."""

    posting = models.CharField(_("who may post"), max_length=12, choices=Posting, default=Posting.ALL)
    version = models.PositiveIntegerField(default=1)
    pause = models.PositiveIntegerField(_("pause between two posts of one person"), choices=PAUSES, default=0)

    class Meta:
        abstract = True

    @property
    def is_paced(self):
        return bool(self.pause) or self.posting != Posting.ALL

    @verb
    def set_pace(self, posting, pause, *, by):
        """by: the user."""
        self.refresh_from_db(from_queryset=type(self)._base_manager.select_for_update(no_key=True))
        self.posting, self.pause, self.version = posting, pause, self.version + 1
        self.save(update_fields=["posting", "pause", "version"])
        record(f"{self._meta.model_name}.paced", self, by=by, posting=posting, pause=pause)

    def lets_post(self, membership):
        return membership.role in ROLES[Posting(self.posting)]

    def free_at(self, latest):
        """When the next post may come after one at `latest`, a moment or None."""
        return latest and latest + timedelta(seconds=self.pause)
