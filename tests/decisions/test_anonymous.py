"""An anonymous vote cannot be linked to a voter, with the whole database in hand."""

import json

import pytest
from django.apps import apps
from django.core import serializers

from coalitions.decisions.errors import CannotBeMet, Sealed
from coalitions.decisions.models import Decision, Urn, Vote
from coalitions.live.models import Claim
from tests.decisions.conftest import OPTIONS, draft, opened

VOTERS = ("tuva", "samira", "petter", "nils")


def cast(table, decision, *order):
    for who, choice in order:
        Vote.objects.cast(decision, choice, by=getattr(table, who))


def whole(but=()):
    """Every row of the database, as text, without when it was written and what is random."""
    models = [model for model in apps.get_models() if model.__module__.startswith("coalitions.") and model not in but]
    return [json.loads(serializers.serialize("json", model._base_manager.order_by("pk"))) for model in models]


def test_all_ways_to_vote_leave_the_same_urn(table):
    first, second = (opened(table, "ranked", is_anonymous=True) for _ in range(2))
    cast(table, first, ("tuva", [0]), ("samira", [2, 1]), ("petter", [1]))
    cast(table, second, ("tuva", [1]), ("samira", [0]), ("petter", [2, 1]))
    assert Urn.objects.get(pk=first.pk).choices == Urn.objects.get(pk=second.pk).choices == [[0], [1], [2, 1]]


def test_nothing_but_the_urn_holds_what_was_voted(table):
    """Two votes in which the same people voted otherwise differ in the urn alone; and the urn says nothing of who it was."""
    decision = opened(table, is_anonymous=True)
    cast(table, decision, ("tuva", ["yes"]), ("samira", ["no"]), ("petter", ["abstain"]))
    assert set(decision.votes.values_list("choice", "reason")) == {(None, "")}
    assert [field.name for field in Urn._meta.fields] == ["decision", "choices"]
    told = json.dumps(whole(but=(Urn,)))
    assert '["yes"]' not in told and '["no"]' not in told and '["abstain"]' not in told


def test_the_key_of_a_form_keeps_no_hash_of_the_answer(table, as_):
    decision = opened(table, is_anonymous=True)
    key = "5b0a2b1e-7f5a-4f2c-9d1c-0a4f5f6a7b8c"
    prints = []
    for who, say in (("tuva", "yes"), ("samira", "no")):
        answer = as_(getattr(table, who)).post(f"{decision.get_absolute_url()}vote/", {"secret-say": say, "key": key})
        assert answer.status_code == 302
        prints.append(Claim.objects.get(principal=f"user-{getattr(table, who).pk}").fingerprint)
    assert prints[0] == prints[1]
    assert Urn.objects.get(pk=decision.pk).choices == [["no"], ["yes"]]


def test_no_page_and_no_file_tells_before_or_after(table, as_):
    decision, reader = opened(table, is_anonymous=True), as_(table.ingegerd)
    cast(table, decision, ("tuva", ["yes"]), ("samira", ["no"]), ("petter", ["yes"]))
    url = decision.get_absolute_url()
    assert b'"yes"' not in reader.get(f"{url}export/json/").content
    assert "Så står det nu" not in reader.get(url).content.decode()
    decision.close(by=table.ingegerd)
    told = reader.get(f"{url}export/json/").json()
    assert [(one["organisation"], one["choice"]) for one in told["votes"]] == [("", ["no"]), ("", ["yes"]), ("", ["yes"])]
    assert told["result"]["totals"] == [2, 1, 0]
    page = reader.get(url).content.decode()
    assert "Per organisation" not in page and "Omröstningen var anonym" in page


def test_it_can_not_be_overruled(table):
    decision = opened(table, is_anonymous=True)
    cast(table, decision, ("joar", ["no"]))
    with pytest.raises(Sealed):
        cast(table, decision, ("tuva", ["yes"]))


def test_of_too_few_nothing_is_told(table, as_):
    decision = opened(table, is_anonymous=True)
    cast(table, decision, ("tuva", ["yes"]), ("samira", ["yes"]))
    decision.close(by=table.ingegerd)
    assert decision.outcome == "no_quorum"
    told = as_(table.elham).get(f"{decision.get_absolute_url()}export/json/").content.decode()
    log = as_(table.elham).get(f"/spaces/{table.space.pk}/decisions/export/csv/").content.decode()
    assert '"yes"' not in told and "Ja: 2" not in log and '"totals": []' in told


def test_of_fewer_than_three_organisations_it_is_not_opened(table):
    for home in (table.havrevinge, table.lasglantan):
        home.move_to("paused", by=table.rasmus, reason="Ny ledning")
    with pytest.raises(CannotBeMet):
        draft(table, is_anonymous=True).open(by=table.ingegerd)


@pytest.mark.parametrize("kind", [kind for kind in OPTIONS if kind != "consent"])
def test_every_kind_but_consent_can_be_anonymous(kind, table):
    assert opened(table, kind, is_anonymous=True).state == "open"
    assert Decision.objects.get().urn.choices == []
