"""The index: what it finds, and that it follows what becomes of things."""

import pytest
from django.db import connection

from coalitions.search.keeping import catch_up, rebuild
from coalitions.search.models import Entry, Reader
from coalitions.search.words import indexed
from coalitions.spaces.models import Role


@pytest.mark.parametrize(
    "said, asked",
    [
        ("Vi har mötena på torsdag", "möte"),
        ("Skolans elever", "skola"),
        ("en skola", "skolan"),
        ("ett möte", "möten"),
        ("two meetings", "meeting"),
    ],
)
def test_word_forms_are_found(topic, member, cast, finds, said, asked):
    post = topic.post(said, by=member(cast.tuva))
    assert f"message-{post.pk}" in finds(cast.samira, asked)


def test_swedish_letters_are_kept_apart_and_other_accents_are_dress(topic, member, cast, finds):
    post = topic.post("Talet om idén i Hålan", by=member(cast.tuva))
    assert f"message-{post.pk}" in finds(cast.samira, "HÅLAN") and f"message-{post.pk}" in finds(cast.samira, "iden")
    assert finds(cast.samira, "halan") == [] and finds(cast.samira, "tälet") == []


def test_all_words_must_be_there_and_a_star_begins_a_word(topic, member, cast, finds):
    post = topic.post("Mötesanteckningar från biblioteket", by=member(cast.tuva))
    assert finds(cast.samira, "mötesant* bibliotek") == [f"message-{post.pk}"]
    assert finds(cast.samira, "mötesant* museum") == [] and finds(cast.samira, "mötesant") == []


@pytest.mark.parametrize("nonsense", ["AND", 'a" OR b', "NEAR(x)", "()", "* *", "'; --", "words : x", "\x00", "🙂", "a'b|c&!"])
def test_nothing_typed_is_an_operator(topic, cast, as_, nonsense):
    catch_up()
    assert as_(cast.tuva).get("/search/", {"q": nonsense}).status_code in (200, 422)
    assert as_(cast.tuva).get("/search/jump/", {"q": nonsense}).status_code == 200


def test_an_edited_post_is_found_by_its_new_words_alone(topic, member, cast, finds):
    post = topic.post("äpplen", by=member(cast.tuva))
    assert finds(cast.samira, "äpple") == [f"message-{post.pk}"]
    post.edit("päron", post.version, by=member(cast.tuva))
    assert finds(cast.samira, "äpple") == [] and finds(cast.samira, "päron") == [f"message-{post.pk}"]
    assert post.remove(by=member(cast.tuva)) and finds(cast.samira, "päron") == []
    assert post.restore(by=member(cast.tuva)) and finds(cast.samira, "päron") == [f"message-{post.pk}"]


def test_cards_with_steps_boards_spaces_people_and_organisations(board, cast, finds):
    card = board.columns.first().add_card("Fråga om lokalerna", by=cast.tuva, description="Kontrakt")
    assert {f"card-{card.pk}", f"board-{board.pk}"} <= set(finds(cast.samira, "lokal"))
    assert f"space-{cast.space.pk}" in finds(cast.samira, cast.space.name)
    assert f"organisation-{cast.kommun.pk}" in finds(cast.stranger, cast.kommun.name)
    assert f"coalition-{cast.coalition.pk}" in finds(cast.samira, cast.coalition.name)
    assert any(one.startswith(("person-", "member-")) for one in finds(cast.samira, cast.tuva.name))
    card.archive(by=cast.tuva)
    assert f"card-{card.pk}" not in finds(cast.samira, "kontrakt")


def test_a_person_is_found_by_a_new_name(cast, finds):
    cast.tuva.change(by=cast.tuva, name="Tuva Nyströmer")
    assert finds(cast.samira, "nyströmer") and not finds(cast.samira, "nystromer")


def test_a_guest_finds_only_within_the_one_thing(topic, member, cast, finds):
    other = type(topic).objects.open(cast.space, "Annat", "hemligt bibliotek", by=member(cast.tuva))
    guest = cast.stranger
    cast.space.memberships.create(user=guest, role=Role.GUEST, scope=topic.scope)
    found = finds(guest, "bibliotek")
    assert f"topic-{topic.pk}" in found and not [one for one in found if one == f"message-{other.messages.get().pk}"]


def test_access_that_ended_finds_nothing_at_once(topic, cast, finds):
    assert finds(cast.samira, "läsecirkel")
    cast.space.memberships.get(user=cast.samira).end(by=cast.ingegerd)
    assert not [one for one in finds(cast.samira, "läsecirkel") if not one.startswith(("person", "organisation"))]


def all_of_it():
    return list(Entry.objects.order_by("pk").values_list("pk", "kind", "thing_id", "names", "words"))


def test_it_can_be_made_anew_and_is_then_the_same(topic, board, cast, finds):
    finds(cast.tuva, "x")
    was = all_of_it()
    assert rebuild() == len(was) and all_of_it() == was


def test_search_goes_on_while_it_is_made_anew(topic, finds, cast):
    assert f"topic-{topic.pk}" in finds(cast.tuva, "läsecirkel")
    Entry.objects.create(pk=1, kind="topic", thing_id=10**9, space=cast.space, at=cast.space.created_at)
    seen = []

    def look(execute, *statement):
        done = execute(*statement)
        if statement[0].split()[0] in ("DELETE", "INSERT", "UPDATE"):
            seen.append(Entry.objects.filter(kind="topic", thing_id=topic.pk).exists())
        return done

    with connection.execute_wrapper(look):
        rebuild()
    assert len(seen) > 3 and all(seen)
    assert not Entry.objects.filter(pk=1).exists()  # of what is no more


def test_another_log_is_read_from_its_beginning(topic, cast, finds):
    finds(cast.tuva, "x")
    Entry.objects.filter(kind="topic").delete()
    Reader.objects.filter(pk=cast.space.pk).update(log_id="earlier")
    assert f"topic-{topic.pk}" in finds(cast.tuva, "läsecirkel")


def test_things_of_one_moment_have_numbers_of_their_own(cast):
    one = {"kind": "topic", "at": cast.space.created_at}
    made = [Entry(thing_id=n, **one) for n in range(3000)]
    Entry.objects.number(made)
    assert len({each.pk for each in made}) == 3000


def test_a_word_of_endless_length_is_cut():
    assert max(map(len, indexed("a" * 10_000).split())) <= 60
