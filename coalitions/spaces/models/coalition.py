"""A coalition: hosts, names over its life, one challenge question in versions, seats, and several spaces."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb
from coalitions.organisations.models import Organisation, Sector
from coalitions.spaces.models.edits import change
from coalitions.spaces.models.figures import CoalitionQuerySet
from coalitions.spaces.models.membership import Membership
from coalitions.spaces.models.role import Role
from coalitions.spaces.models.seat import Seat
from coalitions.spaces.models.seated import SeatRole
from coalitions.spaces.models.space import Space
from coalitions.spaces.rules import joins


class CoalitionManager(models.Manager.from_queryset(CoalitionQuerySet)):
    @verb
    def start(self, name, *, by, hosts=(), organisation=None, purpose="", goal="", question="", common=""):
        """A new coalition with its common space, led by `by`. common: the first space's name, in the reader's language."""
        coalition = self.create(name=name, purpose=purpose, goal=goal, tile=self.count() * 7 % 24)
        coalition.names.create(name=name)
        coalition.hosts.set(hosts)
        coalition.open_space(common or name, by=by, organisation=organisation, is_common=True)
        if question:
            coalition.ask(question, by=by)
        return coalition


class Coalition(models.Model):
    name = models.CharField(_("name"), max_length=120)
    purpose = models.TextField(_("purpose"), max_length=2000, blank=True)
    goal = models.TextField(_("goal"), max_length=2000, blank=True)
    hosts = models.ManyToManyField(Organisation, related_name="hosted_coalitions", blank=True)
    started_on = models.DateField(_("started"), default=localdate)
    ended_on = models.DateField(_("ended"), null=True, blank=True)
    tile = models.PositiveSmallIntegerField(default=0)  # which of the 24 orders of the four shapes is its mark
    vacancy_days = models.PositiveSmallIntegerField(
        _("days until a vacant seat is pointed out"), default=14, validators=[MinValueValidator(1), MaxValueValidator(365)]
    )
    version = models.PositiveIntegerField(default=1)

    objects = CoalitionManager()

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("spaces:coalition", kwargs={"coalition": self.pk})

    @property
    def space_id(self):
        """Its news stand in the log of its common space."""
        return self.common.pk

    @property
    def common(self):
        if not hasattr(self, "_common"):
            self._common = self.spaces.get(is_common=True)
        return self._common

    @property
    def tally(self):
        """{sector: organisations with a seat}; of a coalition fetched with figures."""
        return {sector: getattr(self, f"seated_{sector}") for sector in Sector.values}

    @property
    def earlier_names(self):
        return [alias.name for alias in self.names.all() if alias.name != self.name]

    @property
    def question(self):
        return self.questions.select_related("author").order_by("-version").first()

    @verb
    def open_space(self, name, *, by, organisation=None, is_common=False, **fields):
        """A new space that `by` facilitates. Its head is opened with it."""
        space = Space.objects.found(name=name, coalition=self, is_common=is_common, **fields)
        seat = space.seat_of(by, organisation)
        space.memberships.create(user=by, role=Role.FACILITATOR, organisation=organisation, seat=seat)
        record("space.opened", space, by=by)
        self.lists_changed(of=None if space.is_known else by, but=space)
        return space

    def lists_changed(self, *, but, of=None):
        """Tells open pages in the coalition's other spaces that their list of spaces is out of date; of: one person's only."""
        spaces = self.spaces.filter(archived_at=None, deleted_at=None).exclude(pk=but.pk)
        if of:
            spaces = spaces.filter(pk__in=Membership.objects.active().filter(user=of).values("space"))
        for pk in spaces.values_list("pk", flat=True):
            record("space.listed", self, by=None, space=pk)

    def lock(self):
        """Who changes seats or the question does so one after the other."""
        Coalition.objects.select_for_update(no_key=True).get(pk=self.pk)

    @verb
    def ask(self, text, *, by, reason=""):
        """A new version of the challenge question; the earlier ones stay."""
        self.lock()
        version = self.questions.count() + 1
        question = self.questions.create(text=text, reason=reason, author=by, version=version)
        record("question.asked", self, by=by, number=version)
        return question

    def rename(self, name, *, by):
        self.describe(name=name, by=by)

    @verb
    def describe(self, *, by, seen=None, **fields):
        """Changes name, purpose or goal; earlier names stay as aliases.

        seen: the version the person saw. Raises Conflict when the same field was changed since.
        """
        change(self, fields, seen, "coalition.described", by)
        self.names.get_or_create(name=self.name)
        self.lists_changed(but=self.common)

    @verb
    def seat(self, organisation, holder, *, by, role=SeatRole.REPRESENTATIVE, mandate_text="", **dates):
        """Gives an organisation's seat to a person, or opens a vacant one. A representative gives way to the next.

        dates: valid_from and valid_to, when they are other than from today until further notice.
        """
        self.lock()
        if role == SeatRole.REPRESENTATIVE:
            joins(self, organisation)
        found = self.seats.for_holder(organisation, role, holder)
        seat = (found or Seat(coalition=self, organisation=organisation, role=role)).take(holder, mandate_text, by=by, **dates)
        record("seat.taken", seat, by=by, **seat.ids)
        return seat
