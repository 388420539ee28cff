"""Rules: said before opening when they cannot be met, shown while votes come in, decided when the vote closes."""

import pytest

from coalitions.decisions.errors import CannotBeMet, NotADraft, Unanswered
from coalitions.decisions.kinds import Outcome
from coalitions.decisions.models import Decision, Vote
from coalitions.live.models import AuditEntry
from tests.decisions.conftest import draft, opened

EVERYBODY = ("tuva", "samira", "petter", "nils")


def cast(table, decision, *said, people=EVERYBODY):
    for who, word in zip(people, said, strict=False):
        reason = "Det saknas pengar." if word == "object" else ""
        Vote.objects.cast(decision, [word], reason, by=getattr(table, who))


def closed(table, decision):
    decision.close(by=table.ingegerd)
    return decision.outcome


CANNOT = [
    ({"quorum": 5}, "kvorum|beslutsförhet|quorum"),
    ({"kind": "ranked", "options": ["Ett"]}, "alternativ|choices"),
    ({"is_anonymous": True, "no_sector_against": True}, "sektor|sector"),
    ({"kind": "consent", "is_hidden": True}, "invändning|objection"),
]


@pytest.mark.parametrize(("fields", "words"), CANNOT)
def test_what_cannot_be_met_is_said_and_refused(fields, words, table):
    decision = draft(table, **fields)
    assert len(decision.obstacles) == 1
    with pytest.raises(CannotBeMet, match="^$"):
        decision.open(by=table.ingegerd)
    assert Decision.objects.get(pk=decision.pk).number is None


def test_a_sector_without_a_seat_is_named_before_opening(table, as_):
    table.havrevinge.move_to("paused", by=table.rasmus, reason="Ny ledning")
    decision = draft(table, each_sector=True)
    page = as_(table.ingegerd).get(f"{decision.get_absolute_url()}opening/").content.decode()
    assert "Näringsliv" in page and "En från varje sektor krävs" in page
    answer = as_(table.ingegerd).post(f"{decision.get_absolute_url()}opening/")
    assert answer.status_code == 409 and "Näringsliv" in answer.content.decode()


@pytest.mark.parametrize(
    ("said", "fields", "outcome"),
    [
        (["yes", "yes", "no"], {}, Outcome.CARRIED),
        (["yes", "no"], {}, Outcome.REJECTED),
        (["yes", "yes", "no"], {"majority": "two_thirds"}, Outcome.CARRIED),
        (["yes", "yes", "no", "no"], {"majority": "two_thirds"}, Outcome.REJECTED),
        (["abstain", "abstain"], {}, Outcome.REJECTED),
        (["yes", "yes"], {"quorum": 3}, Outcome.NO_QUORUM),
        (["yes", "yes", "yes"], {"each_sector": True}, Outcome.SECTOR_MISSING),
        (["yes", "yes", "yes", "yes"], {"each_sector": True}, Outcome.CARRIED),
        (["yes", "yes", "yes", "no"], {"no_sector_against": True}, Outcome.SECTOR_AGAINST),
    ],
)
def test_yes_or_no(said, fields, outcome, table):
    decision = opened(table, **fields)
    cast(table, decision, *said)
    assert closed(table, decision) == outcome


def test_the_rules_are_shown_while_votes_come_in(table, as_):
    decision = opened(table, quorum=2, each_sector=True, no_sector_against=True)
    cast(table, decision, "yes")
    page = as_(table.elham).get(f"{decision.get_absolute_url()}standing/").content.decode()
    assert "1 av minst 2 har röstat" in page and "saknas än" in page and "Ingen sektor har majoritet emot" in page


def test_a_hidden_result_is_nowhere_before_closing(table, as_):
    decision = opened(table, is_hidden=True, no_sector_against=True)
    cast(table, decision, "no")
    reader, url = as_(table.elham), decision.get_absolute_url()
    pages = [reader.get(f"{url}{part}").content.decode() for part in ("", "standing/", "history/", "export/csv/", "export/json/")]
    assert "Så står det nu" not in pages[0] and "visas när omröstningen har stängts" in pages[1]
    assert "Nej" not in pages[3] and '"no"' not in pages[4] and "Sjöbrunna kommun" in pages[2]
    decision.close(by=table.ingegerd)
    assert "Nej" in reader.get(f"{url}export/csv/").content.decode()


def test_an_objection_stops_the_decision(table):
    decision = opened(table, "consent")
    cast(table, decision, "agree", "object")
    with pytest.raises(Unanswered):
        decision.close(by=table.ingegerd)
    decision.votes.get(choice=["object"]).reply("Regionen betalar.", by=table.tuva)
    assert closed(table, decision) == Outcome.OBJECTED


def test_an_objection_that_was_answered_can_be_taken_back(table):
    decision = opened(table, "consent")
    cast(table, decision, "agree", "object")
    decision.votes.get(choice=["object"]).reply("Regionen betalar.", by=table.tuva)
    Vote.objects.cast(decision, ["agree"], by=table.samira)
    assert closed(table, decision) == Outcome.CARRIED
    assert decision.votes.filter(reason="Det saknas pengar.").exclude(replaced_at=None).exists()


def test_an_objection_is_read_with_its_name_and_answer(table, as_):
    decision = opened(table, "consent")
    cast(table, decision, "agree", "object")
    vote = decision.votes.get(choice=["object"])
    answer = as_(table.tuva).post(f"{decision.get_absolute_url()}votes/{vote.pk}/answer/", {"answer": "Regionen betalar."})
    page = as_(table.elham).get(decision.get_absolute_url()).content.decode()
    assert answer.status_code == 302
    assert all(words in page for words in ("Det saknas pengar.", "Samira Vallgårda", "Regionen betalar.", "Tuva Hedlindh"))


def test_a_draft_that_two_change_shows_both(table, as_):
    decision = draft(table)
    sent = {"title": "Mitt", "kind": "yes_no", "majority": "half", "quorum": 1, "dots": 5, "version": 1}
    assert as_(table.tuva).post(f"{decision.get_absolute_url()}edit/", sent).status_code == 302
    answer = as_(table.ingegerd).post(f"{decision.get_absolute_url()}edit/", sent | {"title": "Ditt"})
    assert answer.status_code == 409 and "Mitt" in answer.content.decode() and "Ditt" in answer.content.decode()


def test_an_open_vote_is_not_worded_otherwise(table):
    decision = opened(table)
    with pytest.raises(NotADraft):
        decision.edit(by=table.tuva, version=decision.version, title="Annat")


def test_opening_and_closing_stand_in_the_audit_log(table):
    closed(table, opened(table))
    assert {"decision.opened", "decision.closed"} <= set(AuditEntry.objects.values_list("kind", flat=True))
