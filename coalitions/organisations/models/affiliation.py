"""A person belongs to an organisation: proposed by the domain of an address or by oneself, confirmed by its contact person."""

from django.conf import settings
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import audit, verb
from coalitions.organisations.errors import Refused
from coalitions.organisations.mail import send_proposal
from coalitions.organisations.models.domain import EmailDomain
from coalitions.organisations.models.organisation import Organisation
from coalitions.organisations.standing import belonging_ended


class State(models.TextChoices):
    PROPOSED = "proposed", _("Proposed")
    CONFIRMED = "confirmed", _("Confirmed")
    REMOVED = "removed", _("Removed")


class AffiliationQuerySet(models.QuerySet):
    def confirmed(self):
        """The only ones that give a right, or are shown to others."""
        return self.filter(state=State.CONFIRMED)

    def proposed(self):
        return self.filter(state=State.PROPOSED)

    def current(self):
        return self.exclude(state=State.REMOVED)

    def decided_by(self, person):
        """Those this person may confirm or remove: of organisations the person answers for."""
        return self.filter(organisation__in=Organisation.objects.run_by(person))

    def ended_by(self, person):
        """Those and one's own."""
        return self.filter(models.Q(organisation__in=Organisation.objects.run_by(person)) | models.Q(user=person.pk))

    def shown(self):
        """In the directory of people: those who belong, with an account that is in use, somewhere that has not left."""
        return self.confirmed().filter(user__is_active=True).exclude(organisation__onboarding_state="left")

    def called(self, name, organisation, skill):
        """Each of these texts is held by what it names; "" narrows nothing."""
        given = {"user__name__icontains": name, "organisation__name__icontains": organisation, "user__skills__icontains": skill}
        return self.filter(**{field: text.strip() for field, text in given.items() if text.strip()})

    def of_sectors(self, sectors):
        return self.filter(organisation__sector__in=sectors) if sectors else self

    def counted(self):
        """{sector: number}."""
        return dict(self.order_by().values_list("organisation__sector").annotate(models.Count("pk")))

    def named(self):
        return self.select_related("user", "organisation").order_by("user__name", "pk")


class AffiliationManager(models.Manager.from_queryset(AffiliationQuerySet)):
    @verb
    def propose(self, user, organisation, *, by):
        """Gives no right; its contact persons hear of it once. Raises Refused when they have said no before."""
        affiliation, is_new = self.get_or_create(user=user, organisation=organisation, defaults={"state": State.PROPOSED})
        if affiliation.state == State.REMOVED:
            raise Refused
        if is_new:
            audit("affiliation.proposed", affiliation, by=by, user=user.pk, organisation=organisation.pk)
            send_proposal.enqueue(affiliation.pk)
        return affiliation

    @verb
    def vouch(self, user, organisation):
        """The organisation's own sign-in knows the person as one of its own. A no of its contact person stays a no."""
        affiliation, is_new = self.get_or_create(user=user, organisation=organisation)
        if is_new:
            audit("affiliation.confirmed", affiliation, by=None, user=user.pk, organisation=organisation.pk)
        elif affiliation.state == State.PROPOSED:
            affiliation.confirm(by=None)

    def propose_by(self, user, address):
        """By the domain of an address that was proven just now; None where no organisation has it, or it said no before."""
        organisation = EmailDomain.objects.organisation_of(address)
        if organisation is None or self.filter(user=user, organisation=organisation).exists():
            return None
        return self.propose(user, organisation, by=None)


class Affiliation(models.Model):
    """since: proposed or, once confirmed, confirmed. title: what the person does there."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="affiliations")
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="affiliations")
    title = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.CONFIRMED)
    is_contact_person = models.BooleanField(default=False)
    since = models.DateField(auto_now_add=True)
    decided_at = models.DateTimeField(null=True)

    objects = AffiliationManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "organisation"], name="one_affiliation_each"),
            models.CheckConstraint(
                condition=models.Q(is_contact_person=False) | models.Q(state="confirmed"), name="contact_persons_are_confirmed"
            ),
        ]

    def __str__(self):
        return f"{self.user}, {self.organisation}"

    @verb
    def confirm(self, *, by):
        """By a contact person or an administrator; also of one who was removed before."""
        self.decide(State.CONFIRMED, "affiliation.confirmed", by)

    @verb
    def remove(self, *, by):
        """By a contact person or an administrator: a no that lasts. By the person: as if it had not been said.

        What hangs on it ends with it: accesses to spaces and seats that the person had for the organisation.
        """
        if self.state == State.CONFIRMED or by != self.user:
            belonging_ended(self.user, self.organisation)
        if by == self.user:
            audit("affiliation.removed", self, by=by, user=self.user_id, organisation=self.organisation_id)
            self.delete()
        else:
            self.decide(State.REMOVED, "affiliation.removed", by)

    @verb
    def name_contact_person(self, *, by):
        """Of a confirmed one."""
        self.is_contact_person = True
        self.save(update_fields=["is_contact_person"])
        audit("affiliation.contact_person", self, by=by, user=self.user_id, organisation=self.organisation_id)

    def decide(self, state, kind, by):
        """Once: who comes second finds it so, and nothing more is told."""
        others = Affiliation.objects.filter(pk=self.pk).exclude(state=state)
        keeps = {} if state == State.CONFIRMED else {"is_contact_person": False}
        if others.update(state=state, decided_at=now(), **keeps):
            audit(kind, self, by=by, user=self.user_id, organisation=self.organisation_id)
        self.refresh_from_db(fields=["state", "decided_at", "is_contact_person"])
