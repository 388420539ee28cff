from copy import copy

from django import forms


class EditForm(forms.ModelForm):
    """A form that knows what the person saw: the version in `seen`, and each field's value then, to tell what was changed.

    The instance is a copy: a refused form leaves the page's own thing as it is.
    """

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, instance=None, initial=None, **kwargs):
        seen = {"seen": instance and instance.version}
        super().__init__(*args, instance=copy(instance), initial={**(initial or {}), **seen}, **kwargs)
        for name in self.Meta.fields:
            self.fields[name].show_hidden_initial = True

    @property
    def changes(self):
        return {name: self.cleaned_data[name] for name in self.Meta.fields if name in self.changed_data}
