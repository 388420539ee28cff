"""A person's posts, for the archive of own data and the preview of a merge."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.discussion.models import Message, Saved
from coalitions.people.parts import Part, bring


def rows(person):
    own = Message.objects.filter(author=person.pk, deleted_at=None).select_related("topic", "space", "organisation")
    return [told(one) for one in own.order_by("at", "pk")]


def told(message):
    return {
        _("Space"): message.space.name,
        _("Thread"): message.topic.title,
        _("When"): message.at,
        _("For"): str(message.organisation or ""),
        _("Speaking as"): message.get_capacity_display(),
        _("Text"): message.body,
    }


def kept(person):
    rows = Saved.objects.readable(person)
    return [{_("Thread"): one.message.topic.title, _("Kept"): one.at, _("Text"): one.message.body} for one in rows]


bring(Part(gettext_lazy("Posts"), 30, rows=rows))
bring(Part(gettext_lazy("Saved posts"), 31, rows=kept))
