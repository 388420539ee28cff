"""A version of a coalition's charter: a draft, until a facilitator puts it in force; from then on it stays as it is."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from coalitions.charter.errors import Discarded, InForce, Material, Replaced, Reworded, Unchanged
from coalitions.charter.models.clauses import Clauses
from coalitions.charter.models.collection import CharterManager
from coalitions.live.log import record, verb
from coalitions.organisations.models import Organisation
from coalitions.spaces.models import Deadline, SeatRole
from coalitions.spaces.models.edits import change


class Charter(Clauses):
    """number: 1 for the first in force, none for a draft. is_material: whether it asks for signatures of its own."""

    coalition = models.ForeignKey("spaces.Coalition", models.CASCADE, related_name="charters")
    number = models.PositiveIntegerField(null=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    is_material = models.BooleanField(default=True)
    enacted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    enacted_at = models.DateTimeField(null=True)
    digest = models.CharField(max_length=64, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = CharterManager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["coalition", "number"], name="one_charter_each_number"),
            models.UniqueConstraint(fields=["coalition"], condition=Q(number=None), name="one_draft_of_a_charter"),
        ]

    def __str__(self):
        return _("Charter, version %(number)s") % {"number": self.number} if self.number else _("Draft of the charter")

    title = property(__str__)

    def get_absolute_url(self):
        return reverse("charter:version", kwargs={"coalition": self.coalition_id, "charter": self.pk})

    @property
    def space_id(self):
        """Its news stand in the log of the coalition's common space."""
        return self.coalition.space_id

    @property
    def is_intact(self):
        """Whether it still says what it said when it was put in force."""
        return self.digest == self.digest_of(self.coalition_id, self.number)

    @property
    def before(self):
        """The version that held before this one; for a draft, the one in force."""
        earlier = Charter.objects.enacted().filter(coalition=self.coalition_id)
        return (earlier.filter(number__lt=self.number) if self.number else earlier).drawn().first()

    def hold_draft(self):
        """Nobody else changes it until the verb ends. Raises InForce, and Discarded when somebody has thrown it away."""
        try:
            self.refresh_from_db(from_queryset=type(self)._base_manager.select_for_update(no_key=True))
        except type(self).DoesNotExist as error:
            raise Discarded from error
        if self.number:
            raise InForce

    @verb
    def describe(self, *, by, seen=None, **fields):
        """Another wording of the draft. seen: the version the person saw. Raises InForce, Conflict."""
        self.hold_draft()
        change(self, fields, seen, "charter.reworded", by)

    @verb
    def discard(self, *, by):
        """The draft is no more, and the coalition can begin another. Raises InForce, Discarded."""
        self.hold_draft()
        record("charter.discarded", self, by=by)
        type(self).objects.filter(pk=self.pk).delete()

    @verb
    def enact(self, *, by, is_material, seen):
        """Puts the draft in force: members sign it, unless only its wording changed.

        seen: the version of the draft the person saw. Raises InForce, Reworded, Unchanged, and Material where a setting differs
        and no signature was to be asked for.
        """
        self.coalition.lock()
        self.hold_draft()
        if self.version != seen:
            raise Reworded
        was = self.before
        self.compare(was, is_material)
        self.number, self.is_material = (was.number + 1 if was else 1), is_material
        self.enacted_at, self.enacted_by = now(), by
        self.digest = self.digest_of(self.coalition_id, self.number)
        self.save(update_fields=["number", "is_material", "enacted_at", "enacted_by", "digest"])
        if is_material:
            Deadline.objects.give(self.coalition, self.members(), self.enacted_at + timedelta(days=self.grace_days))
        record("charter.enacted", self, by=by, number=self.number)

    def compare(self, was, is_material):
        if was and was.said == self.said:
            raise Unchanged
        if not is_material and (was is None or was.settings != self.settings):
            raise Material

    def members(self):
        """The organisations with a representative's place in the coalition."""
        seats = self.coalition.seats.current().filter(role=SeatRole.REPRESENTATIVE)
        return Organisation.objects.filter(pk__in=seats.values("organisation")).order_by("pk")

    @verb
    def sign(self, *, by):
        """For the organisation whose representative `by` is. Signing again changes nothing. Raises NoSeat, Replaced."""
        self.coalition.lock()
        if Charter.objects.in_force(self.coalition_id) != self:
            raise Replaced
        signature = self.signatures.put(self, by=by)
        Deadline.objects.meet(self.coalition, signature.organisation)
        signature.organisation.take_part(by=by)
        record("charter.signed", self, by=by, organisation=signature.organisation_id)
        return signature

    @verb
    def remind(self, until):
        """Those whose time to sign is over by then hear of it, once."""
        soon = self.coalition.deadlines.filter(at__gt=now(), at__lte=until, reminded_at=None)
        if soon.update(reminded_at=now()):
            record("charter.due", self, by=None)
