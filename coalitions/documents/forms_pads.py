"""What a person says of a text that begins."""

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.documents import names
from coalitions.documents.forms import NameField
from coalitions.documents.forms_sorting import FolderField
from coalitions.documents.pads.templates import CHOICES, nodes_of


class TextForm(forms.Form):
    name = NameField(label=_("Name"), max_length=names.LONGEST, error_messages={"required": _("Give it a name.")})
    template = forms.ChoiceField(label=_("Begin with"), choices=CHOICES, required=False)
    folder = FolderField(label=_("Folder"))

    def __init__(self, *args, space, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["folder"].offer(space)

    @property
    def begun(self):
        """What Pad.objects.begin takes."""
        given = self.cleaned_data
        return {"name": given["name"], "folder": given["folder"], "nodes": nodes_of(given["template"])}
