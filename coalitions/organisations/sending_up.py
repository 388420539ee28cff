"""A list on its way up and its refused rows on their way home."""

import csv

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.sheets import COLUMNS
from coalitions.organisations.taking_in import NEW, PRESENT, REFUSED

LARGEST = 10 * 1024 * 1024  # bytes


class SheetForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        max_length=None,
        allow_empty_file=True,
        help_text=_("CSV in UTF-8 or XLSX, at most 20,000 rows. The first row names the columns."),
        error_messages={"required": _("Choose a file first.")},
        widget=forms.FileInput({"accept": ".csv,.xlsx"}),
    )

    def clean_file(self):
        """Raises ValidationError above 10 MiB; whether it is empty is said by whoever reads it."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(gettext("The file is larger than 10 MiB. Take it in parts."))
        return file


def rows_of(sheet, kind):
    """([(kind, words, how many)], the kind shown, its rows): what needs a look comes first."""
    rows = sheet.rows.all()
    found = {
        "refused": (_("Refused"), rows.filter(state=REFUSED)),
        "warned": (_("With a warning"), rows.filter(state=NEW).exclude(remarks=[])),
        "good": (_("Good"), rows.filter(state=NEW, remarks=[])),
        "present": (_("Here already"), rows.filter(state=PRESENT)),
    }
    counted = [(one, words, some.count()) for one, (words, some) in found.items()]
    kind = kind if kind in found else next((one for one, _words, count in counted if count), "refused")
    return [one for one in counted if one[2]], kind, found[kind][1]


class Echo:
    """What csv writes to, which gives it back."""

    def write(self, text):
        return text


def as_csv(sheet):
    """The columns of the list and two more, which are ignored when it is sent up again."""
    writer = csv.writer(Echo())
    yield "\ufeff" + writer.writerow(["row", "reason", *COLUMNS])  # the mark by which spreadsheets know UTF-8
    for row in sheet.rows.filter(state=REFUSED).iterator():
        reasons = "; ".join(": ".join(filter(None, remark)) for remark in row.remarks)
        yield writer.writerow([row.number, *map(harmless, [reasons, *(row.typed.get(name, "") for name in COLUMNS)])])


def harmless(text):
    """A cell that a spreadsheet might take for a formula is marked as text."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
