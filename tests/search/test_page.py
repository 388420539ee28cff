"""SEA-01, SEA-02, SEA-05: the page, its filters, its address and what is kept of it; and the palette."""

import re

import pytest

from coalitions.activity.models import Level
from coalitions.search.keeping import catch_up
from coalitions.search.models import Recent
from coalitions.spaces.models import Moderation, Role
from tests.documents.making import linked


@pytest.fixture
def page(as_):
    """`page(cast.tuva, q="möte")`: the page as text."""

    def read(user, status=200, **asked):
        catch_up()
        answer = as_(user).get("/search/", asked)
        assert answer.status_code == status
        return answer.content.decode()

    return read


def test_words_are_shown_in_their_context_and_the_link_opens_at_the_place(topic, member, cast, page, as_):
    post = topic.post("Först <b>annat</b>. " + "utfyllnad " * 60 + "sedan mötet i parken", by=member(cast.tuva))
    html = page(cast.samira, q="möten park")
    assert "<mark>mötet</mark> i <mark>parken</mark>" in html and "<b>annat" not in html
    address = re.search(rf'href="([^"]+#message-{post.pk})"', html)[1]
    assert f'id="message-{post.pk}"' in as_(cast.samira).get(address.replace("&amp;", "&")).content.decode()


def test_filters_are_combined(topic, member, cast, page):
    topic.post("Mötet, säger Tuva", by=member(cast.tuva))
    topic.post("Mötet, säger Samira", by=member(cast.samira))
    assert "säger" not in page(cast.petter, q="möte", who="petter", kind="message")
    both = page(cast.petter, q="möte", kind="message", where=cast.space.pk)
    assert "säger Tuva" in both and "säger Samira" in both
    assert f'<a class="org" href="{cast.kommun.get_absolute_url()}">Sjöbrunna kommun</a>' in both  # ORG-01
    one = page(cast.petter, q="möte", kind="message", who="tuva", organisation=cast.kommun.pk, sector="public", unread="on")
    assert "säger Tuva" in one and "säger Samira" not in one
    assert "säger" not in page(cast.petter, q="möte", since="2100-01-01") and "säger" not in page(
        cast.petter, q="möte", until="2000-01-01"
    )
    assert "säger" not in page(cast.petter, q="möte", file="on") and "säger" not in page(cast.petter, q="möte", sector="academia")


@pytest.mark.parametrize("asked", [{"where": "999999"}, {"kind": "x"}, {"since": "igår"}, {"organisation": "x"}, {"sector": "1"}])
def test_a_filter_that_makes_no_sense_keeps_what_was_typed(cast, page, asked):
    html = page(cast.tuva, status=422, q="behåll mig", **asked)
    assert 'value="behåll mig"' in html and 'class="error"' in html


def test_a_space_one_may_not_enter_cannot_be_asked_for(topic, cast, page):
    assert "Läsecirkel" not in page(cast.stranger, status=422, q="läsecirkel", where=cast.space.pk)
    assert "Läsecirkel" not in page(cast.stranger, q="läsecirkel")


def test_hidden_posts_and_binned_documents_are_found_no_more_at_once(topic, member, cast, page):
    post = topic.post("gräsklippare", by=member(cast.petter))
    document = linked(cast, "Gräsklippare till salu")
    assert page(cast.samira, q="gräsklippare").count("<mark>") == 2
    Moderation.objects.decide(post, True, "Namnger ett barn", by=member(cast.mirja))
    document.bin(by=member(cast.ingegerd))
    html = page(cast.samira, q="gräsklippare")
    assert "<mark>" not in html


def test_what_a_person_put_out_of_sight_is_found(topic, cast, page):
    Level.objects.create(user=cast.samira, space=cast.space, scope=topic.scope, level="hidden")
    assert "Läsecirkel" in page(cast.samira, q="läsecirkel").replace('value="läsecirkel"', "")


def test_pages_go_on_below_the_last_and_cost_the_same(topic, member, cast, page, as_, django_assert_max_num_queries):
    for n in range(25):
        topic.post(f"gurka {n}", by=member(cast.tuva))
    html = page(cast.samira, q="gurka", kind="message")
    assert html.count("<mark>gurka</mark>") == 20
    older = re.search(r'href="(\?[^"]+before=\d+)"', html)[1].replace("&amp;", "&")
    with django_assert_max_num_queries(40):
        assert as_(cast.samira).get(f"/search/{older}").content.decode().count("<mark>gurka</mark>") == 5


def test_recent_searches_are_ones_own_without_identity_numbers_and_can_be_forgotten(cast, page, as_):
    for words in ("första", "andra", "121212-1212"):
        page(cast.tuva, q=words)
    page(cast.tuva, q="andra", kind="card")
    kept = list(Recent.objects.of(cast.tuva))
    assert [one.words for one in kept] == ["andra", "andra", "första"] and kept[0].has_more
    assert "första" in page(cast.tuva) and "första" not in page(cast.samira)
    as_(cast.tuva).post("/search/forgetting/")
    assert not Recent.objects.of(cast.tuva).exists()


def test_no_more_than_ten_are_kept(cast):
    for n in range(14):
        Recent.objects.keep(cast.tuva, f"q={n}")
    assert Recent.objects.of(cast.tuva).count() == 10


def test_the_palette_finds_names_while_they_are_typed(topic, cast, as_):
    catch_up()
    html = as_(cast.samira).get("/search/jump/", {"q": "läsec"}).content.decode()
    assert topic.get_absolute_url() in html and 'role="option"' in html
    assert topic.get_absolute_url() not in as_(cast.stranger).get("/search/jump/", {"q": "läsec"}).content.decode()
    assert cast.space.get_absolute_url() in as_(cast.samira).get("/search/jump/").content.decode()


def test_a_guests_palette_holds_the_one_thing(topic, cast, as_):
    cast.space.memberships.create(user=cast.stranger, role=Role.GUEST, scope=topic.scope)
    catch_up()
    html = as_(cast.stranger).get("/search/jump/", {"q": "läsecirkel"}).content.decode()
    assert topic.get_absolute_url() in html
    assert cast.space.get_absolute_url() + '"' not in as_(cast.stranger).get("/search/jump/", {"q": "gemensamt"}).content.decode()


def test_search_is_for_those_who_are_signed_in(client):
    assert client.get("/search/").status_code == client.get("/search/jump/").status_code == 302
