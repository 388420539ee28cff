"""Lines of the minutes as things that decisions and tasks link back to."""

from django.utils.translation import gettext_lazy as _

from coalitions.meetings.models import Line
from coalitions.spaces.hanging import Kind, own


def find(space_id, ids):
    return Line.objects.kept().filter(space=space_id, pk__in=ids).select_related("meeting")


own(Kind("line", _("Line of the minutes"), "list", find))
