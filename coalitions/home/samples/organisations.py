"""Samples of organisations in lists and of the panels on their pages."""

from coalitions.home.samples.things import COALITION, HAVREVINGE, KOMMUN, LASGLANTAN, new
from coalitions.organisations.models import Organisation


def one(organisation):
    return {"organisation": organisation}


def placed():
    return one(new(Organisation, name="Umeå universitet", sector="academia", legal_form="81", municipality_code="2480"))


SAMPLES = {
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
