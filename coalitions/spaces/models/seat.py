"""An organisation's place in a coalition, held by a person for a time; the seat carries the mandate."""

from django.conf import settings
from django.db import models
from django.db.models import Case, Q, When
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb
from coalitions.organisations.models import Organisation, Sector
from coalitions.spaces.models.membership import Membership


class SeatRole(models.TextChoices):
    REPRESENTATIVE = "representative", _("Representative")
    ALTERNATE = "alternate", _("Alternate")
    OBSERVER = "observer", _("Observer")


class SeatQuerySet(models.QuerySet):
    def current(self):
        return self.filter(Q(valid_to=None) | Q(valid_to__gt=localdate()))

    def with_people(self):
        """In the fixed order of sectors, then by organisation; representatives first."""
        order = Case(*[When(organisation__sector=sector, then=i) for i, sector in enumerate(Sector.values)])
        roles = Case(*[When(role=role, then=i) for i, role in enumerate(SeatRole.values)])
        return self.select_related("organisation", "holder").order_by(order, "organisation__name", "organisation", roles, "pk")

    def for_holder(self, organisation, role, holder):
        """The seat the person has there, else a vacant one, else the representative's, which there is one of; else None."""
        seats = list(self.current().filter(organisation=organisation, role=role).order_by("pk"))
        own = [seat for seat in seats if seat.holder_id in (holder and holder.pk, None)]
        only = seats if role == SeatRole.REPRESENTATIVE else []
        return next(iter(own + only), None)


class Seat(models.Model):
    coalition = models.ForeignKey("spaces.Coalition", models.CASCADE, related_name="seats")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="seats")
    role = models.CharField(_("seat"), max_length=14, choices=SeatRole, default=SeatRole.REPRESENTATIVE)
    holder = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="seats")
    mandate_text = models.TextField(_("mandate"), max_length=1000, blank=True)
    valid_from = models.DateField(_("from"), default=localdate)
    valid_to = models.DateField(_("to"), null=True, blank=True)

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

    @property
    def space_id(self):
        """News of seats stand in the log of the coalition's common space."""
        return self.coalition.space_id

    def take(self, holder, mandate_text):
        """A new holder begins a new seat, so that what the earlier one wrote keeps theirs. Returns the seat now held."""
        if self.pk and self.holder_id not in (None, holder and holder.pk):
            self.close()
            return Seat(coalition=self.coalition, organisation=self.organisation, role=self.role).take(holder, mandate_text)
        self.holder, self.mandate_text = holder, mandate_text or self.mandate_text
        self.save()
        self.speakers(holder).update(seat=self)
        return self

    def close(self):
        self.valid_to = localdate()
        self.save(update_fields=["valid_to"])
        self.memberships.filter(ended_at=None).update(seat=None)

    def speakers(self, holder):
        """The holder's memberships for the organisation, in every space of the coalition."""
        own = Membership.objects.filter(space__coalition=self.coalition, ended_at=None)
        return own.filter(user=holder, organisation=self.organisation)

    @verb
    def vacate(self, *, by):
        """Ends the holder's time; a representative's place is kept, vacant, for the next."""
        self.close()
        if self.role == SeatRole.REPRESENTATIVE:
            Seat.objects.create(
                coalition=self.coalition, organisation=self.organisation, mandate_text=self.mandate_text, holder=None
            )
        record("seat.vacated", self, by=by)
