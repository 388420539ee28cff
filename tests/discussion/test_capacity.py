"""DIS-31: whom a post speaks for is chosen, needs a mandate where it binds, and is stored, shown, found and taken home."""

import pytest

from coalitions.discussion.models import Topic
from coalitions.discussion.own_posts import rows
from coalitions.search.keeping import catch_up
from coalitions.spaces.models import Role
from tests.cast import admit, person


@pytest.fixture
def seated(cast):
    """Tuva sits for the municipality with a mandate."""
    return cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd, mandate_text="Får lova lokaler.")


def said(client, topic, capacity, body="Vi ställer upp"):
    return client.post(f"{topic.get_absolute_url()}messages/", {"body": body, "capacity": capacity})


def test_who_has_a_mandate_may_speak_for_the_organisation(topic, seated, cast, as_):
    page = as_(cast.tuva).get(topic.get_absolute_url()).content.decode()
    assert 'value="for_organisation"' in page
    assert said(as_(cast.tuva), topic, "for_organisation").status_code == 302
    assert topic.messages.last().capacity == "for_organisation"
    page = as_(cast.petter).get(topic.get_absolute_url()).content.decode()
    assert 'class="capacity official"' in page and 'value="for_organisation"' not in page


@pytest.mark.parametrize("who", ["petter", "joar"])
def test_without_mandate_it_is_refused_and_the_text_kept(who, topic, seated, cast, as_):
    answer = said(as_(getattr(cast, who)), topic, "for_organisation")
    assert answer.status_code == 422 and "Vi ställer upp" in answer.content.decode()
    assert topic.messages.count() == 1


def test_a_seat_without_mandate_or_an_observers_seat_is_not_enough(topic, cast, as_):
    cast.coalition.seat(cast.havrevinge, cast.petter, by=cast.ingegerd)
    cast.coalition.seat(cast.lasglantan, cast.samira, by=cast.ingegerd, role="observer", mandate_text="Läser")
    assert {said(as_(user), topic, "for_organisation").status_code for user in (cast.petter, cast.samira)} == {422}


def test_an_alternate_speaks_by_the_mandate_of_the_place(topic, seated, cast, as_):
    cast.coalition.seat(cast.kommun, cast.joar, by=cast.ingegerd, role="alternate")
    assert said(as_(cast.joar), topic, "for_organisation").status_code == 302


def test_a_guest_has_no_such_choice(topic, cast, as_):
    guest = person("Gun Gäst")
    admit(cast, guest, Role.GUEST, None, scope=topic.scope)
    assert 'name="capacity"' not in as_(guest).get(topic.get_absolute_url()).content.decode()
    assert said(as_(guest), topic, "personal").status_code == 422
    assert said(as_(guest), topic, "").status_code == 302
    assert topic.messages.last().capacity == ""


def test_the_usual_is_the_professional_role_and_editing_keeps_what_was_chosen(topic, cast, as_, member):
    said(as_(cast.petter), topic, "personal")
    message = topic.messages.last()
    message.edit("Andra ord", message.version, by=member(cast.petter))
    assert [one.capacity for one in topic.messages.all()] == ["professional", "personal"]


def test_it_is_chosen_for_a_threads_first_post_too(seated, cast, as_):
    as_(cast.tuva).post(f"/spaces/{cast.space.pk}/topics/new/", {"title": "Ny", "body": "Ord", "capacity": "for_organisation"})
    assert Topic.objects.get(title="Ny").messages.get().capacity == "for_organisation"


def test_it_is_searchable_and_exported(topic, seated, cast, as_):
    said(as_(cast.tuva), topic, "for_organisation", "Öppet till sex")
    said(as_(cast.tuva), topic, "personal", "öppet för min del")
    catch_up()
    both = as_(cast.petter).get("/search/", {"q": "ÖPPET"}).content.decode()
    assert "till sex" in both and "för min del" in both
    asked = {"q": "öppet", "speaking": "for_organisation", "organisation": cast.kommun.pk, "where": cast.space.pk}
    official = as_(cast.petter).get("/search/", asked).content.decode()
    assert "till sex" in official and "för min del" not in official
    assert as_(cast.petter).get("/search/", {"speaking": "king"}).status_code == 422
    assert {"för min organisation", "for my organisation"} & {row for one in rows(cast.tuva) for row in map(str, one.values())}
