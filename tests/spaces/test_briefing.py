"""SPC-11, SPC-12: what the next holder of a seat is told, and what stays as it was."""

from coalitions.activity.models import Cursor, Notification
from coalitions.discussion.models import Topic
from coalitions.spaces.models import Handover
from tests.cast import admit
from tests.documents.making import linked, membership
from tests.spaces.giving import give


def test_spc_11_the_briefing_is_kept_and_says_what_one_needs(town, as_):
    town.coalition.ask("Var får barnen läsa?", by=town.ingegerd)
    town.coalition.seat(town.region, town.mirja, by=town.ingegerd)
    town.card.assign(people=[town.tuva], organisations=[town.kommun], by=town.ingegerd)
    handover = give(town)
    assert handover.get_absolute_url() in as_(town.joar).get(town.seat.get_absolute_url()).text
    page = as_(town.joar).get(handover.get_absolute_url()).text
    for words in ("Var får barnen läsa?", "Fråga biblioteket", "Lokaler i Öster", "Mirja Laitamaa", "Får lova lokaler"):
        assert words in page


def test_spc_11_the_successor_hears_of_the_seat_and_not_of_each_task(town):
    give(town)
    Cursor.objects.read_all()
    assert [one.reason for one in Notification.objects.filter(user=town.joar)] == ["seat"]


def test_spc_11_the_briefing_costs_the_same_with_many_things(town, as_, django_assert_num_queries):
    for number in range(8):
        card = town.board.columns.first().add_card(f"Uppgift {number}", by=town.tuva)
        card.assign(people=[town.tuva], by=town.ingegerd)
    address, client = give(town).get_absolute_url(), as_(town.joar)
    with django_assert_num_queries(QUERIES):
        assert "Uppgift 7" in client.get(address).text
    Handover.objects.update(moved={"tasks": [town.card.pk], "documents": [town.document.pk]})
    with django_assert_num_queries(QUERIES):
        client.get(address)


def test_spc_12_what_was_written_keeps_person_organisation_and_seat(town):
    topic = Topic.objects.open(town.space, "Läsecirkel", "Vem kan?", by=membership(town, town.tuva))
    card = town.board.columns.first().add_card("Skriven i stolen", by=town.tuva)
    document = linked(town, "Ny lista")
    give(town, ends_access=True)
    admit(town, town.tuva, "member", town.region)
    for thing in (topic, topic.messages.get(), card, document):
        thing.refresh_from_db()
        assert (thing.author, thing.organisation, thing.seat) == (town.tuva, town.kommun, town.seat)
    assert town.seat.holder == town.tuva


QUERIES = 26  # what journey, meetings, charter and decisions ask, what was decided and promised, and how many see it
