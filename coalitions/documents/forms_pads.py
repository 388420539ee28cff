"""What a person says of a text that begins."""

from os.path import splitext

from django import forms
from django.utils.text import get_text_list
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coalitions.documents import names
from coalitions.documents.forms import NameField, refuse
from coalitions.documents.forms_sorting import FolderField
from coalitions.documents.pads.imports.trusted import read
from coalitions.documents.pads.templates import CHOICES, nodes_of
from coalitions.documents.types import UNKNOWN, sniffed
from coalitions.spaces.apart.limited import Busy, Nothing


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


LARGEST = 32 * 1024 * 1024  # bytes of a file that is read
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WHY = {
    "large": _("The file is too large to become one text. Divide it, or upload it as it is."),
    "busy": _("Other files are being read just now. Nothing was lost; try again in a moment."),
}
BROKEN = _("The file could not be read; it may be damaged. Open it in your own program, save it again and try once more.")
LEFT = {
    "pictures": _("pictures"),
    "headers": _("headers and footers"),
    "comments": _("comments"),
    "boxes": _("text boxes"),
    "formulas": _("formulas"),
    "charts": _("charts"),
    "deletions": _("words marked as deleted"),
}


class FileTextForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        help_text=_("Word (.docx) or Markdown (.md)."),
        max_length=None,
        widget=forms.FileInput(attrs={"accept": ".docx,.md,.markdown"}),
        error_messages={
            "required": _("Choose a file first."),
            "empty": _("The file is empty. Choose another, or save it again and try once more."),
        },
    )
    name = forms.CharField(
        label=_("Name"),
        max_length=names.LONGEST,
        required=False,
        help_text=_("Without one the text is called what the file is called."),
    )
    folder = FolderField(label=_("Folder"))

    def __init__(self, *args, space, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["folder"].offer(space)

    def clean_file(self):
        """Reads it, in a process that may end over it. Raises ValidationError with words that say why there is no text in it."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            refuse(WHY["large"])
        try:
            self.found = read(file, kind_of(file))
        except (Nothing, Busy) as none:
            refuse(WHY.get(getattr(none, "why", "busy"), BROKEN))
        return file

    @property
    def begun(self):
        """What taking.begin takes."""
        given = self.cleaned_data
        name = names.shown(given["name"]) or self.found.title or splitext(names.of_file(given["file"].name))[0]
        return {"name": name, "found": self.found, "folder": given["folder"]}

    @property
    def left(self):
        """What did not come over, in words; "" when all did."""
        found = [str(words) for word, words in LEFT.items() if self.found.left.get(word)]
        return gettext("Not everything came over: %(left)s.") % {"left": get_text_list(found, gettext("and"))} if found else ""


def kind_of(file):
    """docx by its content; Markdown is plain text, so that its name must say it. Raises ValidationError."""
    content_type, ending = sniffed(file), splitext(file.name)[1].lower()
    if content_type == WORD:
        return "docx"
    if ending not in (".md", ".markdown") or content_type not in ("text/plain", UNKNOWN):
        refuse(_("Choose a Word file (.docx) or a Markdown file (.md). Other files can be uploaded as they are."))
    return "md"
