from django import forms
from django.conf import settings
from django.core.validators import URLValidator
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coalitions.documents import names

MIB = 1024 * 1024


def limit():
    """The largest file taken in, in bytes."""
    return settings.UPLOAD_LIMIT_MIB * MIB


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        max_length=None,
        error_messages={
            "required": _("Choose a file first."),
            "empty": _("The file is empty. Choose another, or save it again and try once more."),
        },
    )

    def clean_file(self):
        """Raises ValidationError above UPLOAD_LIMIT_MIB."""
        file = self.cleaned_data["file"]
        if file.size > limit():
            sizes = {"size": filesizeformat(file.size), "limit": filesizeformat(limit())}
            raise forms.ValidationError(gettext("It is %(size)s and the limit is %(limit)s. Add it as a link instead.") % sizes)
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
