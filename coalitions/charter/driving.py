"""What the charter in force drives below and beside it: spaces ask here what it says, and organisations whether they signed."""

from datetime import timedelta

from django.urls import reverse
from django.utils.timezone import now

from coalitions.charter.models import Charter, Signature
from coalitions.charter.standing import has_signed
from coalitions.organisations.standing import signing
from coalitions.spaces.models import Deadline
from coalitions.spaces.rules import Rules, hears_joining, knows


@knows
def rules(coalition_id):
    charter = Charter.objects.in_force(coalition_id)
    return charter and Rules(
        visibility=charter.visibility,
        is_restricted=charter.is_restricted,
        days=charter.response_days,
        ladder=charter.words_of("moderation"),
        leaving=charter.words_of("leaving"),
        url=reverse("charter:charter", kwargs={"coalition": coalition_id}),
    )


@hears_joining
def ask(coalition, organisation):
    """A new member organisation has as many days to sign as those before it had."""
    charter = Charter.objects.in_force(coalition.pk)
    if charter and not has_signed(coalition.pk, organisation):
        Deadline.objects.give(coalition, [organisation], now() + timedelta(days=charter.grace_days))


@signing
def signed_somewhere(organisation):
    return Signature.objects.filter(organisation=organisation).exists()
