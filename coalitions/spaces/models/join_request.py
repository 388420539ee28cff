"""A person who met "not there" asks to be let in. Nothing about it may tell the person whether anything is there (threats T3)."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.live.log import audit, verb
from coalitions.spaces.addresses import led_to
from coalitions.spaces.bringing import bring
from coalitions.spaces.errors import AlreadyDecided, TooMany
from coalitions.spaces.hanging import found
from coalitions.spaces.models.membership import Membership
from coalitions.spaces.models.moderation import leading
from coalitions.spaces.models.space import Space
from coalitions.spaces.telling import tell

PER_HOUR = 10
PAUSE = timedelta(days=14)  # before the same person is heard again in the same space
LIFE = timedelta(days=30)  # of every row alike: one that stayed longer would tell that it had arrived
LONGEST = 500  # characters of the message


class JoinRequestQuerySet(models.QuerySet):
    def open(self):
        return self.filter(answered_at=None, by__is_active=True).exclude(space=None)

    def open_in(self, space):
        """With who asks, the oldest first. Who has come in another way meanwhile asks no more."""
        inside = Membership.objects.active().inside().filter(space=space).values("user")
        return self.open().filter(space=space).exclude(by__in=inside).select_related("by").order_by("pk")

    def settle(self, space, email):
        """An invitation to one of the person's addresses answers what that person asked."""
        theirs = Q(by__email__iexact=email) | Q(by__emailaddress__email__iexact=email)
        self.filter(theirs, space=space, answered_at=None).update(answered_at=now())


class JoinRequestManager(models.Manager.from_queryset(JoinRequestQuerySet)):
    @verb
    def ask(self, address, message="", *, by):
        """Kept, and brought to a space by a worker if it may: so much is done whatever is there. Raises TooMany."""
        if self.filter(by=by, at__gt=now() - timedelta(hours=1)).count() >= PER_HOUR:
            raise TooMany(_("You have asked ten times within an hour. Go on in an hour; what you wrote is kept."))
        request = self.create(by=by, address=address, message=message)
        bring.enqueue(request.pk)
        return request


class JoinRequest(models.Model):
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    address = models.CharField(gettext_lazy("address of the page"), max_length=300)
    message = models.CharField(gettext_lazy("a few words to those who lead it"), max_length=LONGEST, blank=True)
    space = models.ForeignKey(Space, models.SET_NULL, null=True, related_name="join_requests")  # none: it arrived nowhere
    thing = models.CharField(max_length=40, blank=True)  # its name, where the address leads to one
    at = models.DateTimeField(default=now)
    answered_at = models.DateTimeField(null=True)

    objects = JoinRequestManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["space", "by"], condition=Q(answered_at=None), name="one_open_join_request_each")
        ]

    def __str__(self):
        return f"{self.by} to {self.address}"

    @property
    def title(self):
        """For the bell."""
        return self.message or _("Request to join")

    def get_absolute_url(self):
        return f"{reverse('spaces:invitations', args=[self.space_id])}#join-request-{self.pk}"

    @verb
    def arrive(self):
        """Those who facilitate hear of it, if there is a space that can let the person in and none has asked them lately."""
        space_id, names = led_to(self.address)
        here = Space.objects.exclude(coalition=None).filter(pk=space_id, archived_at=None, deleted_at=None)
        self.space = here.select_for_update(no_key=True, of=["self"]).first()  # a twin waits here
        if self.space is None or self.is_idle():
            return
        self.thing = next(reversed(found(self.space.pk, names)), "")
        self.save(update_fields=["space", "thing"])
        audit("join_request.arrived", self, by=self.by, space=self.space.pk)
        tell(leading(self.space.pk), "join_request", self, by=self.by)

    def is_idle(self):
        """Of a closed account, of somebody who is inside, or heard already: nobody is to be worn out by asking."""
        inside = Membership.objects.active().inside().filter(space=self.space, user=self.by)
        heard = JoinRequest.objects.filter(Q(answered_at=None) | Q(at__gt=now() - PAUSE), space=self.space, by=self.by)
        return not self.by.is_active or inside.exists() or heard.exists()

    @verb
    def decline(self, *, by):
        """The person hears nothing: a no would say that the space is there. Raises AlreadyDecided."""
        if not JoinRequest.objects.filter(pk=self.pk, answered_at=None).update(answered_at=now()):
            raise AlreadyDecided
        audit("join_request.declined", self, by=by, space=self.space_id)


def sweep():
    JoinRequest.objects.filter(at__lte=now() - LIFE).delete()
