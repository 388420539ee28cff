"""The journey of a space: the method its meetings were copied from, and the lock of those who change their order."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coalitions.journey.errors import BegunAlready
from coalitions.live.log import record, verb


class JourneyManager(models.Manager):
    @verb
    def begin(self, space, method, *, by):
        """Copies the method into the space; from then on the two have nothing to do with each other. Raises BegunAlready."""
        journey = self.held(space)
        if journey.template_id or space.meetings.exists():
            raise BegunAlready
        journey.template, journey.language = method.keep(), method.language
        journey.save(update_fields=["template", "language"])
        for meeting in method.meetings:
            journey.copy(meeting, by=by)
        record("journey.begun", journey, by=by)
        return journey

    def held(self, space):
        """The space's own, locked; made when there is none. Only within a verb."""
        self.get_or_create(space=space)
        return self.select_for_update(no_key=True).get(space=space)


class Journey(models.Model):
    space = models.OneToOneField("spaces.Space", models.CASCADE, related_name="journey")
    template = models.ForeignKey("journey.MethodTemplate", models.SET_NULL, null=True, related_name="+")
    language = models.CharField(_("language"), max_length=2, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    objects = JourneyManager()

    def __str__(self):
        return str(self.template or "")

    def get_absolute_url(self):
        return reverse("journey:meetings", args=[self.space_id])

    def copy(self, step, *, by):
        meeting = self.space.meetings.model.objects.plan(self.space, by=by, title=step.title, about=step.text)
        for each in step.exercises:
            meeting.exercises.model.objects.prepare(
                meeting, by=by, kind=each.kind, title=each.title, prompt=each.text, is_anonymous=each.is_anonymous
            )
