"""Samples of organisations in lists and of the panels on their pages."""

from django.core.paginator import Paginator

from coalitions.home.samples.things import AT, COALITION, HAVREVINGE, KOMMUN, LASGLANTAN, TUVA, new
from coalitions.organisations.entering import OrganisationForm
from coalitions.organisations.models import Affiliation, EmailDomain, HistoryRow, Organisation, SheetImport, SheetRow
from coalitions.people.models import User


def one(organisation):
    return {"organisation": organisation}


def placed():
    found = new(Organisation, name="Umeå universitet", sector="academia", legal_form="81", municipality_code="2480")
    found.marks = [COALITION]
    return one(found)


def entering(**initial):
    return lambda: {"form": OrganisationForm(initial=initial)}


def sheet(**fields):
    row = {"name": "Föreningar i Sjöbrunna.csv", "by": TUVA, "created_at": AT}
    counts = {"good": 180, "warned": 20, "known": 3, "refused": 6}
    return lambda: {"sheet": new(SheetImport, **row | counts | fields)}


def remarks():
    told = [["registration_number", "wrong check digit"], ["sector", "missing"]]
    return {"row": new(SheetRow, number=17, name="Sjöbrunna kommun", state="refused", remarks=told)}


def history(**fields):
    return lambda: {"row": new(HistoryRow, organisation=KOMMUN, at=AT, by=TUVA, **fields)}


def pages(number):
    return lambda: {"page": Paginator([KOMMUN, HAVREVINGE, LASGLANTAN], 1).page(number)}


def affiliation(state, **fields):
    return new(Affiliation, user=TUVA, organisation=KOMMUN, state=state, since=AT, **fields)


def skilled():
    person = new(User, name="Samira Vallgårda", skills="högläsning, ledarskap")
    return {"affiliation": new(Affiliation, user=person, organisation=LASGLANTAN, state="confirmed")}


def waiting():
    return {"proposed": [affiliation("proposed")], "confirmed": [affiliation("confirmed")]}


def domain():
    return new(EmailDomain, organisation=KOMMUN, name="sjobrunna.example", added_at=AT)


SAMPLES = {
    "organisations/_affiliation.html": {
        "proposed": lambda: {"affiliation": affiliation("proposed")},
        "contact person": lambda: {"affiliation": affiliation("confirmed", is_contact_person=True)},
    },
    "organisations/_person.html": {
        "contact person": lambda: {"affiliation": affiliation("confirmed", is_contact_person=True, title="Bibliotekschef")},
        "with skills": skilled,
    },
    "organisations/_belonging.html": {
        "some": lambda: {"panel": {"organisation": KOMMUN, **waiting()}},
        "none": lambda: {"panel": {"organisation": KOMMUN, "proposed": [], "confirmed": []}},
    },
    "organisations/_domains.html": {
        "one": lambda: {"panel": {"organisation": KOMMUN, "domains": [domain()]}},
        "none": lambda: {"panel": {"organisation": KOMMUN, "domains": []}},
    },
    "console/_sector.html": {
        "nothing chosen": entering(),
        "suggested by the form": entering(legal_form="49", sector="business"),
    },
    "console/_import.html": {
        "at work": sheet(state="running", added=171, present=3),
        "done": sheet(state="done", added=200, present=3),
    },
    "console/_import_row.html": {"looked at": sheet(), "taken in": sheet(state="done", added=200, present=3)},
    "console/_import_remark.html": {"refused": remarks},
    "console/_history_row.html": {
        "entered": history(field="name", now="Sjöbrunnahem AB"),
        "with a reason": history(field="sector", was="business", now="public", reason="Ägs av kommunen"),
        "merged": history(field="merged", was="GRANNSKAPSNÄTVERKET ÖSTER", now="Grannskapsnätverket Öster"),
    },
    "console/_pages.html": {"first": pages(1), "middle": pages(2)},
    "organisations/_organisation.html": {
        "public": lambda: one(KOMMUN),
        "business": lambda: one(HAVREVINGE),
        "civil society": lambda: one(LASGLANTAN),
        "with form and place": placed,
    },
    "spaces/_organisation_coalitions.html": {
        "one": lambda: {"panel": {"coalitions": [COALITION]}},
        "none": lambda: {"panel": {"coalitions": []}},
    },
}
