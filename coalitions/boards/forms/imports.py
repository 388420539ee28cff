from pathlib import PurePath

from django import forms
from django.utils.translation import gettext_lazy as _

from coalitions.boards.bringing import planka, tables, trello
from coalitions.boards.bringing.parsed import parsed
from coalitions.boards.bringing.plan import NotABoard

LARGEST = 30 * 1024 * 1024  # bytes: read whole, so that a cut file is refused before anything is kept


class ImportForm(forms.Form):
    """A file of another program; `plan` and `content` are what it held."""

    file = forms.FileField(label=_("File"), help_text=_("JSON of Trello or Planka, or CSV of Kanboard, Planka or a spreadsheet."))

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_("The file is larger than 30 MB. Take out a part of the board."))
        self.content = file.read()
        try:
            self.plan = read(self.content, file.name)
        except NotABoard as refused:
            raise forms.ValidationError(_("Nothing was read: %(words)s.") % {"words": refused}) from None
        return file


def read(content, name):
    """By what the file is, not by what it is called."""
    if content.lstrip()[:1] in (b"{", b"["):
        told = parsed(content)
        return planka.planned(told) if planka.is_board(told) else trello.board(told)
    return tables.read(content, PurePath(name).stem)
