"""What a person signed for an organisation, and wrote of charters, for the archive of own data."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.charter.models import Charter, Signature
from coalitions.people.parts import Part, bring


def rows(person):
    signed = Signature.objects.filter(author=person.pk).select_related("charter__coalition", "organisation").order_by("pk")
    wrote = Charter.objects.filter(author=person.pk).select_related("coalition").order_by("pk")
    return [*map(signature, signed), *map(charter, wrote)]


def signature(one):
    told = {_("Coalition"): one.charter.coalition.name, _("Signed"): str(one.charter)}
    return told | {_("Organisation"): str(one.organisation or ""), _("When"): one.at}


def charter(one):
    words = "\n\n".join(text for name, text in one.said.items() if name.endswith(("_text", "_english")) and text)
    return {_("Coalition"): one.coalition.name, _("Wrote"): str(one), _("Text"): words, _("When"): one.created_at}


bring(Part(gettext_lazy("Charters"), 67, rows=rows))
