"""A board of another program on its way in: read and shown first, then taken in by a worker."""

from datetime import timedelta
from hashlib import sha256

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.boards.bringing.plan import NotABoard
from coalitions.boards.models.bringing_in import bring
from coalitions.boards.models.brought_card import BroughtCard
from coalitions.boards.turning import run
from coalitions.live.errors import Closed, Revoked
from coalitions.live.log import verb
from coalitions.spaces.models import Space

BATCH = 200  # cards of one short transaction
FORGOTTEN, DONE_WITH = timedelta(days=7), timedelta(days=90)  # a preview nobody confirmed; an import that ended


class ImportState(models.TextChoices):
    PREVIEW = "preview", gettext_lazy("Not taken in yet")
    RUNNING = "running", gettext_lazy("Being taken in")
    DONE = "done", gettext_lazy("Taken in")
    FAILED = "failed", gettext_lazy("Broken off")


class BoardImportManager(models.Manager):
    @verb
    def preview(self, space, plan, content, *, by):
        """Keeps what the file holds; nobody else hears of it yet. Raises NotABoard when the same file came over already."""
        check_open(space)
        digest = sha256(content).hexdigest()
        if known := self.filter(space=space, digest=digest).exclude(board=None).first():
            raise NotABoard(_("the same file was imported already, as “%(board)s”") % {"board": known.board})
        report = {"counts": plan.counts(), "left": plan.left, "unmatched": strangers(space, plan)}
        fields = {"space": space, "by": by, "name": plan.name, "digest": digest, "report": report}
        one = self.create(**fields, columns=plan.columns, total=len(plan.cards))
        rows = [BroughtCard(brought=one, number=number, told=told) for number, told in enumerate(plan.cards)]
        BroughtCard.objects.bulk_create(rows, batch_size=500)
        return one

    @verb
    def sweep(self):
        """For the jobs; returns how many were forgotten."""
        forgotten = self.filter(state=ImportState.PREVIEW, created_at__lt=now() - FORGOTTEN)
        return forgotten.delete()[0] + self.filter(created_at__lt=now() - DONE_WITH).delete()[0]


def check_open(space):
    """Raises Closed for an archived space: what nobody could take in is not looked at either."""
    if space.archived_at:
        raise Closed(space.pk)


def strangers(space, plan):
    """Names of those who are no members here: they stay in the tasks as text."""
    members = set(space.memberships.active().values_list("user__email", flat=True))
    people = {one["name"] or one["email"] for card in plan.cards for one in card["people"] if one["email"] not in members}
    return sorted(people)[:100]


class BoardImport(models.Model):
    """done: how many of `total` cards are in. report: {"counts", "left", "unmatched"} as the preview found them."""

    space = models.ForeignKey(Space, models.CASCADE, related_name="imports")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    board = models.ForeignKey("boards.Board", models.SET_NULL, null=True, related_name="imports")
    name = models.CharField(max_length=80)
    columns = models.JSONField(default=list)
    digest = models.CharField(max_length=64)
    state = models.CharField(max_length=7, choices=ImportState, default=ImportState.PREVIEW)
    report = models.JSONField(default=dict)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = BoardImportManager()

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("boards:import", args=[self.space_id, self.pk])

    @property
    def is_preview(self):
        return self.state == ImportState.PREVIEW

    @property
    def is_running(self):
        return self.state == ImportState.RUNNING

    @verb
    def confirm(self, *, by):
        """Asks a worker to take it in; a second time changes nothing."""
        check_open(self.space)
        waiting = BoardImport.objects.filter(pk=self.pk, state=ImportState.PREVIEW)
        if waiting.update(state=ImportState.RUNNING, by=by):
            run.enqueue(self.pk)

    @verb
    def throw_away(self, *, by):
        """Only what was never taken in."""
        BoardImport.objects.filter(pk=self.pk, state=ImportState.PREVIEW).delete()

    def take_in(self):
        """All that is still to do, a batch at a time; a worker that takes over from a dead one goes on where that one was."""
        try:
            while self.step():
                pass
        except (Closed, Revoked):
            self.break_off()

    @verb
    def step(self):
        """The next batch; the last one ends the import. Returns whether there is more."""
        held = BoardImport.objects.select_for_update(no_key=True).filter(pk=self.pk, state=ImportState.RUNNING).first()
        if held is None:
            return False
        rows = list(held.cards.filter(number__gte=held.done).order_by("number")[:BATCH])
        bring(held, rows)
        held.done += len(rows)
        if held.done >= held.total:
            held.end(ImportState.DONE)
        held.save()
        return held.state == ImportState.RUNNING

    def end(self, state):
        self.state = state
        self.cards.all().delete()

    @verb
    def break_off(self):
        """Who asked for it may not write there any more; what is in stays in."""
        self.refresh_from_db()
        self.end(ImportState.FAILED)
        self.save()
