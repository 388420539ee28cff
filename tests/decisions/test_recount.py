"""A vote of 200 organisations is counted the same by two who know nothing of our counting: from the JSON and from the CSV."""

import csv
import json
from collections import Counter, defaultdict
from fractions import Fraction
from types import SimpleNamespace

import pytest
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coalitions.decisions import counting, sheets
from coalitions.decisions.models import Decision, Vote
from coalitions.organisations.models import Organisation, Sector
from tests.decisions.conftest import OPTIONS

SIZE, KINDS = 200, list(OPTIONS)
EACH = {
    "consent": st.sampled_from([["agree"], ["abstain"], ["object"]]),
    "yes_no": st.sampled_from([["yes"], ["no"], ["abstain"]]),
    "ranked": st.permutations(range(3)).flatmap(lambda order: st.integers(1, 3).map(lambda count: list(order)[:count])),
    "score": st.lists(st.integers(0, 5), min_size=3, max_size=3),
    "dots": st.tuples(st.integers(0, 5), st.integers(0, 5)).map(lambda cut: [min(cut), max(cut) - min(cut), 5 - max(cut)]),
    "date": st.lists(st.sampled_from(["yes", "maybe", "no"]), min_size=3, max_size=3),
}


def ballot(kind, choices, majority="half"):
    """A closed decision in memory, by organisations of all sectors in turn."""
    decision = Decision(pk=1, kind=kind, options=OPTIONS[kind], state="closed", majority=majority, number=1, title="Läsplatser")
    homes = [Organisation(pk=at, name=f"Organisation {at:03}", sector=Sector.values[at % 4]) for at in range(len(choices))]
    votes = [
        Vote(decision=decision, organisation=home, sector=home.sector, choice=choice)
        for home, choice in zip(homes, choices, strict=True)
    ]
    decision._prefetched_objects_cache = {"votes": votes, "interests": [], "clearances": []}
    return decision


def by_json(decision):
    """(totals, {sector: totals}) from the JSON, option by option."""
    told = json.loads(sheets.vote_json(decision))
    words = {"consent": ["agree", "abstain", "object"], "yes_no": ["yes", "no", "abstain"]}.get(told["kind"])
    labels = words or list(range(len(told["options"])))
    sums = Counter()
    for vote in told["votes"]:
        for label in labels:
            worth = value(told["kind"], label, vote["choice"], len(labels))
            sums[label] += worth
            sums[vote["sector"], label] += worth
    sectors = {vote["sector"] for vote in told["votes"]}
    return [sums[label] for label in labels], {sector: [sums[sector, label] for label in labels] for sector in sectors}


def value(kind, label, choice, count):
    if kind in ("consent", "yes_no"):
        return 1 if label in choice else 0
    if kind == "ranked":
        return next((count - place for place, chosen in enumerate(choice) if chosen == label), 0)
    return {"yes": 2, "maybe": 1, "no": 0}.get(choice[label], choice[label])


def by_csv(decision):
    """The totals from the CSV as a spreadsheet would: whole columns, in the words that stand there."""
    with translation.override("en"):
        rows = list(csv.reader(sheets.as_csv(sheets.vote_rows(decision)).decode("utf-8-sig").splitlines()))
    columns = list(zip(*rows[1:], strict=True))
    cells = columns[2 : 3 if decision.kind in ("consent", "yes_no") else 5]
    if decision.kind == "consent":
        return [cells[0].count(word) for word in ("No objection", "Abstain", "Objection")]
    if decision.kind == "yes_no":
        return [cells[0].count(word) for word in ("Yes", "No", "Abstain")]
    if decision.kind == "ranked":
        return [sum(4 - int(place) for place in column if place) for column in cells]
    if decision.kind == "date":
        return [2 * column.count("Yes") + column.count("If need be") for column in cells]
    return [sum(map(int, column)) for column in cells]


@pytest.mark.parametrize("kind", KINDS)
@given(st.data())
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_two_others_count_the_same(kind, data):
    decision = ballot(kind, data.draw(st.lists(EACH[kind], min_size=SIZE, max_size=SIZE)))
    totals, sectors = by_json(decision)
    assert decision.reckoning.totals == totals == by_csv(decision)
    assert decision.reckoning.by_sector == sectors
    assert totals == [sum(column) for column in zip(*sectors.values(), strict=True)]


@given(st.integers(0, 200), st.integers(0, 200), st.sampled_from(["half", "two_thirds"]))
def test_a_majority_is_what_fractions_say(yes, no, majority):
    share = Fraction(yes, yes + no) if yes + no else Fraction(0)
    said = share >= Fraction(2, 3) if majority == "two_thirds" else share > Fraction(1, 2)
    assert counting.carries(majority, yes, no) == said


@given(st.lists(st.integers(0, 50), min_size=2, max_size=9))
def test_the_winners_are_all_with_the_most(totals):
    places = defaultdict(list)
    for at, given_points in enumerate(totals):
        places[given_points].append(at)
    best = max(places)
    assert counting.winners(totals) == (places[best] if best else [])
    said = counting.outcome("dots", "half", totals)
    assert said == ("nothing" if not best else "chosen" if len(places[best]) == 1 else "tied")


def test_the_urn_counts_like_named_votes():
    choices = [["yes"], ["no"], ["yes"], ["abstain"]]
    named = ballot("yes_no", choices)
    hidden = ballot("yes_no", [None] * 4)
    hidden.is_anonymous, hidden._state.fields_cache["urn"] = True, SimpleNamespace(choices=sorted(choices))
    assert named.reckoning.totals == hidden.reckoning.totals == [2, 1, 1]
    assert [one["organisation"] for one in json.loads(sheets.vote_json(hidden))["votes"]] == [""] * 4
