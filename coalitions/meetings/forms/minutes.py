"""What is written in the minutes, who approves them, and what those answer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.meetings.invited import asked
from coalitions.meetings.kinds import LineKind
from coalitions.meetings.models import Addendum, Line
from coalitions.spaces.access import leads
from coalitions.spaces.forms.remembering import EditForm
from coalitions.spaces.models import Membership

ANSWERS = [("yes", _("I approve the minutes")), ("no", _("I have a comment, and do not approve them as they are"))]


def text(rows):
    return forms.Textarea(attrs={"rows": rows})


class WriteForm(forms.ModelForm):
    """A decision is noted by facilitators only."""

    class Meta:
        model = Line
        fields = ["kind", "text"]
        widgets = {"kind": forms.RadioSelect, "text": text(2)}

    def __init__(self, *args, by, **kwargs):
        super().__init__(*args, auto_id="id_line_%s", **kwargs)
        self.fields["kind"].choices = [one for one in LineKind.choices if leads(by) or one[0] != LineKind.DECISION]


class LineForm(EditForm):
    class Meta:
        model = Line
        fields = ["text"]
        widgets = {"text": text(4)}


class TurnForm(forms.Form):
    kind = forms.ChoiceField(choices=LineKind)


class ApproversForm(forms.Form):
    approvers = forms.ModelMultipleChoiceField(
        Membership.objects.none(),
        label=_("Who approves the minutes"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Name at least one person who approves the minutes.")},
        help_text=_("Each of them is asked. The minutes are locked when all have approved."),
    )

    def __init__(self, *args, space, **kwargs):
        super().__init__(*args, **kwargs)
        people = asked(space.pk).select_related("user", "organisation").order_by("user__name", "pk")
        self.fields["approvers"].queryset = people
        self.fields["approvers"].label_from_instance = named


def named(membership):
    return f"{membership.user}, {membership.organisation}" if membership.organisation else str(membership.user)


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(label=_("Your answer"), choices=ANSWERS, widget=forms.RadioSelect)
    note = forms.CharField(label=_("Comment"), max_length=2000, required=False, widget=text(3))

    def clean(self):
        said = super().clean()
        if said.get("answer") == "no" and "note" in said and not said["note"]:
            self.add_error("note", _("Say what should be changed."))
        return said


class AddendumForm(forms.ModelForm):
    class Meta:
        model = Addendum
        fields = ["text"]
        widgets = {"text": text(3)}
