"""Who reaches what: ids from elsewhere, guests, lost tokens, and lists that cost the same however long."""

import pytest
from django.test import Client

from coalitions.activity.models import Cursor, Notification
from coalitions.discussion.models import Message, Topic
from coalitions.live.kept import kept
from coalitions.spaces.models import Role
from tests.cast import admit, person


@pytest.fixture
def elsewhere(cast):
    """A topic of another space that Tuva may not enter."""
    space = cast.coalition.open_space("Processledning", by=cast.ingegerd)
    return Topic.objects.open(space, "Hemligt ämne", "Hemlig text", by=space.memberships.get(user=cast.ingegerd))


@pytest.mark.parametrize(
    "rest",
    ["", "title/", "reading/", "draft/", "messages/{message}/", "messages/{message}/menu/", "messages/{message}/versions/"],
)
def test_t3_a_topic_of_another_space_is_404_in_the_path(rest, topic, elsewhere, cast, as_):
    url = f"/spaces/{cast.space.pk}/topics/{elsewhere.pk}/" + rest.format(message=elsewhere.messages.get().pk)
    answers = [as_(cast.tuva).get(url), as_(cast.tuva).post(url)]
    assert {answer.status_code for answer in answers} <= {404, 405}
    assert b"Hemlig" not in b"".join(answer.content for answer in answers)


def test_t3_a_message_of_another_topic_is_404_in_the_path(topic, cast, member, as_):
    other = Topic.objects.open(cast.space, "Annat", "Text", by=member(cast.tuva)).messages.get()
    assert as_(cast.tuva).get(f"{topic.get_absolute_url()}messages/{other.pk}/menu/").status_code == 404


def test_t3_a_quote_from_elsewhere_is_422_in_the_form(topic, elsewhere, cast, as_):
    answer = as_(cast.tuva).post(f"{topic.get_absolute_url()}messages/", {"body": "Hej", "quote": elsewhere.messages.get().pk})
    assert answer.status_code == 422 and "Hemlig" not in answer.content.decode()


def test_t77_naming_an_outsider_tells_nobody(topic, cast, says):
    message = says(cast.samira, "@Sten Främling och @Petter Havsund, kom")
    assert [mention.user for mention in message.mentions.all()] == [cast.petter]
    Cursor.objects.read_all()
    assert not Notification.objects.filter(user=cast.stranger).exists()
    assert Notification.objects.get(user=cast.petter).reason == "mention"


def test_who_is_answered_hears_of_it(topic, cast, says):
    says(cast.samira, "Jag", quote=topic.messages.get())
    Cursor.objects.read_all()
    assert Notification.objects.get(user=cast.tuva).reason == "reply"


def test_a_guest_of_one_topic_sees_no_other(topic, cast, member, as_):
    Topic.objects.open(cast.space, "Annan tråd", "Text", by=member(cast.tuva))
    guest = person("Gerda Gäst")
    admit(cast, guest, Role.GUEST, None, scope=topic.scope)
    page = as_(guest).get(topic.get_absolute_url())
    assert page.status_code == 200 and "Annan tråd" not in page.content.decode()
    assert as_(guest).post(f"{topic.get_absolute_url()}messages/", {"body": "Hej"}).status_code == 302


def test_an_observer_reads_along(topic, cast, as_):
    page = as_(cast.elham).get(topic.get_absolute_url()).content.decode()
    assert "reads-only" in page and 'id="write"' not in page


def test_a_lost_token_keeps_the_text(topic, cast):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.samira)
    page = client.post(f"{topic.get_absolute_url()}messages/", {"body": "Lång och god text"})
    assert page.status_code == 403 and "Lång och god text" in page.content.decode()


def queries(client, url, django_assert_max_num_queries):
    kept.clear()
    with django_assert_max_num_queries(60) as counted:
        assert client.get(url).status_code == 200
    return len(counted)


def many(topic, author, count):
    Message.objects.bulk_create(
        Message(
            space=topic.space,
            topic=topic,
            author=author,
            body="x",
            html="<p>x</p>",
            made=topic.changed + number,
            quote=topic.newest,
        )
        for number in range(1, count)
    )


def test_a_topic_of_500_messages_costs_what_one_of_5_costs(topic, cast, as_, django_assert_max_num_queries):
    costs, topic = [], Topic.objects.get(pk=topic.pk)
    for count in (5, 500):
        many(topic, cast.samira, count)
        costs.append(queries(as_(cast.petter), topic.get_absolute_url(), django_assert_max_num_queries))
    assert costs[0] == costs[1]


def test_a_list_of_500_topics_costs_what_one_of_5_costs(topic, cast, as_, django_assert_max_num_queries):
    costs, newest = [], topic.messages.get()
    for count in (5, 500):
        Topic.objects.bulk_create(Topic(space=cast.space, title=f"Ämne {number}", newest=newest) for number in range(count))
        costs.append(queries(as_(cast.petter), f"/spaces/{cast.space.pk}/topics/", django_assert_max_num_queries))
    assert costs[0] == costs[1]
