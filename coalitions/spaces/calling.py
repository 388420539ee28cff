"""What a direct conversation is called: the others' names, so it has another name for each of its people and none of its own."""

from django.utils.translation import gettext as _

from coalitions.spaces.models import Membership


def called(spaces, reader):
    """The spaces, each direct conversation among them with the `name` it has for the reader; one query when there are any."""
    direct = [space for space in spaces if space.is_direct]
    if not direct:
        return spaces
    names: dict = {space.pk: [] for space in direct}
    others = Membership.objects.active().filter(space__in=names).exclude(user=reader.pk).select_related("user").by_name()
    for one in others:
        names[one.space_id].append(str(one.user))
    for space in direct:
        space.name = ", ".join(names[space.pk]) or _("Nobody but you")
    return spaces
