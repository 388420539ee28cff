"""One piece of a file, and the whole that the pieces make."""

from hashlib import sha256

from django import forms

from coalitions.documents.forms import UploadForm, fits
from coalitions.documents.models import Arrival

NAMED = ("name", "path", "size", "modified", "folder")


class WholeForm(UploadForm):
    """Of all pieces together; their own weight takes no room from them."""

    def __init__(self, *args, arrival, **kwargs):
        super().__init__(*args, **kwargs)
        self.arrival = arrival

    @property
    def room(self):
        return super().room + self.arrival.received


class PieceForm(UploadForm):
    """file: the next piece; without one it is asked how far the upload has come. again: by one who has had an answer before."""

    name = forms.CharField(max_length=1000, widget=forms.HiddenInput)
    size = forms.IntegerField(min_value=1, widget=forms.HiddenInput)  # bytes of the whole
    modified = forms.CharField(max_length=40, required=False, widget=forms.HiddenInput)
    offset = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput)
    again = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["file"].required = False
        self.user = user

    def clean_file(self):
        return self.cleaned_data["file"]

    def clean(self):
        """Raises ValidationError beside the file for a whole that would not be taken in, before the most of it is sent."""
        given = super().clean()
        if "size" in given:
            mark = sha256(repr([given.get(name) for name in NAMED]).encode()).hexdigest()
            self.arrival = Arrival.objects.found(self.space, self.user, mark, given["size"])
            self.check_room()
        return given

    def check_room(self):
        try:
            fits(self.arrival.size, self.room + self.arrival.received)
        except forms.ValidationError as error:
            self.add_error("file", error)
