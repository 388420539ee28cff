"""Samples of the console: applications with their checks, stages, one organisation on its way aboard."""

from types import SimpleNamespace

from coalitions.home.samples.things import AT, INGEGERD, KOMMUN, LASGLANTAN, SAMIRA, given, new
from coalitions.organisations.console.checking import BAD, OK, OPEN, WARN, Check
from coalitions.organisations.console.forms import DecisionForm, StageForm
from coalitions.organisations.console.listing import SHELVES
from coalitions.organisations.console.stages import Shown
from coalitions.organisations.console.waiting import Wait
from coalitions.organisations.models import Affiliation, Application, HistoryRow, LegalForm, Node, Organisation, Provider, Stage

CHECKS = [
    Check(OK, "Organisationsnumret 559995-0424 stämmer", detail="Kontrollsiffran är rätt, och ingen annan organisation har det."),
    Check(WARN, "Kanske införd redan", "Kanske en dubblett", "Namnet liknar", KOMMUN),
    Check(OPEN, "Ingen webbplats att jämföra adressen med", "Ingen webbplats att jämföra med"),
    Check(BAD, "Organisationsnumret 212000-9705 är infört redan", "Numret är infört redan", "Det tillhör", KOMMUN),
]


def application(level=OK, **fields):
    told: dict = {"name": "Ordvinden Förlag AB", "sector": "business", "legal_form": "49", "contact_name": "Ibtisam Norrsell"}
    told |= {"email": "ibtisam@ordvinden.example", "why": "Vi ger ut bilderböcker på sex språk.", "applied_at": AT}
    one = given(new(Application, **told | {"waiting_since": AT} | fields), questions=[])
    one.checks = [check for check in CHECKS if level != OK or check.level == OK]
    one.worst, one.passed = next(check for check in CHECKS if check.level == level), 1
    return one


def panel(**fields):
    one = application(WARN, **fields)
    found = {"application": one, "applications": [one] * 3, "place": 2, "before": one.pk, "after": one.pk}
    return found | {"form": DecisionForm(), "joined": {"public": 4, "business": 3, "civil_society": 6}}


def provider(**fields):
    return {"provider": new(Provider, **{"name": "Sjöbrunna kommun", "kind": "oidc", "organisation": KOMMUN} | fields)}


def listed(shelf, model, **fields):
    return {"shelf": shelf, "one": given(new(model, source="SCB", source_date=AT.date(), **fields), count=4)}


def legal_form(**fields):
    return listed(SHELVES[0], LegalForm, code="49", name_sv="aktiebolag", name_en="limited company", **fields)


def node(**fields):
    return listed(SHELVES[3], Node, name="Nod Sjöbrunna", home=KOMMUN, began=2021, **fields)


def shelf(**facts):
    return {"shelf": SHELVES[0], "facts": {"offered": 14, "retired": 0, "sources": ["SCB, juridisk form"]} | facts}


def organisation(stage=Stage.DETAILS, contact=True, **fields):
    one = new(Organisation, name="Fritidsklubben Måsen", sector="civil_society", onboarding_state=stage, state_since=AT, **fields)
    belongs = new(Affiliation, user=SAMIRA, organisation=one, is_contact_person=True)
    return given(one, affiliations=[belongs] if contact else [], applications=[])


def aboard(stage=Stage.DETAILS, contact=True):
    told = new(
        HistoryRow,
        organisation=KOMMUN,
        field="name",
        now="Fritidsklubben Måsen",
        by=INGEGERD,
        at=AT,
        reason="Kom med listan från länet.",
    )
    context = {"organisation": organisation(stage, contact), "form": StageForm(), "history": [told]}
    return context | {"ask_instead": "" if contact else "Fråga Ingegerd Älvmark, som förde in den."}


def shown(*organisations):
    return {"shown": Shown(Stage.DETAILS, len(organisations), 0, list(organisations))}


def decided(state):
    return application(state=state, decided_at=AT, decided_by=INGEGERD)


SAMPLES = {
    "console/_application.html": {"waiting": panel, "asked": lambda: panel(state="asked")},
    "console/_application_row.html": {
        **{level: lambda level=level: {"application": application(level)} for level in (OK, WARN, OPEN, BAD)},
        "asked": lambda: {"application": application(state="asked")},
        "approved": lambda: {"application": decided("approved")},
        "declined": lambda: {"application": decided("declined")},
    },
    "console/_check.html": {check.level: lambda check=check: {"check": check} for check in CHECKS},
    "console/_wait.html": {
        "with a link": lambda: {"wait": Wait("Ansökningar som väntar", 3, "/")},
        "with organisations": lambda: {"wait": Wait("Vakanta mandatplatser", 2, about=(KOMMUN, LASGLANTAN))},
    },
    "console/_stage.html": {"two": lambda: shown(organisation(), organisation(contact=False)), "empty": shown},
    "console/_staged.html": {
        "stalled": lambda: {"organisation": organisation()},
        "nobody to mail": lambda: {"organisation": organisation(contact=False)},
        "active": lambda: {"organisation": organisation(Stage.ACTIVE)},
    },
    "console/_aboard.html": {
        "in details": aboard,
        "nobody to mail": lambda: aboard(contact=False),
        "active": lambda: aboard(Stage.ACTIVE),
    },
    "console/_listed.html": {
        "suggests a sector": lambda: legal_form(sector="business"),
        "suggests none": legal_form,
        "taken off": lambda: legal_form(retired_at=AT),
        "node": node,
        "node that ended, the office": lambda: node(ended=2024, coordinates=True, retired_at=AT),
    },
    "console/_shelf.html": {
        "full": lambda: shelf(retired=2),
        "empty": lambda: shelf(offered=0, sources=[]),
    },
    "console/_provider.html": {
        "in use": lambda: provider(use="on", tested_at=AT),
        "the only way": lambda: provider(use="only", tested_at=AT, kind="saml"),
        "new": provider,
    },
    "console/_way.html": {stage: lambda stage=stage: {"organisation": organisation(), "stage": stage} for stage in Stage},
    "organisations/_apply_steps.html": {"": dict},
    "organisations/_take_contact.html": {
        "visitor": lambda: {"application": application(), "user": SimpleNamespace(is_authenticated=False)},
        "the contact": lambda: {"application": application(email=SAMIRA.email), "user": SAMIRA},
        "somebody else": lambda: {"application": application(), "user": SAMIRA},
    },
}
