"""What a reader may ask for; an address that makes no sense asks for nothing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.boards.filters import ME, NARROW, NOBODY, Filter
from coalitions.boards.models import CardAssignee, SavedFilter
from coalitions.organisations.models import Organisation
from coalitions.people.models import User

DUE = [
    ("", _("Any time")),
    ("overdue", _("Overdue")),
    ("today", _("Today")),
    ("week", _("Within seven days")),
    ("later", _("After that")),
    ("none", _("No date")),
]


class FilterForm(forms.Form):
    """Choices are the board's labels, the space's members and their organisations."""

    q = forms.CharField(label=_("Text"), required=False, max_length=100, widget=forms.TextInput(attrs={"type": "search"}))
    label = forms.ChoiceField(label=_("Label"), required=False)
    person = forms.ChoiceField(label=_("Person"), required=False)
    organisation = forms.ChoiceField(label=_("Organisation"), required=False)
    due = forms.ChoiceField(label=_("Due"), required=False, choices=DUE)

    def __init__(self, asked, *, board, by):
        super().__init__(asked, auto_id="filter_%s")
        self.reader, labels = by.user, board.labels.in_use()
        people, homes = known(board, by)
        first = [("", _("Anybody")), (ME, _("Me")), (NOBODY, _("Nobody yet"))]
        self.fields["label"].choices = [("", _("Any")), *((str(one.pk), one.name) for one in labels)]
        self.fields["person"].choices = [*first, *((str(one.pk), str(one)) for one in people)]
        self.fields["organisation"].choices = [("", _("Any")), *((str(one.pk), one.name) for one in homes)]

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


def known(board, by):
    """(persons, organisations) one may ask for. A guest knows of those only that tasks of this board ask."""
    asked, members = CardAssignee.objects.filter(card__column__board=board), board.space.memberships.active()
    people = asked.values("user") if by.is_guest else members.values("user")
    homes = asked.values("organisation") if by.is_guest else members.values("organisation")
    return User.objects.filter(pk__in=people).order_by("name"), Organisation.objects.filter(pk__in=homes).order_by("name")


class SaveFilterForm(forms.ModelForm):
    query = forms.CharField(widget=forms.HiddenInput, max_length=500)

    class Meta:
        model = SavedFilter
        fields = ["name", "query"]
