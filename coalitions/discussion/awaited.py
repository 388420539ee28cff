"""Posts that people are asked to read: who has not, of those who show such things."""

from functools import partial

from django.utils.translation import gettext as _

from coalitions.activity.awaiting import Awaited, bring
from coalitions.activity.models import Reminder
from coalitions.discussion.models import Message, ReadMark

KIND = "message.reminded"


def find(space_id, pk):
    return Message.objects.there().select_related("topic").filter(space=space_id, pk=pk).first()


bring(
    Awaited(
        name="message",
        find=find,
        title=lambda message: _("Who has not read it"),
        silent=ReadMark.objects.not_seen_by,
        kind=lambda message: KIND,
        remind=partial(Reminder.objects.send, KIND),
        is_mutual=True,
    )
)
