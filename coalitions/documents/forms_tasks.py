"""What becomes a task, and on which board."""

from django import forms

LONGEST = 200  # characters of a task's name


class TaskForm(forms.Form):
    """places: [(id, name)] of the boards of the space; where there is none, one is made."""

    title = forms.CharField(max_length=LONGEST)
    board = forms.TypedChoiceField(coerce=int, required=False, empty_value=None)

    def __init__(self, *args, places, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["board"].choices = places
