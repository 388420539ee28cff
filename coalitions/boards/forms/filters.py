"""What a reader may ask for; an address that makes no sense asks for nothing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.boards.filters import ME, NARROW, NOBODY, Filter
from coalitions.boards.known import known
from coalitions.boards.models import SavedFilter
from coalitions.organisations.models import Sector

DUE = [
    ("", _("Any time")),
    ("overdue", _("Overdue")),
    ("today", _("Today")),
    ("week", _("Within seven days")),
    ("later", _("After that")),
    ("none", _("No date")),
]


class FilterForm(forms.Form):
    """Choices are the board's labels, the space's members and their organisations.

    by: the reader's membership, None for one who reads an open space. labels: {id: (name, tint)} and people: rows of
    Membership.named(), where the page has read them already.
    """

    q = forms.CharField(label=_("Text"), required=False, max_length=100, widget=forms.TextInput(attrs={"type": "search"}))
    label = forms.ChoiceField(label=_("Label"), required=False)
    person = forms.ChoiceField(label=_("Person"), required=False)
    organisation = forms.ChoiceField(label=_("Organisation"), required=False)
    sector = forms.ChoiceField(label=_("Sector"), required=False, choices=[("", _("All sectors")), *Sector.choices])
    due = forms.ChoiceField(label=_("Due"), required=False, choices=DUE)

    def __init__(self, asked, *, board, reader, by, labels=None, people=None):
        super().__init__(asked, auto_id="filter_%s")
        self.reader, labels = reader, board.sorting()[0] if labels is None else labels
        people, homes = known(board, by, people)
        first = [("", _("Anybody")), (ME, _("Me")), (NOBODY, _("Nobody yet"))]
        self.fields["label"].choices = [("", _("Any")), *((str(pk), name) for pk, (name, _tint) in labels.items())]
        self.fields["person"].choices = [*first, *people]
        self.fields["organisation"].choices = [("", _("Any")), *homes]

    @property
    def filter(self):
        """Of what holds; what does not is left out."""
        self.is_valid()
        return Filter({name: self.cleaned_data[name] for name in NARROW if self.cleaned_data.get(name)}, self.reader)

    @property
    def chosen(self):
        """[(label, value in words, the query without it)] of what narrows the list."""
        filter = self.filter
        return [(self[name].label, self.said(name, value), filter.without(name)) for name, value in filter.asked.items()]

    def said(self, name, value):
        return dict(getattr(self.fields[name], "choices", ())).get(value, value)


class SaveFilterForm(forms.ModelForm):
    query = forms.CharField(widget=forms.HiddenInput, max_length=500)

    class Meta:
        model = SavedFilter
        fields = ["name", "query"]
