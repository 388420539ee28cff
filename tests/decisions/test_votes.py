"""One organisation, one vote: who casts it, who overrules, and when it is too late."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils.timezone import now

from coalitions.decisions.errors import NotEntitled, NotOpen, SpokenFor, TooLate
from coalitions.decisions.models import Decision, Vote
from tests.cast import admit, person
from tests.decisions.conftest import CHOICES, draft, opened


def standing(decision):
    return list(Vote.objects.filter(decision=decision, replaced_at=None).values_list("organisation__name", "choice"))


def test_an_alternate_votes_and_the_representative_overrules(table):
    decision = opened(table)
    Vote.objects.cast(decision, ["no"], by=table.joar)
    Vote.objects.cast(decision, ["yes"], by=table.tuva)
    assert standing(decision) == [("Sjöbrunna kommun", ["yes"])]
    assert list(decision.votes.values_list("author__name", "cast_as")) == [
        ("Joar Brännmyr", "alternate"),
        ("Tuva Hedlindh", "representative"),
    ]


def test_the_alternate_cannot_overrule_the_representative(table):
    decision = opened(table)
    Vote.objects.cast(decision, ["yes"], by=table.tuva)
    with pytest.raises(SpokenFor):
        Vote.objects.cast(decision, ["no"], by=table.joar)
    assert standing(decision) == [("Sjöbrunna kommun", ["yes"])]


def test_the_database_takes_one_vote_of_an_organisation(table):
    decision = opened(table)
    vote = Vote.objects.cast(decision, ["yes"], by=table.tuva)
    with pytest.raises(IntegrityError), transaction.atomic():
        Vote.objects.create(decision=decision, organisation=vote.organisation, sector="public", cast_as="alternate")


@pytest.mark.parametrize("who", ["elham", "ingegerd", "mirja"])
def test_who_has_no_voting_seat_does_not_vote(who, table):
    table.coalition.seat(table.natverket, table.elham, by=table.ingegerd, role="observer")
    decision = opened(table)
    with pytest.raises(NotEntitled):
        Vote.objects.cast(decision, ["yes"], by=getattr(table, who))
    assert len(decision.reckoning.eligible) == 4


def test_a_guest_with_a_seat_elsewhere_does_not_vote(table):
    decision, guest = opened(table), person("Gerd Gäst")
    admit(table, guest, "guest", table.kommun, scope=decision.scope)
    with pytest.raises(NotEntitled):
        Vote.objects.cast(decision, ["yes"], by=guest)


def test_a_paused_organisation_votes_no_more_and_what_it_voted_stands(table):
    decision = opened(table)
    Vote.objects.cast(decision, ["yes"], by=table.petter)
    table.havrevinge.move_to("paused", by=table.rasmus, reason="Ny ledning")
    with pytest.raises(NotEntitled):
        Vote.objects.cast(decision, ["no"], by=table.petter)
    decision.close(by=table.ingegerd)
    assert decision.result["totals"] == [1, 0, 0]


def test_the_next_holder_of_a_seat_votes_in_its_place(table):
    decision = opened(table)
    Vote.objects.cast(decision, ["yes"], by=table.tuva)
    table.coalition.seat(table.kommun, table.joar, by=table.ingegerd)
    with pytest.raises(NotEntitled):
        Vote.objects.cast(decision, ["no"], by=table.tuva)
    Vote.objects.cast(decision, ["no"], by=table.joar)
    assert standing(decision) == [("Sjöbrunna kommun", ["no"])]


def test_a_vote_after_its_time_is_refused_although_no_job_has_closed_it(table):
    decision = opened(table, closes_at=now() + timedelta(hours=1))
    Decision.objects.filter(pk=decision.pk).update(closes_at=now())
    with pytest.raises(TooLate):
        Vote.objects.cast(decision, ["yes"], by=table.tuva)
    assert Decision.objects.close_due() == 1
    assert Decision.objects.close_due() == 0
    with pytest.raises(NotOpen):
        Vote.objects.cast(decision, ["yes"], by=table.tuva)


@pytest.mark.parametrize("kind", CHOICES)
def test_each_kind_is_voted_on_by_form_and_counted(kind, table, as_):
    decision = opened(table, kind)
    sent = {"say": CHOICES[kind][0]}
    if kind not in ("consent", "yes_no"):
        sent = {f"option_{at}": value for at, value in enumerate(CHOICES[kind])}
    if kind == "ranked":
        sent = {"option_0": "2", "option_1": "", "option_2": "1"}
    answer = as_(table.tuva).post(f"{decision.get_absolute_url()}vote/", sent)
    assert answer.status_code == 302, answer.content.decode()
    assert Vote.objects.get().choice == CHOICES[kind]
    page = as_(table.elham).get(decision.get_absolute_url()).content.decode()
    assert "Sjöbrunna kommun" in page


BAD = [
    ("ranked", {"option_0": "1", "option_1": "1"}),
    ("ranked", {}),
    ("score", {"option_0": "6", "option_1": "1", "option_2": "1"}),
    ("dots", {"option_0": "3", "option_1": "3", "option_2": "0"}),
    ("dots", {"option_0": "0", "option_1": "0", "option_2": "0"}),
    ("date", {"option_0": "yes"}),
    ("consent", {"say": "object"}),
    ("yes_no", {"say": "perhaps"}),
]


@pytest.mark.parametrize(("kind", "sent"), BAD)
def test_what_is_no_vote_is_refused_in_words(kind, sent, table, as_):
    decision = opened(table, kind)
    answer = as_(table.tuva).post(f"{decision.get_absolute_url()}vote/", sent)
    assert answer.status_code == 422
    assert not Vote.objects.exists()


def test_numbers_run_in_the_coalition_across_its_spaces(table):
    assert [opened(table).number, opened(table).number] == [1, 2]
    assert draft(table).number is None
