"""A draft of a proposal made of something else in one action, linked with what it was made of."""

from django.utils.translation import gettext_lazy as _

from coalitions.decisions.models import Decision
from coalitions.spaces.hanging import found
from coalitions.spaces.makers import Maker
from coalitions.spaces.makers import bring as bring_maker
from coalitions.spaces.models import Link
from coalitions.spaces.things import Thing, bring

LONGEST = 200  # characters of a title


def make(space, title, source, by):
    """Who made it words it and opens it; nobody is asked to vote yet."""
    decision = Decision.objects.draft(space, by=by, title=title[:LONGEST] or str(_("Proposal")))
    for thing in found(space.pk, [source]).values():
        Link.objects.join(decision, thing, by=by.user)
    return decision


def decisions(space_id, ids):
    return {one.pk: one for one in Decision.objects.filter(space=space_id, pk__in=ids)}


bring_maker(Maker("proposal", _("Make a proposal"), "gavel", make))
bring(Thing("decision", "gavel", decisions, label=_("Decision")))
