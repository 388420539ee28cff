"""A joint initiative: an organisation owns it, others stand by it with what they commit to."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coalitions.initiatives.errors import HasSpace
from coalitions.initiatives.kinds import OVER, State
from coalitions.initiatives.speaking import the_seat
from coalitions.live.log import record, verb
from coalitions.spaces.models import Authored, Invitation, SeatRole, Visibility
from coalitions.spaces.models.edits import change


class InitiativeQuerySet(models.QuerySet):
    def drawn(self):
        found = self.select_related("space__coalition", "author", "organisation", "origin", "own_space")
        return found.prefetch_related("origin__lines__other")

    def going_on(self):
        return self.exclude(state__in=OVER)

    def whole(self):
        """With everything its page shows, in a constant number of queries."""
        return self.drawn().prefetch_related("commitments__organisation", "commitments__given", "milestones__done_by")


class InitiativeManager(models.Manager.from_queryset(InitiativeQuerySet)):
    @verb
    def begin(self, space, *, by, origin=None, **fields):
        """The organisation for which the person holds a seat owns it. origin: the idea it came from. Raises NoSeat."""
        seat = the_seat(space.pk, by)
        initiative = self.create(space=space, origin=origin, **fields, **seat.signature)
        record("initiative.begun", initiative, by=by)
        return initiative


class Initiative(Authored):
    """organisation: the owner, as it was when the initiative began."""

    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="initiatives")
    origin = models.ForeignKey("journey.Contribution", models.SET_NULL, null=True, blank=True, related_name="initiatives")
    title = models.CharField(_("name"), max_length=120)
    about = models.TextField(_("what it is for"), max_length=4000, blank=True)
    own_space = models.OneToOneField("spaces.Space", models.SET_NULL, null=True, blank=True, related_name="initiative")
    targets = models.TextField(_("targets"), max_length=1000, blank=True)
    state = models.CharField(_("state"), max_length=7, choices=State, default=State.PLANNED)
    follow_up_on = models.DateField(_("next follow-up"), null=True, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    objects = InitiativeManager()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("initiatives:initiative", args=[self.space_id, self.pk])

    @property
    def scope(self):
        return ""

    @property
    def is_over(self):
        return self.state in OVER

    @verb
    def describe(self, *, by, seen=None, **fields):
        """Changes what it says, and how it stands. seen: the version the person saw. Raises Conflict."""
        change(self, fields, seen, "initiative.changed", by)

    @verb
    def open_space(self, *, by, organisation=None, description=""):
        """A space of the coalition named after it, led by `by`; those who represent its parties are invited as members.

        Who knows of the initiative may know of the space. Raises HasSpace when it has one.
        """
        self.lock()
        if self.own_space_id:
            raise HasSpace
        known = Visibility.LISTED if self.space.is_common else Visibility.PRIVATE
        told = {"description": description[:500], "visibility": known, "organisation": organisation}
        self.own_space = self.space.coalition.open_space(self.title[:80], by=by, **told)
        for seat in self.parties().exclude(holder=by):
            Invitation.objects.invite(self.own_space, seat.holder.email, by=by, organisation=seat.organisation)
        self.version += 1
        self.save(update_fields=["own_space", "version"])
        record("initiative.space_opened", self, by=by)

    def parties(self):
        """The seats of those who represent its owner and the organisations that committed to something."""
        given = self.commitments.exclude(organisation=None).values("organisation")
        seats = self.space.coalition.seats.current().filter(role=SeatRole.REPRESENTATIVE, holder__is_active=True)
        return seats.filter(Q(organisation=self.organisation_id) | Q(organisation__in=given)).with_people()

    def lock(self):
        """Ending it and committing to it wait for one another."""
        self.refresh_from_db(from_queryset=Initiative.objects.select_for_update(no_key=True, of=["self"]))
