"""What facilitators say when they lock, move or strike out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.discussion.models import Topic
from coalitions.spaces.forms.deciding import words

FEWEST = 2  # characters of a passage: a single one would blot out the whole post


class LockForm(forms.Form):
    reason = forms.CharField(
        label=_("Why it is locked"), max_length=300, help_text=_("Everybody reads this above the thread."), strip=True
    )


class StrikeForm(forms.Form):
    passages = words(
        _("What to strike out"),
        _("One name, number or address in each line, as it stands in the post. It is gone for good, also from earlier wordings."),
    )

    def clean_passages(self):
        found = [line.strip() for line in self.cleaned_data["passages"].splitlines() if line.strip()]
        if any(len(one) < FEWEST for one in found):
            raise forms.ValidationError(_("Write at least two characters in each line."))
        return found

    def strikes(self, message, *, by):
        """Whether the words were found; if not, it says so beside the field."""
        done = self.is_valid() and message.strike(self.cleaned_data["passages"], by=by)
        if self.is_bound and not self.errors and not done:
            self.add_error("passages", _("None of this stands in the post. Copy it from there."))
        return done


class MoveForm(forms.Form):
    topic = forms.ModelChoiceField(Topic.objects.none(), label=_("To which thread"))
    all_after = forms.BooleanField(label=_("With all that was posted after it"), required=False)

    def __init__(self, *args, message, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["topic"].queryset = Topic.objects.listed().filter(space=message.space_id).exclude(pk=message.topic_id).drawn()
