"""An exercise: opened and closed while people contribute. Opening what is open, and closing what is closed, changes nothing."""

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.journey.errors import GoneMeanwhile, HasContributions
from coalitions.journey.kinds import Kind
from coalitions.journey.models.contribution import Contribution
from coalitions.journey.models.journey import Journey
from coalitions.journey.models.ordered import Ordered
from coalitions.journey.models.support import Support
from coalitions.live.log import record, verb

DOTS = 3


class ExerciseQuerySet(models.QuerySet):
    def open(self):
        return self.exclude(opened_at=None).filter(closed_at=None)

    def held_open(self):
        """Those open in which the map is worked on; their closing waits for the verb that asks."""
        shaping = self.open().filter(kind__in=(Kind.IDEAS, Kind.SUPPORT))
        return list(shaping.select_for_update(no_key=True).order_by("pk").values_list("pk", flat=True))

    def answered(self):
        """Those in which somebody has said something."""
        said = Contribution.objects.kept().filter(exercise=OuterRef("pk"))
        return self.filter(Exists(said) | Exists(Support.objects.filter(exercise=OuterRef("pk"))))

    def counted(self):
        """With `said`, how many contributions stand there."""
        return self.annotate(said=Count("contributions", filter=Q(contributions__removed_at=None)))

    def drawn(self):
        return self.select_related("meeting", "space__coalition")


class ExerciseManager(models.Manager.from_queryset(ExerciseQuerySet)):
    @verb
    def prepare(self, meeting, *, by, **fields):
        """One more, last in the meeting."""
        Journey.objects.held(meeting.space)
        exercise = self.create(meeting=meeting, space=meeting.space, position=meeting.exercises.count(), **fields)
        exercise.number([*meeting.exercises.exclude(pk=exercise.pk), exercise])
        record("exercise.prepared", exercise, by=by)
        return exercise


class Exercise(Ordered):
    """dots: how many ideas one organisation may stand behind, where that is the exercise."""

    word = "exercise"

    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="exercises")
    meeting = models.ForeignKey("journey.Meeting", models.CASCADE, related_name="exercises")
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.FREE)
    title = models.CharField(_("title"), max_length=120)
    prompt = models.TextField(_("what people are asked"), max_length=1000, blank=True)
    is_anonymous = models.BooleanField(_("names are shown once the exercise is closed"), default=False)
    dots = models.PositiveSmallIntegerField(_("dots for each organisation"), default=DOTS)
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    objects = ExerciseManager()

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("journey:exercise", args=[self.space_id, self.pk])

    @property
    def state(self):
        """waiting, open or closed."""
        return "waiting" if self.opened_at is None else "open" if self.closed_at is None else "closed"

    @property
    def kind_of(self):
        return Kind(self.kind)

    @property
    def container(self):
        """Where its contributions stand on a page."""
        return f"exercise-{self.pk}-contributions"

    def siblings(self):
        return Exercise.objects.filter(meeting=self.meeting_id).order_by("position", "pk")

    def hold(self):
        Journey.objects.held(self.space)

    def lock(self):
        """Opening, closing and each contribution wait for one another, so that late is late for everybody alike.

        Raises GoneMeanwhile.
        """
        try:
            self.refresh_from_db(from_queryset=Exercise.objects.select_for_update(no_key=True, of=["self"]).drawn())
        except Exercise.DoesNotExist as error:
            raise GoneMeanwhile from error

    @verb
    def open(self, *, by):
        """From now on all can contribute; after a closing it goes on."""
        self.lock()
        if self.state != "open":
            self.opened_at, self.closed_at = self.opened_at or now(), None
            self.keep("exercise.opened", by)

    @verb
    def close(self, *, by):
        """What comes after this is late. Names that were kept back are shown."""
        self.lock()
        if self.state == "open":
            self.closed_at = now()
            self.keep("exercise.closed", by)
            Contribution.objects.reveal(self)

    def keep(self, kind, by):
        self.version += 1
        self.save(update_fields=["opened_at", "closed_at", "version"])
        record(kind, self, by=by)

    @verb
    def remove(self, *, by):
        """Raises HasContributions rather than lose what people wrote."""
        self.hold()
        self.lock()
        if Exercise.objects.answered().filter(pk=self.pk).exists():
            raise HasContributions
        record("exercise.removed", self, by=by)
        others = [one for one in self.siblings() if one != self]
        Exercise.objects.filter(pk=self.pk).delete()
        self.number(others)
