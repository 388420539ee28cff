"""A person's documents, for the archive of own data and the preview of a merge. The files themselves are the space's."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.documents.models import Document
from coalitions.people.parts import Part, bring


def rows(person):
    own = Document.objects.filter(author=person.pk).select_related("space").order_by("created_at", "pk")
    return [{_("Space"): one.space.name, _("Name"): one.name, _("When"): one.created_at} for one in own]


bring(Part(gettext_lazy("Documents"), 50, rows=rows))
