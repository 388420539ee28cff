import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.activity import hearing
from coalitions.activity.hearing import Heard, numbers_of
from coalitions.activity.models import Cursor, Notification


@pytest.fixture
def heard(cast, monkeypatch):
    """Tuva and the actor hear of a new description of the space."""

    def listeners(space):
        return [Heard(cast.tuva.pk, "mention"), Heard(cast.ingegerd.pk, "mention")]

    monkeypatch.setitem(hearing.HEARERS, "space.described", listeners)
    cast.space.describe(name="Läsrummet", by=cast.ingegerd)
    Cursor.objects.read_all()
    return cast


def test_a_row_is_heard_once_however_often_the_log_is_read(heard):
    Cursor.objects.read_all()
    assert Notification.objects.filter(user=heard.tuva).count() == 1


def test_nobody_hears_of_what_they_did_themselves(heard):
    assert not Notification.objects.filter(user=heard.ingegerd).exists()


def test_the_bell_shows_who_and_where(heard, as_):
    page = as_(heard.tuva).get("/notifications/")
    assert "Ingegerd Älvmark" in page.text and "Läsrummet" in page.text


def test_t80_news_of_a_space_one_left_is_not_shown(heard, as_):
    heard.space.memberships.get(user=heard.tuva).end(by=heard.ingegerd)
    assert "Läsrummet" not in as_(heard.tuva).get("/notifications/").text


def test_opening_reads_everything_about_the_thing(heard, as_):
    notification = Notification.objects.get(user=heard.tuva)
    answer = as_(heard.tuva).post(f"/notifications/{notification.pk}/opening/")
    assert answer.url == heard.space.get_absolute_url()
    assert not Notification.objects.of(heard.tuva).unread().exists()


def test_another_persons_notification_does_not_exist_for_me(heard, as_):
    notification = Notification.objects.get(user=heard.tuva)
    assert as_(heard.petter).post(f"/notifications/{notification.pk}/opening/").status_code == 404


def test_the_page_costs_the_same_with_many(heard, as_, django_assert_max_num_queries):
    for number in range(30):
        heard.space.describe(name=f"Namn {number}", by=heard.ingegerd)
    Cursor.objects.read_all()
    client = as_(heard.tuva)
    with django_assert_max_num_queries(14):
        page = client.get("/notifications/").text
    assert page.count("notification is-unread") == 1 and "30 till om samma" in page


def test_the_persons_number_moves_when_told_and_when_read(heard):
    told = numbers_of([heard.tuva.pk, heard.petter.pk])
    Notification.objects.of(heard.tuva).read()
    assert told[heard.petter.pk] == 0 < told[heard.tuva.pk] < numbers_of([heard.tuva.pk])[heard.tuva.pk]


def test_a_page_says_the_number_its_socket_will_compare(heard, as_):
    own = numbers_of([heard.tuva.pk])[heard.tuva.pk]
    page = as_(heard.tuva).get("/today/", headers={"Accept": "text/html"}).text
    assert f'data-newest="{own}"' in page and own > 0
    assert 'data-newest="0"' in as_(heard.petter).get("/today/", headers={"Accept": "text/html"}).text


def test_the_number_costs_a_page_one_query_and_a_part_of_it_none(heard, as_, django_assert_num_queries):
    client = as_(heard.tuva)
    client.get("/today/"), client.get("/notifications/bell/")
    with CaptureQueriesContext(connection) as bare:
        client.get("/today/")
    with django_assert_num_queries(len(bare) + 1):
        client.get("/today/", headers={"Accept": "text/html"})
    with CaptureQueriesContext(connection) as bare:
        client.get("/notifications/bell/", headers={"Accept": "*/*"})
    with django_assert_num_queries(len(bare)):
        client.get("/notifications/bell/", headers={"Accept": "text/html", "HX-Request": "true"})
