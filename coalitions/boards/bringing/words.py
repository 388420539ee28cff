"""What comes over and what does not, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

COMES = {
    "columns": gettext_lazy("Columns"),
    "cards": gettext_lazy("Tasks"),
    "archived": gettext_lazy("of them archived"),
    "dates": gettext_lazy("Due dates"),
    "labels": gettext_lazy("Labels on tasks"),
    "steps": gettext_lazy("Steps of checklists"),
    "comments": gettext_lazy("Comments"),
    "links": gettext_lazy("Attachments, as links"),
    "people": gettext_lazy("Assignees"),
}
LEFT = {
    "beyond": gettext_lazy("Steps and labels beyond 200 and 40 of one task"),
    "cut": gettext_lazy("Texts that were too long and are cut"),
    "dates": gettext_lazy("Dates that are none, or lie outside the years 1900 to 2200"),
    "links": gettext_lazy("Attachments without an address on the web"),
    "people": gettext_lazy("Assignees whom the file does not name"),
    "homeless": gettext_lazy("Tasks of a list that the file does not hold"),
    "start": gettext_lazy("Start dates"),
    "met": gettext_lazy("Marks that a date was met"),
    "customFields": gettext_lazy("Fields of one's own"),
    "customFieldItems": gettext_lazy("Values of such fields"),
    "pluginData": gettext_lazy("Data of extensions"),
    "powerUps": gettext_lazy("Extensions"),
    "stickers": gettext_lazy("Stickers"),
    "membersVoted": gettext_lazy("Votes"),
    "customFieldValues": gettext_lazy("Values of such fields"),
    "commentsTotal": gettext_lazy("Comments, which Planka does not hand out with the board"),
}


def report(told):
    """{"comes": [(words, count)], "left": [(words, count)], "unmatched": names}."""
    counts, left = told.get("counts", {}), told.get("left", {})
    return {
        "comes": [(words, counts[name]) for name, words in COMES.items() if counts.get(name)],
        "left": [(said(name), count) for name, count in left.items() if count],
        "unmatched": told.get("unmatched", []),
    }


def said(name):
    if name.startswith("column "):
        return _("The column “%(name)s” of the file") % {"name": name.removeprefix("column ")}
    return LEFT.get(name, name)
