"""What a text may begin with, in the language of whoever begins it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.documents.pads.making import bullets, heading, paragraph, table


def agenda():
    yield paragraph(_("When, where, and who leads the meeting:"))
    yield heading(_("Purpose"))
    yield paragraph()
    yield heading(_("What we talk about"))
    yield table([_("Time"), _("What"), _("Who begins")], ["", "", ""], ["", "", ""])
    yield heading(_("To prepare"))
    yield bullets("")


def minutes():
    yield paragraph(_("When and where:"))
    yield heading(_("Who was there"))
    yield bullets("")
    yield heading(_("What was said"))
    yield paragraph()
    yield heading(_("What was decided"))
    yield bullets("")
    yield heading(_("Who does what"))
    yield table([_("What"), _("Who"), _("Due")], ["", "", ""], ["", "", ""])


def intent():
    yield paragraph(_("Between the following organisations:"))
    yield bullets("", "")
    yield heading(_("What we want to do together"))
    yield paragraph()
    yield heading(_("What each of us contributes"))
    yield table([_("Organisation"), _("Contributes")], ["", ""], ["", ""])
    yield heading(_("Until when, and how we follow up"))
    yield paragraph()
    yield heading(_("Signatures"))
    yield table([_("Organisation"), _("Name"), _("Date")], ["", "", ""], ["", "", ""])


TEMPLATES = {"agenda": agenda, "minutes": minutes, "intent": intent}
CHOICES = [
    ("", gettext_lazy("An empty page")),
    ("agenda", gettext_lazy("Agenda")),
    ("minutes", gettext_lazy("Minutes")),
    ("intent", gettext_lazy("Letter of intent")),
]


def nodes_of(name):
    """The nodes of that template; none for the empty page."""
    return list(TEMPLATES[name]()) if name else []
