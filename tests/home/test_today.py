from datetime import timedelta

import pytest
import time_machine
from django.utils.timezone import now

from coalitions.activity.models import Cursor
from coalitions.boards.models import Board
from coalitions.discussion.models import Topic
from coalitions.home.models import Visit
from coalitions.home.today import Today


@pytest.fixture
def topic(cast):
    return Topic.objects.open(cast.space, "Nycklar", "Vem öppnar?", by=member(cast, cast.samira))


def member(cast, user):
    return cast.space.memberships.get(user=user)


def test_today_tells_what_is_new_and_where(cast, as_, topic):
    page = as_(cast.tuva).get("/today/").content.decode()
    assert "Nycklar" in page and "Läsande grannskap" in page


def test_what_i_wrote_myself_is_no_news_to_me(cast, as_, topic):
    assert "Nycklar" not in as_(cast.samira).get("/today/").content.decode()


def test_what_i_saw_last_time_is_new_no_more(cast, topic):
    Visit.objects.since(cast.tuva)
    with time_machine.travel(now() + timedelta(hours=2)):
        assert Today(cast.tuva, Visit.objects.since(cast.tuva)).news == []


def test_a_second_look_in_the_same_visit_shows_the_same_news(cast, topic):
    first = Visit.objects.since(cast.tuva)
    assert Visit.objects.since(cast.tuva) == first


def test_a_mention_waits_until_it_is_opened(cast, topic):
    topic.post("Vad säger du @Tuva Hedlindh?", by=member(cast, cast.samira))
    Cursor.objects.read_all()
    waiting = Today(cast.tuva, now()).waiting
    assert [(heard.by, heard.reason) for heard in waiting] == [(cast.samira, "mention")]


def test_my_tasks_stand_by_their_date(cast, as_):
    board = Board.objects.open(cast.space, "Tavla", by=cast.ingegerd)
    card = board.columns.first().add_card("Låneavtal", by=cast.ingegerd)
    card.assign(by=cast.ingegerd, people=[cast.tuva])
    assert "Låneavtal" in as_(cast.tuva).get("/today/").content.decode()
    assert "Låneavtal" not in as_(cast.petter).get("/today/").content.decode()


def test_a_stranger_is_told_how_to_get_in(cast, as_):
    assert "inbjudan" in as_(cast.stranger).get("/today/").content.decode().lower()


def test_a_visitor_is_asked_to_sign_in(db, client):
    assert client.get("/today/").status_code == 302
    assert client.get("/").url == "/account/login/"


def test_who_left_reads_no_news_of_the_space(cast, as_, topic):
    member(cast, cast.tuva).end(by=cast.ingegerd)
    assert "Nycklar" not in as_(cast.tuva).get("/today/").content.decode()


@pytest.mark.parametrize("threads", [3, 40])
def test_today_costs_the_same_with_many_threads(cast, as_, threads, django_assert_max_num_queries):
    for number in range(threads):
        Topic.objects.open(cast.space, f"Tråd {number}", "Hej", by=member(cast, cast.samira))
    client = as_(cast.tuva)
    with django_assert_max_num_queries(26):
        client.get("/today/")
