"""An organisation's place in a coalition, held by a person for a time; the seat carries the mandate."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb
from coalitions.organisations.models import Organisation
from coalitions.spaces.models.edits import change
from coalitions.spaces.models.membership import Membership
from coalitions.spaces.models.seated import SeatQuerySet, SeatRole


class Seat(models.Model):
    coalition = models.ForeignKey("spaces.Coalition", models.CASCADE, related_name="seats")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="seats")
    role = models.CharField(_("seat"), max_length=14, choices=SeatRole, default=SeatRole.REPRESENTATIVE)
    holder = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="seats")
    mandate_text = models.TextField(_("mandate"), max_length=1000, blank=True)
    valid_from = models.DateField(_("from"), default=localdate)  # of a vacant one: since when it is vacant
    valid_to = models.DateField(_("to"), null=True, blank=True)  # the first day on which it is no longer in force
    warned_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    objects = SeatQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["coalition", "organisation"],
                condition=Q(role="representative", valid_to=None),
                name="one_representative_each",
            )
        ]

    def __str__(self):
        return f"{self.organisation} ({self.get_role_display()})"

    title = property(__str__)

    def get_absolute_url(self):
        return reverse("spaces:seat", kwargs={"coalition": self.coalition_id, "seat": self.pk})

    @property
    def space_id(self):
        """News of seats stand in the log of the coalition's common space."""
        return self.coalition.space_id

    @property
    def is_current(self):
        return self.valid_to is None or self.valid_to > localdate()

    @property
    def days(self):
        """Since it is held, or vacant."""
        return (localdate() - self.valid_from).days

    @property
    def is_overdue(self):
        return self.holder_id is None and self.days >= self.coalition.vacancy_days

    @property
    def last_holder(self):
        """Who holds it, or held it before it became vacant."""
        if self.holder_id:
            return self.holder
        earlier = Seat.objects.of_place(self).filter(role=self.role).exclude(holder=None).order_by("pk").last()
        return earlier and earlier.holder

    def speaks(self, membership):
        """Whether that person may word the mandate: the organisation's representatives here, and facilitators."""
        holds = Seat.objects.current().of_place(self).filter(role=SeatRole.REPRESENTATIVE, holder=membership.user_id)
        return membership.can_write and (membership.is_facilitator or holds.exists())

    def take(self, holder, mandate_text="", *, by, **dates):
        """A new holder begins a new seat, so that what the earlier one wrote keeps theirs. Returns the seat now held."""
        if self.pk and self.holder_id not in (None, holder and holder.pk):
            self.close()
            same = {"mandate_text": mandate_text} if mandate_text == self.mandate_text else {}
            return self.empty(**same).take(holder, mandate_text, by=by, **dates)
        if holder and self.holder_id is None:
            dates = {"valid_from": localdate(), "warned_at": None} | dates
        changed = bool(mandate_text) and mandate_text != self.mandate_text
        for name, value in {"holder": holder, "mandate_text": mandate_text or self.mandate_text, **dates}.items():
            setattr(self, name, value)
        self.save()
        if changed:
            self.mandates.create(text=mandate_text, author=by)
        self.speakers(holder).update(seat=self)
        if holder and not self.coalition.deadlines.filter(organisation=self.organisation_id).exists():
            self.organisation.take_part(by=by)
        return self

    def empty(self, **fields):
        return Seat(coalition=self.coalition, organisation=self.organisation, role=self.role, **fields)

    def close(self):
        self.valid_to = localdate()
        self.save(update_fields=["valid_to"])
        self.memberships.filter(ended_at=None).update(seat=None)

    def speakers(self, holder):
        """The holder's memberships for the organisation, in every space of the coalition."""
        own = Membership.objects.filter(space__coalition=self.coalition, ended_at=None)
        return own.filter(user=holder, organisation=self.organisation)

    @property
    def ids(self):
        """What the audit log keeps of it: the seat itself will have another holder."""
        return {"organisation": self.organisation_id, "user": self.holder_id}

    @verb
    def describe(self, *, by, seen=None, **fields):
        """Another mandate; the earlier ones stay, with their dates. seen: the version the person saw. Raises Conflict."""
        change(self, fields, seen, "seat.described", by)
        if "mandate_text" in fields:
            self.mandates.create(text=self.mandate_text, author=by)

    @verb
    def vacate(self, *, by):
        """Ends the holder's time; a representative's place is kept, vacant, for the next."""
        self.close()
        self.keep_place()
        record("seat.vacated", self, by=by, **self.ids)

    def keep_place(self):
        if self.role == SeatRole.REPRESENTATIVE:
            self.empty(mandate_text=self.mandate_text, valid_from=self.valid_to).save()

    @verb
    def lapse(self):
        """Its last day has come."""
        self.memberships.filter(ended_at=None).update(seat=None)
        self.keep_place()
        record("seat.vacated", self, by=None, **self.ids)
        return 1

    @verb
    def warn(self):
        warned = Seat.objects.filter(pk=self.pk, holder=None, warned_at=None).update(warned_at=now())
        if warned:
            record("seat.overdue", self, by=None)
        return warned
