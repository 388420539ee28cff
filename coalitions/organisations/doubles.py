"""What moves when two organisations are merged, and what becomes of what both have: of this slice's own rows."""

from django.utils.translation import gettext_lazy as _

from coalitions.organisations.clashes import drop, moves, solves

moves("organisations.affiliation", "organisation", _("People who belong to it"))
moves("organisations.offer", "organisation", _("What it offers"))
moves("organisations.historyrow", "organisation", _("Rows of its history"))
moves("organisations.organisation", "parent", _("Units"))
moves("organisations.merging", "organisation", _("Earlier names of merged records"))
solves("organisations.offer", "organisation")(drop)


@solves("organisations.affiliation", "organisation")
def one_belonging(affiliation, kept):
    """Who belongs to both belongs once; a contact person of one is a contact person of both."""
    if affiliation.is_contact_person:
        kept.affiliations.filter(user=affiliation.user_id).update(is_contact_person=True)
    affiliation.delete()


@solves("organisations.organisation", "parent")
def no_unit_of_itself(unit, kept):
    """The kept record was a unit of the other: it stands for the whole now."""
    type(unit)._base_manager.filter(pk=unit.pk).update(parent=None)
