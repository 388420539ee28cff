"""What administrators say about a method."""

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from coalitions.journey.kinds import Kind
from coalitions.journey.models import MethodTemplate
from coalitions.journey.outline import Unreadable, read


class MethodForm(forms.ModelForm):
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = MethodTemplate
        fields = ["name", "language", "about", "outline", "is_offered"]
        widgets = {
            "outline": forms.Textarea(attrs={"rows": 24, "spellcheck": "true"}),
            "about": forms.Textarea(attrs={"rows": 2}),
        }
        help_texts = {"is_offered": _("One that is not offered stays where it is in use.")}

    def __init__(self, *args, instance=None, **kwargs):
        super().__init__(*args, instance=instance, initial={"seen": instance and instance.version}, **kwargs)
        said = _("# begins a meeting, * an exercise: * kind: title. Text below belongs to the one above. Kinds: %(kinds)s.")
        self.fields["outline"].help_text = said % {"kinds": ", ".join(Kind.values)}

    def clean_outline(self):
        try:
            read(self.cleaned_data["outline"])
        except Unreadable as error:
            raise forms.ValidationError(str(error)) from error
        return self.cleaned_data["outline"]

    @property
    def key(self):
        return slugify(self.cleaned_data["name"])[:60]

    def is_new(self):
        """Whether the name gives an address of its own; else words beside it."""
        if not self.key or MethodTemplate.objects.current(self.key):
            self.add_error("name", _("Another method has that name, or it has no letters."))
        return self.is_valid()

    def meet(self, conflict):
        """Keeps what was typed, says what stands there now, and lets the person send again over it."""
        self.data = self.data.copy()
        self.data["seen"] = conflict.subject.version
        for name, theirs in conflict.theirs.items():
            self.add_error(
                name, _("Somebody changed this meanwhile to: %(theirs)s. Save again to keep yours.") % {"theirs": theirs}
            )
        if not conflict.theirs:
            self.add_error(None, _("Somebody saved another version meanwhile. Save again to keep yours."))

    @property
    def said(self):
        return {name: self.cleaned_data[name] for name in self.Meta.fields}
