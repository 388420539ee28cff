"""What an organisation offers the others, in its own words and by kind. Shown in the directory to everybody signed in."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import audit, verb
from coalitions.organisations.models.organisation import Organisation


class OfferKind(models.TextChoices):
    """The same that a commitment can be in."""

    HOURS = "hours", _("Hours")
    PREMISES = "premises", _("Premises")
    COMPETENCE = "competence", _("Competence")
    DATA = "data", _("Data")
    EQUIPMENT = "equipment", _("Equipment")
    MONEY = "money", _("Money")


class OfferManager(models.Manager):
    @verb
    def say(self, organisation, words, *, by):
        """words: {kind: what is offered, "" for nothing}. What is not named stays as it was."""
        for kind, text in words.items():
            if text.strip():
                self.update_or_create(organisation=organisation, kind=kind, defaults={"words": text.strip()})
        organisation.offers.filter(kind__in=[kind for kind, text in words.items() if not text.strip()]).delete()
        audit("organisation.offers", organisation, by=by)

    def counted(self, organisations):
        """{kind: how many of these offer it}."""
        found = self.filter(organisation__in=organisations).order_by().values_list("kind")
        return dict(found.annotate(models.Count("pk")))


class Offer(models.Model):
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="offers")
    kind = models.CharField(max_length=10, choices=OfferKind)
    words = models.CharField(max_length=200)

    objects = OfferManager()

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["organisation", "kind"], name="each_kind_of_offer_once")]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.words}"
