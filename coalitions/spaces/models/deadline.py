"""By when an organisation does what it owes a coalition; from that moment on its people only read there."""

from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.timezone import now

from coalitions.live.log import verb
from coalitions.live.prepared import moment
from coalitions.organisations.models import Organisation


class DeadlineManager(models.Manager):
    def over(self):
        return self.filter(at__lte=moment())

    @verb
    def give(self, coalition, organisations, at):
        """A time that was given already stands: nobody gets another by a change of what is owed."""
        owed = [self.model(coalition=coalition, organisation=one, at=at) for one in organisations]
        self.bulk_create(owed, ignore_conflicts=True)

    @verb
    def meet(self, coalition, organisation):
        """It has done what it owed: its people write again, and their open pages hear it."""
        for deadline in self.filter(coalition=coalition, organisation=organisation):
            deadline.delete()
            if deadline.told_at or deadline.at <= now():
                deadline.tell()

    def tell_due(self):
        """What the jobs run: open pages lose what writes. Every request refused it from that second."""
        return sum(one.pass_by() for one in self.over().filter(told_at=None).select_related("organisation"))


class Deadline(models.Model):
    """reminded_at: when those who can meet it heard that it is near. told_at: when open pages heard that it has passed."""

    coalition = models.ForeignKey("spaces.Coalition", models.CASCADE, related_name="deadlines")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="deadlines")
    at = models.DateTimeField()
    reminded_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)

    objects = DeadlineManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["coalition", "organisation"], name="one_deadline_each")]

    def __str__(self):
        return f"{self.organisation} {self.at:%Y-%m-%d}"

    @property
    def is_over(self):
        return self.at <= now()

    @verb
    def pass_by(self):
        passed = Deadline.objects.over().filter(pk=self.pk, told_at=None).update(told_at=now())
        if passed:
            self.tell()
        return passed

    def tell(self):
        self.organisation.memberships.standing_changed(space__coalition=self.coalition_id)


def missed():
    """Of memberships: whether their organisation let its time pass."""
    owed = Deadline.objects.over().filter(coalition=OuterRef("space__coalition"), organisation=OuterRef("organisation"))
    return Exists(owed)
