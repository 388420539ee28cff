"""Whom to write to about an organisation that is on its way aboard, and whom to ask when there is nobody to write to."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Contact:
    """application: the one whose link the person can go on with; None for somebody with an account."""

    name: str
    email: str
    language: str
    application: object = None

    def __str__(self):
        return self.name


def contact_of(organisation):
    """Its contact person; until there is one, who applied for it or was invited. None for nobody.

    Reads all affiliations and applications, so that a list can prefetch them.
    """
    people = [one.user for one in organisation.affiliations.all() if one.is_contact_person and one.user.is_active]
    if people:
        return Contact(people[0].name, people[0].email, people[0].language)
    asked = [one for one in organisation.applications.all() if not one.is_declined]
    return asked[-1].contact if asked else None


def whom_to_ask(organisation):
    """One sentence, when there is no contact."""
    people = [one.user for one in organisation.affiliations.select_related("user") if one.user.is_active]
    first = organisation.history.select_related("by").first()
    if people:
        words = _("Ask %(name)s, who belongs to it: %(email)s.")
        return words % {"name": people[0].name, "email": people[0].email}
    if first and first.by:
        return _("Ask %(name)s, who entered it, whom to turn to there.") % {"name": first.by.name}
    return _("Nobody is known there. Look for an address on its website, or ask whoever gave you the list.")
