"""A person with all that they wrote, as one thing of a space: hidden together, and back in one step."""

from django.utils.translation import gettext_lazy as _

from coalitions.spaces.models import Membership
from coalitions.spaces.things import Thing, bring, hideable


def members(space_id, ids):
    return {one.pk: one for one in Membership.objects.with_space().filter(space=space_id, pk__in=ids)}


def hide(moderation, ids, by):
    wanted = [(thing, thing.of(moderation.space_id, moderation.author)) for thing in hideable()]
    return sum(thing.hide(moderation, found, by) for thing, found in wanted)


def show(moderation, by):
    """The person is let in again with it."""
    members(moderation.space_id, [moderation.thing_id])[moderation.thing_id].readmit(by=by)
    return sum(thing.show(moderation, by) for thing in hideable())


ALL = _("All that this person wrote")
bring(Thing("member", "user-round", members, text=lambda one: "", hide=hide, show=show, label=ALL))
