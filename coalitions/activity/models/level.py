"""How much a person wants to hear of a space, or of one thing in it. The nearer choice counts; without one it is mentions."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import verb


class Hearing(models.TextChoices):
    ALL = "all", _("Everything")
    MENTIONS = "mentions", _("What is meant for me")
    NOTHING = "nothing", _("Nothing")
    HIDDEN = "hidden", _("Nothing, and out of my sight")


NAMES: dict = {}  # scope of something that is no thing of a page → what it is called


def names(scope, label):
    """Registers what one may hear less of by itself, as "week": no thing in the space, and the same in each."""
    NAMES[scope] = label


class LevelQuerySet(models.QuerySet):
    def following(self, space_id, names):
        """Those who chose all of one of these: the thing, what holds it, the space."""
        return self.filter(space=space_id, scope__in=names, level=Hearing.ALL)

    def hidden_for(self, user):
        return self.filter(user=user.pk, level=Hearing.HIDDEN)

    def hidden_ids(self, user, thing):
        """Ids of the things of that kind ("topic") that the person put out of sight."""
        scopes = self.hidden_for(user).filter(scope__startswith=f"{thing}-").values_list("scope", flat=True)
        return [int(scope.rpartition("-")[2]) for scope in scopes]

    def hidden_spaces(self, user):
        return self.hidden_for(user).filter(scope="").values_list("space", flat=True)


class LevelManager(models.Manager.from_queryset(LevelQuerySet)):
    def of(self, user, space, scope=""):
        """(what was chosen for exactly that or None, what counts there)."""
        chosen = dict(self.filter(user=user.pk, space=space, scope__in={"", scope}).values_list("scope", "level"))
        return chosen.get(scope), chosen.get(scope) or chosen.get("") or Hearing.MENTIONS

    def chosen(self, user_ids, space_ids):
        """{(user id, space id, scope): level}, in one query."""
        rows = self.filter(user__in=user_ids, space__in=space_ids).values_list("user", "space", "scope", "level")
        return {row[:3]: row[3] for row in rows}

    @verb
    def choose(self, user, space, scope, level, *, by):
        """level: None takes the choice back. Nobody else hears of it."""
        chosen = self.filter(user=user, space=space, scope=scope)
        if level is None:
            chosen.delete()
        else:
            self.update_or_create(user=user, space=space, scope=scope, defaults={"level": level})


class Level(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="levels")
    space = models.ForeignKey("spaces.Space", models.CASCADE, related_name="+")
    scope = models.CharField(max_length=60, blank=True)  # one thing in it, as "topic-5" or "card-17"
    level = models.CharField(max_length=8, choices=Hearing)

    objects = LevelManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "space", "scope"], name="one_level_each")]

    def __str__(self):
        return f"{self.user_id} hears {self.level}"
