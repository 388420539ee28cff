import re

from django import forms
from django.conf import settings
from django.core.validators import URLValidator
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coalitions.documents import names
from coalitions.documents.models import Folder
from coalitions.documents.packed import is_bomb, unpacked_size
from coalitions.documents.quota import Quota

MIB = 1024 * 1024


def limit():
    """The largest file taken in, in bytes."""
    return settings.UPLOAD_LIMIT_MIB * MIB


def folders_of(path):
    """The names of the folders of a path, harmless; what leads upwards leads nowhere."""
    return [name for part in re.split(r"[/\\]", path)[:-1] if (name := names.shown(part).strip("."))]


def refuse(words, **sizes):
    raise forms.ValidationError(words % {name: filesizeformat(size) for name, size in sizes.items()})


def fits(size, room):
    """Raises ValidationError above UPLOAD_LIMIT_MIB, and for what there is no room for."""
    if size > limit():
        refuse(_("It is %(size)s and the limit is %(limit)s. Add it as a link instead."), size=size, limit=limit())
    if room is not None and size > room:
        words = _("It is %(size)s and the space has room for %(left)s. What lies in the bin counts until it ends there.")
        refuse(words, size=size, left=room)


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        max_length=None,
        error_messages={
            "required": _("Choose a file first."),
            "empty": _("The file is empty. Choose another, or save it again and try once more."),
        },
    )
    folder = forms.IntegerField(required=False, widget=forms.HiddenInput)
    path = forms.CharField(required=False, max_length=4000, widget=forms.HiddenInput)  # where it lay in a folder that is uploaded

    def __init__(self, *args, space=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.space = space

    @property
    def room(self):
        """Bytes the space has room for; None where nobody asks."""
        return Quota(self.space).left if self.space else None

    @property
    def into(self):
        """(folder, names of folders in it): where the person puts it; a folder that is gone meanwhile is the outermost."""
        given = self.cleaned_data
        found = Folder.objects.filter(space=self.space, pk=given["folder"]).first() if given.get("folder") else None
        return found, folders_of(given.get("path", ""))

    def clean_file(self):
        """Raises ValidationError above UPLOAD_LIMIT_MIB, for what the space has no room for, and for archives that are bombs."""
        file = self.cleaned_data["file"]
        fits(file.size, self.room)
        if is_bomb(file.size, unpacked := unpacked_size(file)):
            refuse(
                _("It is %(size)s and would unpack to %(unpacked)s. Such archives are not taken in."),
                size=file.size,
                unpacked=unpacked,
            )
        return file


class NameField(forms.CharField):
    def clean(self, value):
        """Raises ValidationError when nothing that can be seen is left."""
        if not names.shown(value or ""):
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return super().clean(names.clean(value))


class NameForm(forms.Form):
    name = NameField(label=_("Name"), max_length=names.LONGEST, error_messages={"required": _("Give it a name.")})
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def meet(self, conflict):
        """Keeps what was typed, says what the name is now, and lets the person send again over it."""
        self.add_error("name", gettext("It was renamed meanwhile: %(name)s. Save again to use yours.") % conflict.theirs)
        self.data = self.data.copy()
        self.data["version"] = conflict.subject.version


class LinkForm(forms.Form):
    name = NameField(label=_("Name"), max_length=names.LONGEST, error_messages={"required": _("Give it a name.")})
    url = forms.CharField(
        label=_("Web address"),
        max_length=2000,
        validators=[URLValidator(["http", "https"], message=_("Write the whole address, beginning with https://"))],
        widget=forms.URLInput(attrs={"placeholder": "https://", "inputmode": "url"}),
        error_messages={"required": _("Write the address.")},
    )
