"""A person's contributions to exercises and places in idea groups, for the archive of own data and the preview of a merge."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.journey.models import Contribution, Joining
from coalitions.people.parts import Part, bring


def rows(person):
    own = Contribution.objects.filter(author=person.pk).select_related("space", "exercise").order_by("at", "pk")
    return [
        {_("Space"): one.space.name, _("Exercise"): one.exercise.title, _("Text"): one.text, _("When"): one.at} for one in own
    ]


def groups(person):
    own = Joining.objects.filter(user=person.pk).select_related("group__space", "group__idea", "organisation").order_by("pk")
    return [
        {
            _("Space"): one.group.space.name,
            _("Idea group"): one.group.name,
            _("Idea"): one.group.idea.text,
            _("Organisation"): str(one.organisation or ""),
            _("When"): one.at,
        }
        for one in own
    ]


bring(Part(gettext_lazy("Contributions to exercises"), 60, rows=rows))
bring(Part(gettext_lazy("Idea groups"), 61, rows=groups))
