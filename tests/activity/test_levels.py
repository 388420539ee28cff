"""NOT-02: how much one hears of a space and of a thread; the nearer choice counts."""

import pytest

from coalitions.activity.models import Level, Notification
from coalitions.documents.models import Document
from tests.activity.making import hear, member, mention, thread
from tests.cast import admit

PAIRS = [
    ("all", None, True, True),
    ("mentions", None, False, True),
    ("nothing", None, False, False),
    ("hidden", None, False, False),
    (None, "all", True, True),
    ("all", "mentions", False, True),
    ("all", "nothing", False, False),
    ("nothing", "mentions", False, True),
    ("hidden", "all", True, True),
    (None, None, False, True),
]


@pytest.mark.parametrize(("of_space", "of_thread", "any_post", "named"), PAIRS)
def test_not_02_the_nearer_choice_counts(cast, as_, of_space, of_thread, any_post, named):
    topic = thread(cast)
    for level, about in ((of_space, ""), (of_thread, f"about/{topic.scope}/")):
        if level:
            as_(cast.tuva).post(f"/spaces/{cast.space.pk}/{about}hearing/", {"level": level})
    hear()
    Notification.objects.all().delete()
    topic.post("Ingen särskild", by=member(cast, cast.samira))
    hear()
    assert Notification.objects.filter(user=cast.tuva, reason="posted").exists() is any_post
    mention(cast, topic)
    hear()
    assert Notification.objects.filter(user=cast.tuva, reason="mention").exists() is named


def test_who_follows_a_space_hears_of_documents_and_tasks_too(cast):
    Level.objects.choose(cast.tuva, cast.space, "", "all", by=cast.tuva)
    Document.objects.link(cast.space, "Anteckningar", "https://filer.example/t2", by=member(cast, cast.samira))
    hear()
    assert Notification.objects.get(user=cast.tuva).reason == "added"


def test_not_02_what_is_hidden_is_out_of_sight_and_is_found_again(cast, as_):
    topic, browser = thread(cast), as_(cast.tuva)
    assert 'class="count"' in browser.get(f"/spaces/{cast.space.pk}/topics/").text
    browser.post(f"/spaces/{cast.space.pk}/about/{topic.scope}/hearing/", {"level": "hidden"})
    page = browser.get(f"/spaces/{cast.space.pk}/topics/").text
    assert f'data-out="{topic.scope}"' in page and 'class="count"' not in page
    assert browser.get(topic.get_absolute_url()).status_code == 200
    assert topic.title in browser.get("/settings/notifications/").text
    browser.post(f"/spaces/{cast.space.pk}/about/{topic.scope}/hearing/", {"level": ""})
    assert not Level.objects.exists()


def test_not_02_a_hidden_space_leaves_the_sidebar(cast, as_):
    other = cast.coalition.open_space("Styrgrupp", by=cast.ingegerd, organisation=cast.hogskola)
    browser, address = as_(cast.ingegerd), f"/spaces/{other.pk}/hearing/"
    assert f"side-space-{other.pk}" in browser.get(f"/spaces/{cast.space.pk}/topics/").text
    browser.post(address, {"level": "hidden"})
    assert f"side-space-{other.pk}" not in browser.get(f"/spaces/{cast.space.pk}/topics/").text
    assert f"side-space-{other.pk}" in browser.get(address).text


def test_a_guest_chooses_for_the_guests_one_thing(cast, as_):
    topic, other = thread(cast), thread(cast, "Annat")
    admit(cast, cast.stranger, "guest", None, scope=topic.scope)
    browser, address = as_(cast.stranger), f"/spaces/{cast.space.pk}"
    assert browser.post(f"{address}/about/{topic.scope}/hearing/", {"level": "nothing"}).status_code == 302
    assert browser.get(f"{address}/about/{other.scope}/hearing/").status_code == 404
    assert browser.get(f"{address}/hearing/").status_code == 404


def test_a_thing_that_is_not_there_has_no_level(cast, as_):
    assert as_(cast.tuva).get(f"/spaces/{cast.space.pk}/about/topic-999999/hearing/").status_code == 404
    assert as_(cast.tuva).post(f"/spaces/{cast.space.pk}/hearing/", {"level": "loud"}).status_code == 422


def test_not_10_less_of_it_is_one_click_from_the_bell(cast, as_):
    topic = thread(cast)
    mention(cast, topic)
    hear()
    heard = Notification.objects.get(user=cast.tuva)
    assert "därför att du nämns" in as_(cast.tuva).get("/notifications/tray/").text
    answer = as_(cast.tuva).post(f"/notifications/{heard.pk}/less/", follow=True)
    assert answer.status_code == 200 and Level.objects.get().level == "nothing"
    assert as_(cast.samira).post(f"/notifications/{heard.pk}/less/").status_code == 404
