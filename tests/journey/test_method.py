"""MTG-01: a method is data, copied into the space, and neither knows of the other afterwards."""

import pytest

from coalitions.journey.errors import BegunAlready, Conflict
from coalitions.journey.models import Exercise, Journey, MethodTemplate
from coalitions.journey.outline import Unreadable, read
from coalitions.live.models import AuditEntry
from tests.journey.making import begun, url

CONSOLE = "/console/methods/koalitionsmodellen/"


def sent(method, **changes):
    return {
        "name": method.name,
        "language": "sv",
        "outline": method.outline,
        "is_offered": "on",
        "seen": method.version,
    } | changes


@pytest.fixture
def method(db):
    return MethodTemplate.objects.current("koalitionsmodellen")


def test_the_product_comes_with_the_model_in_two_languages_a_variant_and_an_empty_one(db):
    offered = {method.key: method for method in MethodTemplate.objects.offered()}
    assert [len(method.meetings) for method in offered.values()] == [4, 4, 4, 0, 0]
    assert [method.language for method in offered.values()] == ["sv", "en", "en", "sv", "en"]
    first = [each.kind for each in offered["koalitionsmodellen"].meetings[0].exercises]
    assert "question" in first
    variant = offered["coalition-model-question-second"].meetings
    assert "question" in [each.kind for each in variant[1].exercises]


def test_a_facilitator_begins_with_a_method_and_gets_its_meetings_and_exercises(cast, as_):
    answer = as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/meetings/method/", {"method": "koalitionsmodellen"}, follow=True)
    assert "Problemformulering" in answer.text
    assert cast.space.meetings.count() == 4 and Exercise.objects.filter(space=cast.space).count() == 7


def test_one_begins_once(cast, method):
    begun(cast)
    with pytest.raises(BegunAlready):
        Journey.objects.begin(cast.space, method, by=cast.mirja)


def test_what_is_changed_in_the_copy_never_reaches_the_method(cast, as_, method):
    outline = method.outline
    second = begun(cast)[1]
    as_(cast.ingegerd).post(url("edit_meeting", second), {"title": "Nuläget", "initial-title": second.title, "seen": 1})
    as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/meetings/new/", {"title": "Träff fem"})
    as_(cast.ingegerd).post(url("meeting_place", second), {"to": "up"})
    assert [one.title for one in cast.space.meetings.all()][::4] == ["Nuläget", "Träff fem"]
    assert MethodTemplate.objects.current("koalitionsmodellen").outline == outline


def test_a_method_revised_while_a_coalition_runs_on_it_changes_no_meeting_of_that_coalition(cast, as_, method):
    begun(cast)
    before = list(cast.space.meetings.values_list("title", "about"))
    answer = as_(cast.rasmus).post(CONSOLE, sent(method, outline="# Bara en träff"))
    assert answer.status_code == 302
    assert list(cast.space.meetings.values_list("title", "about")) == before
    assert Journey.objects.get(space=cast.space).template.version == 0
    now = MethodTemplate.objects.current("koalitionsmodellen")
    assert (now.version, len(now.meetings), now.author) == (1, 1, cast.rasmus)
    assert AuditEntry.objects.filter(kind="method.revised").count() == 1


def test_two_administrators_at_once_and_the_second_is_told_what_stands_there(cast, as_, method):
    as_(cast.rasmus).post(CONSOLE, sent(method, name="Ny"))
    answer = as_(cast.rasmus).post(CONSOLE, sent(method, name="En annan", outline="# Min egen"))
    assert answer.status_code == 409
    assert "Ny" in answer.text and "# Min egen" in answer.text
    with pytest.raises(Conflict):
        MethodTemplate.objects.revise(method, by=cast.rasmus, seen=0, name="Tredje")


def test_an_administrator_writes_a_method_of_ones_own_and_takes_it_out_of_the_offer(cast, as_):
    told = {"name": "Egen metod", "language": "sv", "outline": "# Träff 1\n* free: Skriv\n  Vad?", "is_offered": "on"}
    as_(cast.rasmus).post("/console/methods/new/", told)
    own = MethodTemplate.objects.current("egen-metod")
    assert own.meetings[0].exercises[0].text == "Vad?"
    assert as_(cast.rasmus).post("/console/methods/new/", told).status_code == 422
    as_(cast.rasmus).post("/console/methods/egen-metod/", told | {"is_offered": "", "seen": 1})
    assert "egen-metod" not in [method.key for method in MethodTemplate.objects.offered()]


@pytest.mark.parametrize(
    ("outline", "line"),
    [("Ingen träff", "1"), ("# A\n* nonsense: B", "2"), ("# A\n* free", "2"), ("#", "1"), ("# A\n* free: " + "x" * 121, "2")],
)
def test_an_outline_that_cannot_be_read_says_which_line_and_keeps_what_was_typed(cast, as_, method, outline, line):
    with pytest.raises(Unreadable):
        read(outline)
    answer = as_(cast.rasmus).post(CONSOLE, sent(method, outline=outline))
    assert answer.status_code == 422
    assert f"Rad {line}" in answer.text and outline.splitlines()[-1] in answer.text


def test_a_facilitator_has_no_say_over_methods(cast, as_):
    assert as_(cast.ingegerd).get("/console/methods/").status_code == 404
