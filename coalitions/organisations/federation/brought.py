"""What organisations' own sign-ins bring to the slice below: ways in for an address, and one's own data."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.organisations.federation.entering import entered, ways_of
from coalitions.organisations.models.identity import sweep
from coalitions.people import duty, ways
from coalitions.people.parts import Part, bring

__all__ = ["sweep"]


def rows(person):
    own = person.identities.select_related("provider").order_by("pk")
    return [
        {_("Sign-in provider"): str(one.provider), _("Since"): one.linked_at, _("Last used"): one.last_used_at} for one in own
    ]


bring(Part(gettext_lazy("Sign-in of organisations"), 11, rows=rows))
ways.bring(ways_of, entered)
duty.FREE |= {f"organisations:provider_{name}" for name in ("start", "callback", "finish")}  # there one may show a second factor
