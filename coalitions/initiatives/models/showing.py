"""An organisation's choice to show what it commits to in a space on the coalition's public page, until it takes that back."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef

from coalitions.initiatives.errors import Kept, NoRepresentative
from coalitions.initiatives.speaking import represents
from coalitions.live.log import record, verb
from coalitions.organisations.models import Organisation
from coalitions.spaces.models import Seat

AT_THE_TABLE = {"coalition": OuterRef("space__coalition"), "organisation": OuterRef("organisation")}


class ShowingQuerySet(models.QuerySet):
    def drawn(self):
        return self.select_related("organisation", "space__coalition").order_by("organisation__name", "pk")

    def in_force(self):
        """What the public sees: not of spaces whose words stay there, nor of who sits at the table no more."""
        open_ones = self.filter(space__deleted_at=None, space__is_restricted=False)
        seated = open_ones.filter(Exists(Seat.objects.current().filter(**AT_THE_TABLE)))
        return seated.filter(organisation__in=Organisation.objects.aboard(), organisation__paused_at=None)


class ShowingManager(models.Manager.from_queryset(ShowingQuerySet)):
    @verb
    def put(self, space, *, by):
        """For the organisation that the person represents. Twice is once. Raises NoRepresentative, Kept."""
        seat = represents(space.pk, by)
        if seat is None:
            raise NoRepresentative
        if space.is_restricted:
            raise Kept
        showing, new = self.get_or_create(space=space, organisation=seat.organisation, defaults={"shown_by": by})
        if new:
            record("showing.put", showing, by=by, organisation=showing.organisation_id)
        return showing


class Showing(models.Model):
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="showings")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="showings")
    shown_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    objects = ShowingManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["space", "organisation"], name="one_showing_each")]

    def __str__(self):
        return str(self.organisation)

    @verb
    def take_off(self, *, by):
        """From the next look on nothing of it is public; in an archived space too."""
        record("showing.taken_off", self, by=by, organisation=self.organisation_id)
        Showing.objects.filter(pk=self.pk).delete()
