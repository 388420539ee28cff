"""What moves when two organisations are merged, and what becomes of what both have: of this slice's own rows."""

from django.utils.translation import gettext_lazy as _

from coalitions.organisations.clashes import drop, moves, solves
from coalitions.organisations.models.affiliation import State

moves("organisations.affiliation", "organisation", _("People who belong to it"))
moves("organisations.application", "organisation", _("Applications"))
moves("organisations.provider", "organisation", _("Sign-in providers"))
moves("organisations.node", "home", _("Nodes"))
moves("organisations.emaildomain", "organisation", _("E-mail domains"))
moves("organisations.offer", "organisation", _("What it offers"))
moves("organisations.historyrow", "organisation", _("Rows of its history"))
moves("organisations.organisation", "parent", _("Units"))
moves("organisations.merging", "organisation", _("Earlier names of merged records"))
solves("organisations.offer", "organisation")(drop)


@solves("organisations.affiliation", "organisation")
def one_belonging(affiliation, kept):
    """Who belongs to both belongs once, and of the two the stronger stays: a contact person of one is a contact person of both.

    A no stays a no, and what was only proposed at the other makes nobody belong.
    """
    here = kept.affiliations.filter(user=affiliation.user_id)
    if affiliation.state == State.CONFIRMED:
        here.filter(state=State.PROPOSED).update(state=State.CONFIRMED, decided_at=affiliation.decided_at)
    if affiliation.is_contact_person:
        here.filter(state=State.CONFIRMED).update(is_contact_person=True)
    affiliation.delete()


@solves("organisations.emaildomain", "organisation")
def one_domain(domain, kept):
    """The whole and its unit had it both: it stands once, and is nobody's share of another's when that one was merged."""
    domain.delete()
    if not domain.is_shared:
        kept.email_domains.filter(name=domain.name).update(is_shared=False)


@solves("organisations.organisation", "parent")
def no_unit_of_itself(unit, kept):
    """The kept record was a unit of the other: it stands for the whole now."""
    type(unit)._base_manager.filter(pk=unit.pk).update(parent=None)
