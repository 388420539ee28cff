from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.discussion.forms import Body
from coalitions.people.models import User
from coalitions.spaces.models.direct import MOST
from coalitions.spaces.reach import reachable


class PeopleForm(forms.Form):
    """Whom one writes to. by: the user. here: ids of those who are in it already."""

    people = forms.ModelMultipleChoiceField(
        User.objects.none(),
        label=_("People"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one person.")},
    )

    def __init__(self, *args, by, here=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.room = MOST - max(len(here), 1)
        self.fields["people"].queryset = reachable(by).exclude(pk__in=here).order_by("name", "pk")

    def clean_people(self):
        people = list(self.cleaned_data["people"])
        if len(people) > self.room:
            raise forms.ValidationError(
                _("There is room for %(most)d people more. Choose fewer, or open a space.") % {"most": self.room}
            )
        return people


class TalkForm(PeopleForm):
    body = Body(label=_("What you want to say"))
