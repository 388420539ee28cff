"""SEA-01: what meetings made is found: meetings, contributions, minutes, decisions, initiatives and what was promised to them."""

import pytest

from coalitions.decisions.models import Vote
from coalitions.journey.models import Meeting
from coalitions.search.keeping import catch_up, rebuild
from coalitions.search.models import Entry
from coalitions.spaces.models import Role
from tests.decisions.conftest import draft, opened
from tests.initiatives.making import begun, promised
from tests.journey.making import contributed, meeting
from tests.journey.making import opened as exercise
from tests.meetings.making import line


def made(cast):
    """{name: a thing that says "fyrvaktare"}."""
    return {
        "meeting": meeting(cast, "Träff om fyrvaktare"),
        "contribution": contributed(cast, exercise(cast), "Vi behöver en fyrvaktare"),
        "line": line(cast, Meeting.objects.first(), "Fyrvaktaren får nyckeln."),
        "decision": draft(cast, title="Anställ en fyrvaktare"),
        "initiative": begun(cast, "Fyrvaktare i varje hamn"),
        "commitment": promised(cast, begun(cast), title="En fyrvaktare"),
    }


@pytest.mark.parametrize("kind", ["meeting", "contribution", "line", "decision", "initiative", "commitment"])
def test_each_is_found_by_members_alone_and_opens_at_its_place(cast, finds, as_, kind):
    thing = made(cast)[kind]
    assert f"{kind}-{thing.pk}" in finds(cast.samira, "fyrvaktare")
    assert finds(cast.stranger, "fyrvaktare") == []
    html = as_(cast.samira).get("/search/", {"q": "fyrvaktare", "kind": kind}).content.decode()
    assert f'href="{thing.get_absolute_url()}"' in html and "<mark>" in html.lower()
    assert as_(cast.samira).get(thing.get_absolute_url().partition("#")[0], follow=True).status_code == 200


def test_what_changes_is_found_by_its_new_words_and_what_goes_no_more(cast, finds):
    things = made(cast)
    member = cast.space.memberships.get(user=cast.tuva)
    things["contribution"].describe(by=cast.tuva, text="Vi behöver en lots")
    things["decision"].withdraw(by=cast.tuva)
    things["line"].remove(by=cast.ingegerd)
    things["initiative"].describe(by=cast.tuva, title="Lotsar i varje hamn")
    things["meeting"].describe(by=cast.ingegerd, title="Höstträff")
    assert finds(cast.samira, "fyrvaktare") == [f"commitment-{things['commitment'].pk}"]
    assert {f"contribution-{things['contribution'].pk}", f"initiative-{things['initiative'].pk}"} <= set(
        finds(cast.samira, "lots")
    )
    things["contribution"].remove(by=member)
    assert f"contribution-{things['contribution'].pk}" not in finds(cast.samira, "lots")


def test_minutes_go_with_their_meeting_and_follow_its_name(cast, finds):
    held = meeting(cast, "Höstträff")
    said = line(cast, held, "Fyrvaktaren får nyckeln.")
    held.describe(by=cast.ingegerd, title="Vinterträff")
    assert f"line-{said.pk}" in finds(cast.samira, "vinterträff") and finds(cast.samira, "höstträff") == []
    held.remove(by=cast.ingegerd)
    assert finds(cast.samira, "fyrvaktare") == [] and not Entry.objects.filter(kind="line").exists()


def test_a_name_that_is_kept_back_is_in_no_index_until_the_exercise_closes(cast, finds):
    asked = exercise(cast, is_anonymous=True)
    said = contributed(cast, asked, "Vi behöver en fyrvaktare")
    assert finds(cast.samira, "fyrvaktare") == [] and not Entry.objects.filter(kind="contribution").exists()
    asked.close(by=cast.ingegerd)
    assert finds(cast.samira, "fyrvaktare") == [f"contribution-{said.pk}"]
    assert Entry.objects.get(kind="contribution").who_id == cast.tuva.pk


def test_a_guest_of_a_decision_finds_that_alone_and_never_what_was_voted(cast, finds):
    decision, other = opened(cast, "consent", title="Anställ en fyrvaktare"), draft(cast, title="Avsätt en fyrvaktare")
    Vote.objects.cast(decision, ["object"], "Det hotar sillen", by=cast.samira)
    cast.space.memberships.create(user=cast.stranger, role=Role.GUEST, scope=decision.scope)
    assert finds(cast.stranger, "fyrvaktare") == [f"decision-{decision.pk}"]
    assert f"decision-{other.pk}" in finds(cast.samira, "fyrvaktare")
    assert f"decision-{decision.pk}" in finds(cast.samira, str(decision.number))
    assert finds(cast.samira, "sill") == []


def test_all_of_it_can_be_made_anew(cast, finds):
    made(cast), catch_up()
    was = list(Entry.objects.order_by("pk").values_list("pk", "kind", "thing_id", "words"))
    assert rebuild() == len(was) and list(Entry.objects.order_by("pk").values_list("pk", "kind", "thing_id", "words")) == was
