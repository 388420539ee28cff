"""A facilitator invites an organisation that is silent to speak: once in a while, and its seat holders hear of it once."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import record, verb
from coalitions.organisations.models import Organisation
from coalitions.spaces.errors import AskedLately

PAUSE = timedelta(days=14)  # before it is invited again


class SpeakInvitationManager(models.Manager):
    def lately(self, coalition):
        return self.filter(coalition=coalition, at__gt=now() - PAUSE)

    @verb
    def send(self, coalition, organisation, question="", *, by):
        """question: what the facilitator wants to know of them. Raises AskedLately when it was invited within fourteen days."""
        coalition.lock()
        if self.lately(coalition).filter(organisation=organisation).exists():
            raise AskedLately
        invitation = self.create(coalition=coalition, organisation=organisation, question=question, invited_by=by)
        record("voice.invited", invitation, by=by, organisation=organisation.pk)
        return invitation


class SpeakInvitation(models.Model):
    coalition = models.ForeignKey("spaces.Coalition", models.CASCADE, related_name="speak_invitations")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    question = models.CharField(_("your question to them"), max_length=300, blank=True)
    at = models.DateTimeField(default=now)

    objects = SpeakInvitationManager()

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return f"{self.organisation} in {self.coalition}"

    @property
    def title(self):
        """What whoever is invited reads first."""
        return self.question or self.coalition.name

    @property
    def space_id(self):
        """Its news stand in the log of the coalition's common space."""
        return self.coalition.space_id

    def get_absolute_url(self):
        return reverse("spaces:space", args=[self.space_id])
