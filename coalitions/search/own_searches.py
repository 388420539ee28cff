"""What a person looked for lately, for the archive of own data; and what of the index a merge of organisations moves."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.organisations.clashes import moves
from coalitions.people.parts import Part, bring
from coalitions.search.models import Recent


def rows(person):
    return [{_("Words"): one.words, _("When"): one.at} for one in Recent.objects.of(person)]


bring(Part(gettext_lazy("Recent searches"), 6, rows=rows))
moves("search.entry", "organisation", gettext_lazy("What search knows of it"))
