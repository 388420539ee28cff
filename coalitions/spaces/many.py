"""Many people asked in from a sheet: each row goes through the form that asks one person in, and the limits are the same."""

import json
from dataclasses import dataclass, field
from itertools import islice

from django.forms import ValidationError
from django.utils.translation import gettext as _

from coalitions.organisations import personal, sheets
from coalitions.organisations.errors import NotASheet
from coalitions.organisations.fields import NamedField
from coalitions.spaces.errors import TooMany
from coalitions.spaces.forms.people import InvitationForm
from coalitions.spaces.models import Invitation, Role

COLUMNS, NEEDED = ("email", "name", "role", "organisation"), ["email"]
MOST = 200


@dataclass
class Person:
    """A row: form is what can be sent, None when the row cannot; remarks: [(column, words)]."""

    number: int
    typed: dict
    remarks: list = field(default_factory=list)
    form: InvitationForm | None = None
    waits: bool = False

    @property
    def kept(self):
        """The row as it stands in the page that asks whether to send."""
        return json.dumps({"number": self.number, **self.typed})


def read(file, space, by, language):
    """Everybody in the file. Raises NotASheet in words."""
    rows = list(islice(sheets.opened(file, COLUMNS, NEEDED).rows, MOST + 1))
    if len(rows) > MOST:
        raise NotASheet(_("more than %(most)s people; take them in parts") % {"most": MOST})
    return looked_at([sheets.Row(row.number, row.typed | {"language": language}, row.fault) for row in rows], space, by)


def again(kept, space, by):
    """The same from the page, looked at once more: it may have waited there long. What is no row of ours is nobody."""
    return looked_at([row for row in map(row_of, kept[:MOST]) if row], space, by)


def row_of(text):
    try:
        given = json.loads(text)
        return sheets.Row(int(given["number"]), {name: str(given[name]) for name in (*COLUMNS, "language") if name in given})
    except (ValueError, TypeError, LookupError, ArithmeticError):
        return None


def looked_at(rows, space, by):
    waiting = set(Invitation.objects.open().filter(space=space).values_list("email", flat=True))
    seen, people = {}, []
    for row in rows:
        people.append(person := one(row, space, by))
        email = person.typed.get("email", "").lower()
        if email in seen and person.form:
            person.form, person.remarks = None, [("email", _("stands in row %(row)s already") % {"row": seen[email]})]
        elif email in waiting and person.form:
            person.form, person.waits = None, True
        seen.setdefault(email, row.number)
    return people


def one(row, space, by):
    typed, found = personal.taken_out({name: " ".join(text.split()) for name, text in row.typed.items()})
    person = Person(row.number, typed, [("", row.fault)] if row.fault else [(name, personal.WORDS) for name in sorted(found)])
    if not person.remarks:
        fill(person, space, by)
    return person


def fill(person, space, by):
    home = NamedField(required=False)
    given = {name: person.typed.get(name, "") for name in ("email", "language")}
    given["role"] = role(person.typed.get("role", ""))
    try:
        organisation = home.clean(person.typed.get("organisation", ""))
    except ValidationError as error:
        return person.remarks.append(("organisation", " ".join(error.messages)))
    form = InvitationForm(given | {"organisation": organisation and organisation.pk}, space=space, by=by)
    person.remarks = [(name, " ".join(map(str, words))) for name, words in form.errors.items()]
    person.form = None if person.remarks else form


def role(text):
    """By its code or by its word in the reader's language; without one, a member."""
    words = {str(label).casefold(): code for code, label in Role.choices}
    return words.get(text.casefold(), text.casefold()) or Role.MEMBER


def send(people, space, by):
    """How many were asked in; those that a limit holds back, and its words."""
    sent, left, words = 0, [], {}
    for person in people:
        try:
            Invitation.objects.invite(space, by=by, **person.form.cleaned_data)
            sent += 1
        except TooMany as refusal:
            left.append(person)
            words[str(refusal.words)] = True
    return sent, left, list(words)
