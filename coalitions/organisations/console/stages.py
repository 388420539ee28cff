"""The stages of the pipeline as the console draws them: who stands in each, and for an empty one what can be done instead."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.models import Organisation, Stage

SHOWN = 8  # of one stage, on the page of all of them
HINTS = {
    Stage.INVITED: _("Invited organisations stand here until they have told of themselves."),
    Stage.DETAILS: _("What came in stands here until its number, or the reason for having none, is checked and you verify it."),
    Stage.VERIFIED: _("Verified organisations stand here until they have signed a charter or taken part."),
    Stage.CHARTER_SIGNED: _("Those who have signed a charter stand here until they take part."),
    Stage.ACTIVE: _("Organisations that take part stand here."),
    Stage.PAUSED: _("People of a paused organisation read everything and write nothing. What they wrote stays."),
    Stage.LEFT: _("Those who have left stand here. What they wrote stays under their names."),
}
OFFERS: dict = {
    Stage.INVITED: [(50, _("Invite an organisation"), "organisations:invite")],
    Stage.DETAILS: [(50, _("Open the application form"), "organisations:apply")],
    Stage.VERIFIED: [(50, _("Look at the applications"), "organisations:console_applications")],
    Stage.CHARTER_SIGNED: [(50, _("Look at the verified"), "#verified")],
    Stage.ACTIVE: [(50, _("Look at those who have signed"), "#charter_signed")],
    Stage.PAUSED: [(50, _("Look at the active"), "#active")],
    Stage.LEFT: [(50, _("Look at the paused"), "#paused")],
}


def offer(stage, label, route, order):
    """Another button for a stage while it is empty; the one with the lowest order is drawn. route: its name, or "#stage"."""
    OFFERS[stage] = sorted([*OFFERS[stage], (order, label, route)], key=lambda one: one[0])


@dataclass(frozen=True)
class Shown:
    stage: Stage
    count: int
    stalled: int
    organisations: list

    @property
    def hint(self):
        return HINTS[self.stage]

    @property
    def more(self):
        return self.count > len(self.organisations)

    @property
    def offer(self):
        """(label, address)."""
        _order, label, route = OFFERS[self.stage][0]
        return label, route if route.startswith("#") else reverse(route)


def stages():
    """All of them, each with those who have been there longest. As many queries however many organisations there are."""
    first = list(Organisation.objects.first_of_each_stage(SHOWN).with_contacts())
    counted, stalled = Organisation.objects.staged(), Organisation.objects.stalled().staged()
    return [
        Shown(stage, counted.get(stage, 0), stalled.get(stage, 0), [one for one in first if one.onboarding_state == stage])
        for stage in Stage
    ]
