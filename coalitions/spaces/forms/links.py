"""What a thing may be linked with: what the space holds of every kind that can be offered."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.spaces.hanging import found, name_of, offered


class LinkForm(forms.Form):
    other = forms.ChoiceField(label=_("Link with"), error_messages={"required": _("Choose what to link with.")})

    def __init__(self, *args, thing, text="", **kwargs):
        """text: narrows what is offered; what is sent may be anything of the space that is of those kinds."""
        super().__init__(*args, **kwargs)
        self.thing, groups = thing, offered(thing.space_id, text, but=name_of(thing))
        self.fields["other"].choices = [("", _("Choose…")), *groups]
        if self.is_bound:
            self.fields["other"].valid_value = lambda name: name in found(thing.space_id, [name])
