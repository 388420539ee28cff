"""Who a card asks: a person, or an organisation, which keeps it when its people change."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from coalitions.organisations.models import Organisation
from coalitions.spaces.models import Membership


class AssigneeManager(models.Manager):
    def ask(self, card, people, organisations):
        """Adds those the card does not ask yet, and returns the ids added, of persons and of organisations."""
        asked = list(self.filter(card=card))
        people = [person for person in people if person.pk not in {one.user_id for one in asked}]
        organisations = [each for each in organisations if each.pk not in {one.organisation_id for one in asked}]
        members = Membership.objects.active().filter(space=card.space_id, user__in=people)
        homes = dict(members.values_list("user", "organisation"))
        new = [self.model(user=person, acting_for_id=homes.get(person.pk)) for person in people]
        new += [self.model(organisation=each) for each in organisations]
        for one in new:
            one.card = card
        self.bulk_create(new)
        return [person.pk for person in people], [each.pk for each in organisations]


class CardAssignee(models.Model):
    card = models.ForeignKey("boards.Card", models.CASCADE, related_name="assignees")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="assigned")
    organisation = models.ForeignKey(Organisation, models.CASCADE, null=True, related_name="assigned")
    acting_for = models.ForeignKey(Organisation, models.SET_NULL, null=True, related_name="+")  # the person's, when asked

    objects = AssigneeManager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(user=None, organisation__isnull=False) | Q(user__isnull=False, organisation=None),
                name="a_person_or_an_organisation",
            ),
            models.UniqueConstraint(fields=["card", "user"], name="each_person_once"),
            models.UniqueConstraint(fields=["card", "organisation"], name="each_organisation_once"),
        ]

    def __str__(self):
        return str(self.user or self.organisation)

    @property
    def home(self):
        """The organisation whose shape is shown."""
        return self.organisation or self.acting_for
