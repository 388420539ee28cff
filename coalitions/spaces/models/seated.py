"""Which seats: those in force, vacant ones, and the orders they are listed in."""

from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import Case, Q, When
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from coalitions.live.prepared import today
from coalitions.organisations.models import Organisation, Sector


class SeatRole(models.TextChoices):
    REPRESENTATIVE = "representative", _("Representative")
    ALTERNATE = "alternate", _("Alternate")
    OBSERVER = "observer", _("Observer")


class SeatQuerySet(models.QuerySet):
    def current(self):
        return self.filter(Q(valid_to=None) | Q(valid_to__gt=today()))

    def ended(self):
        return self.filter(valid_to__lte=localdate())

    def vacant(self):
        """Kept places without a person, where somebody can still be named."""
        return self.current().filter(holder=None, coalition__spaces__in=self.open_rooms())

    def open_rooms(self):
        from coalitions.spaces.models.space import Space

        return Space.objects.filter(is_common=True, archived_at=None, deleted_at=None)

    def with_people(self):
        """In the fixed order of sectors, then by organisation; representatives first."""
        order = Case(*[When(organisation__sector=sector, then=i) for i, sector in enumerate(Sector.values)])
        roles = Case(*[When(role=role, then=i) for i, role in enumerate(SeatRole.values)])
        return self.select_related("organisation", "holder").order_by(order, "organisation__name", "organisation", roles, "pk")

    def stamps(self):
        """All that a list of them shows to those who do not lead."""
        holder = ("holder", "holder__name", "holder__email", "holder__erased_at")
        home = ("organisation", "organisation__name", "organisation__sector")
        return self.values_list("pk", "role", "valid_from", "mandate_text", *holder, *home, named=True)

    def drawn_from(self, stamps, coalition):
        """The seats again, with as much of them as a list shows; nothing is asked."""
        return [self.told(row, coalition) for row in stamps]

    def told(self, row, coalition):
        told = {"name": row.holder__name, "email": row.holder__email, "erased_at": row.holder__erased_at}
        holder = get_user_model()(pk=row.holder, **told) if row.holder else None
        home = Organisation(pk=row.organisation, name=row.organisation__name, sector=row.organisation__sector)
        own = {"role": row.role, "valid_from": row.valid_from, "mandate_text": row.mandate_text}
        return self.model(pk=row.pk, coalition=coalition, organisation=home, holder=holder, **own)

    def of_place(self, seat):
        """All that the organisation has and had in that coalition."""
        return self.filter(coalition=seat.coalition_id, organisation=seat.organisation_id)

    def for_holder(self, organisation, role, holder):
        """The seat the person has there, else a vacant one, else the representative's, which there is one of; else None."""
        seats = list(self.current().filter(organisation=organisation, role=role).order_by("pk"))
        own = [seat for seat in seats if seat.holder_id in (holder and holder.pk, None)]
        only = seats if role == SeatRole.REPRESENTATIVE else []
        return next(iter(own + only), None)

    def end_due(self):
        """A representative whose last day has come leaves the place vacant; returns how many."""
        kept = models.Exists(self.model.objects.current().filter(role=SeatRole.REPRESENTATIVE, **AT_THE_SAME_PLACE))
        over = self.ended().filter(~kept, role=SeatRole.REPRESENTATIVE, coalition__spaces__in=self.open_rooms())
        places = {(seat.coalition_id, seat.organisation_id): seat for seat in over.order_by("pk")}
        return sum(seat.lapse() for seat in places.values())

    def warn_due(self):
        """Tells the facilitators, once for each vacancy, what has been vacant too long; returns how many."""
        waiting = self.vacant().filter(warned_at=None).select_related("coalition", "organisation")
        return sum(seat.warn() for seat in waiting if seat.is_overdue)


AT_THE_SAME_PLACE = {"coalition": models.OuterRef("coalition"), "organisation": models.OuterRef("organisation")}
