"""What a person may say about a card; choices are limited to the space."""

from datetime import date

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from coalitions.boards.known import askable
from coalitions.boards.models import Card
from coalitions.spaces.text.markdown import is_readable

FIRST_YEAR, LAST_YEAR = 2000, 2199
YEARS = {"first": FIRST_YEAR, "last": LAST_YEAR}


def meanwhile(writer, theirs):
    """Their value and whose it is, beside mine, which stands in the field."""
    words = {"who": writer or _("Somebody"), "theirs": theirs}
    return _("%(who)s changed it meanwhile to: %(theirs)s. Save again to put yours in its place.") % words


class NewCardForm(forms.ModelForm):
    class Meta:
        model = Card
        fields = ["title"]


class CardForm(forms.ModelForm):
    """What the person saw travels along, so that only what the person changed is written, and a change by others is noticed."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    class Meta:
        model = Card
        fields = ["title", "description", "due_on"]
        widgets = {
            "description": forms.Textarea(attrs={"rows": 6}),
            "due_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }

    def __init__(self, *args, instance, **kwargs):
        super().__init__(*args, instance=instance, initial={"version": instance.version}, **kwargs)
        for name in self.Meta.fields:
            self.fields[name].show_hidden_initial = True

    def clean_description(self):
        text = self.cleaned_data["description"].replace("\r\n", "\n")
        if not is_readable(text):
            raise forms.ValidationError(_("There are too many signs and lines for one task. Put a part of it in a document."))
        return text

    def clean_due_on(self):
        """A year far off is a slip of the finger; it would be overdue, or to come, for ever."""
        due = self.cleaned_data["due_on"]
        if due and not FIRST_YEAR <= due.year <= LAST_YEAR:
            raise forms.ValidationError(_("Look at the year again: it is to lie between %(first)s and %(last)s.") % YEARS)
        return due

    def changes(self):
        """{field: value} of what the person changed, compared with what the person saw."""
        return {name: self.cleaned_data[name] for name in self.changed_data if name in self.Meta.fields}

    def face(self, conflict):
        """Shows their value beside mine; sent again, mine is written knowingly."""
        self.status, self.data = 409, self.data.copy()
        self.data["version"] = conflict.subject.version
        for name, theirs in conflict.theirs.items():
            self.data[self.add_initial_prefix(name)] = theirs or ""
            said = date_format(theirs) if isinstance(theirs, date) else theirs or _("nothing")
            self.add_error(name, meanwhile(conflict.writers.get(name), said))


class AssigneesForm(forms.Form):
    """Those who can see the board, and their organisations."""

    people = forms.ModelMultipleChoiceField(None, required=False, label=_("People"), widget=forms.CheckboxSelectMultiple)
    organisations = forms.ModelMultipleChoiceField(
        None, required=False, label=_("Organisations"), widget=forms.CheckboxSelectMultiple
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(self, *args, card, by, **kwargs):
        asked = card.assignees.all()
        people, organisations = [one.user_id for one in asked], [one.organisation_id for one in asked]
        initial = {"people": people, "organisations": organisations, "version": card.version}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["people"].queryset, self.fields["organisations"].queryset = askable(card.column.board, by)

    def face(self, conflict):
        self.status, self.data = 409, self.data.copy()
        self.data["version"] = conflict.subject.version
        theirs = ", ".join(conflict.theirs["assignees"]) or _("nobody")
        self.add_error(None, meanwhile(conflict.writers.get("assignees"), theirs))
