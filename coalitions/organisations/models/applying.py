"""Finding applications, and how they come in: from outside by the form, or because an administrator asked an organisation."""

from datetime import timedelta

from django.db import models
from django.utils.timezone import now

from coalitions.live.log import audit, verb
from coalitions.organisations.refusals import TooMany

DAY, PER_ADDRESS = timedelta(days=1), 3
REMEMBERED = timedelta(days=180)  # as long who applied and was declined can be answered, or asks what it was about


class ApplicationQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(state="waiting")

    def open(self):
        return self.filter(state__in=["waiting", "asked"])

    def decided(self):
        return self.exclude(decided_at=None).order_by("-decided_at", "-pk")

    def forgettable(self):
        """Those declined so long ago that nobody need know any more who asked."""
        return self.filter(state="declined", decided_at__lt=now() - REMEMBERED).exclude(email="")


class ApplicationManager(models.Manager.from_queryset(ApplicationQuerySet)):
    @verb
    def apply(self, *, by, **fields):
        """by: the one who is signed in, None for a visitor. Mails the applicant the link to its page. Raises TooMany."""
        fields["email"] = fields["email"].lower()
        if self.filter(email=fields["email"], applied_at__gt=now() - DAY).count() >= PER_ADDRESS:
            raise TooMany
        application = self.create(**fields)
        application.post("received")
        audit("application.received", application, by=by)
        return application

    @verb
    def forget_due(self):
        """Who applied, their words and ours go; that an organisation of that name was declined, by whom and when, stays."""
        due = list(self.forgettable().select_for_update(no_key=True))
        self.model.questions.rel.related_model.objects.filter(application__in=due).delete()
        for one in due:
            one.contact_name = one.contact_title = one.email = one.why = one.message = ""
            one.save(update_fields=["contact_name", "contact_title", "email", "why", "message"])
            audit("application.forgotten", one, by=None)
        return len(due)

    @verb
    def invite(self, *, by, message="", **fields):
        """Enters the organisation as invited and mails its contact a link, where it tells of itself. Returns the organisation."""
        organisation = self.model._meta.get_field("organisation").related_model.objects.keep(
            {"name": fields["name"], "sector": fields["sector"], "onboarding_state": "invited"}, by=by, reason=""
        )
        asked = {"state": "asked", "organisation": organisation, "email": fields.pop("email").lower()}
        application = self.create(**fields, **asked)
        application.questions.create(words=message, by=by)
        application.post("invited")
        audit("organisation.invited", organisation, by=by)
        return organisation
