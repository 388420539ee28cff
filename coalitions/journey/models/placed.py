"""What a contribution is on the map: where it stands, which needs an idea answers, and which offers make it possible."""

from django.db import models

from coalitions.journey.errors import AtRest, MovedMeanwhile, TakenAway
from coalitions.journey.kinds import MAPPED, Category
from coalitions.journey.models.line import Line
from coalitions.journey.picture import slot
from coalitions.live.log import record, verb
from coalitions.spaces.models import Authored


class Placed(Authored):
    """x, y: of its upper left corner, in steps of the picture. moved: how often it was. answers: an idea's needs and offers."""

    x = models.PositiveSmallIntegerField(default=0)
    y = models.PositiveSmallIntegerField(default=0)
    moved = models.PositiveIntegerField(default=0)
    answers = models.ManyToManyField(
        "self", symmetrical=False, through=Line, through_fields=("idea", "other"), related_name="answered_by"
    )

    class Meta:
        abstract = True

    @property
    def is_on_map(self):
        return self.category in MAPPED and not self.is_nameless and self.removed_at is None

    @property
    def is_idea(self):
        return self.category == Category.IDEA

    @property
    def round(self):
        """The group formed round it, or None; from what was fetched with it."""
        return getattr(self, "group", None)

    @property
    def strands(self):
        """An idea's lines to what is still there; from what was fetched with it."""
        return [line for line in self.lines.all() if line.other.removed_at is None]

    @property
    def needs(self):
        """Those it answers; from what was fetched with it."""
        return [line.other for line in self.strands if line.other.category == Category.NEED]

    @property
    def offers(self):
        """Those that make it possible; from what was fetched with it."""
        return [line.other for line in self.strands if line.other.category == Category.OFFER]

    @property
    def ideas(self):
        """Those that lead to it and are still there; from what was fetched with it."""
        return [line.idea for line in self.lines_to.all() if line.idea.removed_at is None]

    @verb
    def place(self, x, y, *, by, was=None):
        """by: the membership. was: (x, y) where the actor saw it stand. Raises AtRest, TakenAway, MovedMeanwhile."""
        self.hold(by)
        if was not in (None, (self.x, self.y)):
            raise MovedMeanwhile
        self.x, self.y, self.moved = x, y, self.moved + 1
        self.save(update_fields=["x", "y", "moved"])
        record("contribution.placed", self, by=by.user)

    @verb
    def connect(self, other, *, by):
        """This idea answers that need, or that offer makes it possible. Said by a second side, the line is agreed.

        Twice is once. Raises AtRest, TakenAway.
        """
        self.hold(by)
        said = {"organisation": by.organisation, "author": by.user, "is_agreed": self.settles(by)}
        line, made = Line.objects.get_or_create(idea=self, other=other, defaults=said)
        if made or line.agree(by):
            record("contribution.linked", self, by=by.user)

    @verb
    def disconnect(self, other, *, by):
        """Twice is once. Raises AtRest, TakenAway."""
        self.hold(by)
        if Line.objects.filter(idea=self, other=other).delete()[0]:
            record("contribution.linked", self, by=by.user)

    def settles(self, by):
        """Whether a line that the person draws from this idea is agreed at once: their own idea, or they lead."""
        own = by.user_id == self.author_id or (by.organisation_id is not None and by.organisation_id == self.organisation_id)
        return own or by.is_facilitator

    def hold(self, by):
        """Only while an exercise for ideas or support is open, which waits with its closing; facilitators put in order any time.

        by: the membership. Raises AtRest, and TakenAway when somebody took it off the pages meanwhile.
        """
        if not self.space.exercises.held_open() and not by.is_facilitator:
            raise AtRest
        kept = type(self).objects.kept().select_for_update(no_key=True)
        try:
            self.refresh_from_db(fields=["x", "y", "moved", "removed_at"], from_queryset=kept)
        except type(self).DoesNotExist as error:
            raise TakenAway from error

    @classmethod
    def first_place(cls, space, category):
        """{"x": …, "y": …} for one more note of the map; also what was taken away keeps its slot, so that nothing jumps there."""
        if category not in MAPPED:
            return {}
        nth = cls._base_manager.filter(space=space, category=category).count()
        return dict(zip("xy", slot(nth, column=MAPPED.index(category)), strict=True))
