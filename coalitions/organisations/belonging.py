"""On an organisation's page: who is proposed to it, for its contact persons; its e-mail domains, for administrators."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.organisations.models import Affiliation, Organisation, State
from coalitions.organisations.panels import panel
from coalitions.people.parts import Part, bring
from coalitions.people.proofs import hears_of_proof


@panel("organisations/_belonging.html")
def belonging(organisation, reader):
    if not Organisation.objects.run_by(reader).filter(pk=organisation.pk).exists():
        return None
    found = list(organisation.affiliations.current().named())
    return {
        "organisation": organisation,
        "proposed": [one for one in found if one.state == "proposed"],
        "confirmed": [one for one in found if one.state == "confirmed"],
    }


@panel("organisations/_domains.html")
def domains(organisation, reader):
    if not reader.is_platform_admin:
        return None
    return {"organisation": organisation, "domains": organisation.email_domains.all()}


@hears_of_proof
def propose(person, address):
    Affiliation.objects.propose_by(person, address)


def rows(person):
    own = person.affiliations.select_related("organisation").order_by("pk")
    return [{_("Organisation"): str(one.organisation), _("State"): one.get_state_display(), _("Since"): one.since} for one in own]


def ends(person, *, by):
    for affiliation in person.affiliations.select_related("user"):
        affiliation.remove(by=by)


def merges(person, other, *, by):
    """Of two belongings to one organisation the stronger stays; a no stays a no."""
    mine = {one.organisation_id: one for one in person.affiliations.all()}
    for theirs in other.affiliations.confirmed():
        here = mine.get(theirs.organisation_id)
        if here and here.state == State.PROPOSED:
            here.confirm(by=by)
        if here and here.state == State.CONFIRMED and theirs.is_contact_person:
            here.name_contact_person(by=by)


bring(Part(gettext_lazy("Organisations"), 10, rows=rows, ends=ends, merges=merges))
