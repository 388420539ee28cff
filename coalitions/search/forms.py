from datetime import datetime, time, timedelta

from django import forms
from django.db.models import Q
from django.utils.timezone import make_aware
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.models import Organisation, Sector
from coalitions.search import sources
from coalitions.search.query import Query
from coalitions.spaces.models import Membership, Seat, Space


class SpaceChoice(forms.ModelChoiceField):
    def label_from_instance(self, space):
        return f"{space.name}, {space.coalition.name}"


def day(label):
    return forms.DateField(label=label, required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))


class SearchForm(forms.Form):
    """What is looked for. Everything may be left out, and all of it can be combined."""

    q = forms.CharField(label=_("Words"), max_length=200, required=False, widget=forms.TextInput({"type": "search"}))
    kind = forms.ChoiceField(label=_("What"), required=False)
    where = SpaceChoice(Space.objects.none(), label=_("Where"), required=False, empty_label=_("Everywhere"))
    who = forms.CharField(label=_("Who"), max_length=100, required=False)
    organisation = forms.ModelChoiceField(
        Organisation.objects.none(), label=_("Organisation"), required=False, empty_label=_("All")
    )
    sector = forms.ChoiceField(label=_("Sector"), required=False, choices=[("", _("All sectors")), *Sector.choices])
    speaking = forms.ChoiceField(label=_("Speaking as"), required=False)
    since = day(_("From"))
    until = day(_("To"))
    file = forms.BooleanField(label=_("Has a file"), required=False)
    unread = forms.BooleanField(label=_("Unread by me"), required=False)

    def __init__(self, *args, reader, **kwargs):
        super().__init__(*args, **kwargs)
        self.reader = reader
        self.fields["kind"].choices = [("", _("Everything")), *sources.choices()]
        self.fields["speaking"].choices = [("", _("All")), *sources.CAPACITIES]
        self.fields["where"].queryset = Space.objects.visible_to(reader).select_related("coalition").in_order()
        self.fields["organisation"].queryset = heard_by(reader).order_by("name", "pk")

    @property
    def query(self):
        return Query.typed(self.cleaned_data.get("q", ""))

    @property
    def is_asked(self):
        return self.is_valid() and any(self.cleaned_data.values())

    @property
    def filters(self):
        return [self[name] for name in self.fields if name not in ("q", "file", "unread")]

    @property
    def chosen(self):
        """How many filters are on, for the words on what opens them."""
        given = getattr(self, "cleaned_data", {})
        return sum(bool(given.get(name)) for name in self.fields if name != "q")

    def narrowed(self, entries):
        for name, value in self.cleaned_data.items():
            entries = NARROW[name](entries, value, self.reader) if value else entries
        return entries


def heard_by(reader):
    """Organisations that have or had a seat or a voice where the reader may read: nobody chooses from a list of thousands."""
    spaces = Space.objects.visible_to(reader)
    seated = Seat.objects.filter(coalition__in=spaces.values("coalition")).values("organisation")
    speaking = Membership.objects.filter(space__in=spaces.values("pk")).values("organisation")
    return Organisation.objects.filter(Q(pk__in=seated) | Q(pk__in=speaking))


def by_words(entries, text, reader):
    query = Query.typed(text)
    return entries.filter(words__matches=query) if query else entries.none()


def by_name(entries, text, reader):
    named = [Q(who__name__icontains=word) for word in text.split()]
    return entries.filter(*named, who__erased_at=None)


def begins(day):
    return make_aware(datetime.combine(day, time.min))


def by_unread(entries, _value, reader):
    wanted = Q(pk=None)
    for source in sources.SOURCES.values():
        if source.unread:
            wanted |= Q(kind=source.name, thing_id__in=source.unread(reader))
    return entries.filter(wanted)


NARROW = {
    "q": by_words,
    "kind": lambda entries, kind, reader: entries.of_kind(kind),
    "where": lambda entries, space, reader: entries.filter(space=space),
    "who": by_name,
    "organisation": lambda entries, organisation, reader: entries.filter(organisation=organisation),
    "sector": lambda entries, sector, reader: entries.filter(organisation__sector=sector),
    "speaking": lambda entries, capacity, reader: entries.filter(capacity=capacity),
    "since": lambda entries, day, reader: entries.since(begins(day)),
    "until": lambda entries, day, reader: entries.until(begins(day + timedelta(days=1))),
    "file": lambda entries, value, reader: entries.filter(has_file=True),
    "unread": by_unread,
}
