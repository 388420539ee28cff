"""A combination of filters under a name, for everybody who reads the board."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb
from coalitions.spaces.models import Authored


class SavedFilterManager(models.Manager):
    @verb
    def keep(self, board, name, query, *, by):
        """The same name again means the newer filters. query: an encoded query string."""
        board.lock()
        self.filter(board=board, name=name).delete()
        saved = self.create(board=board, name=name, query=query, author=by)
        record("filter.saved", saved, by=by)
        return saved


class SavedFilter(Authored):
    board = models.ForeignKey("boards.Board", models.CASCADE, related_name="filters")
    name = models.CharField(_("name"), max_length=60)
    query = models.CharField(max_length=500)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SavedFilterManager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [models.UniqueConstraint(fields=["board", "name"], name="one_filter_of_a_name")]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return f"{reverse('boards:list', args=[self.space_id, self.board_id])}?{self.query}"

    @property
    def space_id(self):
        return self.board.space_id

    @property
    def scope(self):
        return self.board.scope

    @verb
    def remove(self, *, by):
        record("filter.removed", self, by=by)
        SavedFilter.objects.filter(pk=self.pk).delete()
