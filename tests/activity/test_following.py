"""DIS-12: a thread, a task or a document is followed or muted by itself; the nearest choice counts."""

import pytest
from django.urls import reverse

from coalitions.activity.models import Level, Notification
from coalitions.boards.models import Rule
from coalitions.discussion.models import Topic
from tests.activity.making import hear, member
from tests.boards.conftest import plant
from tests.cast import admit
from tests.documents.making import taken
from tests.documents.test_versions import renewed

NAMED = "Vet du, @Tuva Hedlindh?"


@pytest.fixture
def card(cast):
    return plant(cast, count=1).cards[0]


def choose(browser, space, name, level):
    address = reverse("activity:level_of", args=[space.pk, name])
    return browser.get(address), browser.post(address, {"level": level})


def say(cast, card, text="Jag ringer"):
    return Topic.objects.comment(card, text, by=member(cast, cast.samira))


def told(cast):
    hear()
    return list(Notification.objects.filter(user=cast.tuva).order_by("pk").values_list("reason", flat=True))


def test_dis_12_who_follows_a_task_hears_what_is_said_about_it(cast, as_, card):
    page, answer = choose(as_(cast.tuva), cast.space, f"card-{card.pk}", "all")
    assert card.title in page.text and answer.url == card.get_absolute_url()
    say(cast, card)
    assert told(cast) == ["posted"]


def test_dis_12_who_follows_a_task_hears_of_its_changes(cast, as_):
    planted = plant(cast, count=2)
    card, other = planted.cards
    choose(as_(cast.tuva), cast.space, f"card-{card.pk}", "all")
    card.move_to(planted.doing, by=cast.samira)
    card.edit(by=cast.samira, version=card.version, title="Ring biblioteket")
    card.assign(by=cast.samira, people=[cast.petter])
    card.steps.append(card, ["Hitta numret"], by=cast.samira)[0].tick(True, by=cast.samira)
    other.move_to(planted.doing, by=cast.samira)
    assert told(cast) == ["changed"] * 4
    assert f"{cast.samira} ändrade en uppgift du följer" in as_(cast.tuva).get("/notifications/").text
    card.assign(by=cast.samira, people=[cast.tuva, cast.petter])
    assert told(cast)[4:] == ["assigned"]


def test_dis_12_a_new_place_in_the_column_and_what_a_rule_did_are_no_news(cast, as_):
    planted = plant(cast, count=2)
    Rule.objects.add(planted.board, by=cast.tuva, kind="assign", column=planted.doing, user=cast.petter)
    as_(cast.tuva).post(reverse("activity:level", args=[cast.space.pk]), {"level": "all"})
    told(cast)
    Notification.objects.all().delete()
    planted.cards[1].move_to(planted.todo, by=cast.samira, before=planted.cards[0])
    assert told(cast) == []
    planted.cards[0].move_to(planted.doing, by=cast.samira)
    planted.cards[0].move_to(planted.done, by=cast.tuva)
    assert told(cast) == ["changed"]


def test_dis_12_a_muted_task_is_silent_while_its_board_is_followed(cast, as_, card):
    choose(as_(cast.tuva), cast.space, card.column.scope, "all")
    choose(as_(cast.tuva), cast.space, f"card-{card.pk}", "nothing")
    say(cast, card, NAMED)
    assert told(cast) == []
    choose(as_(cast.tuva), cast.space, f"card-{card.pk}", "")
    say(cast, card)
    assert told(cast) == ["posted"]


def test_dis_12_who_follows_a_document_hears_of_new_versions(cast, as_):
    document = taken(cast, by=cast.samira)
    hear()
    Notification.objects.all().delete()
    assert f"/about/{document.scope}/hearing/" in as_(cast.tuva).get(document.get_absolute_url()).text
    choose(as_(cast.tuva), cast.space, document.scope, "all")
    renewed(cast, document, by=cast.samira)
    assert told(cast) == ["renewed"]


def test_dis_12_a_task_is_hidden_from_no_list_by_it(cast, as_, card):
    page, answer = choose(as_(cast.tuva), cast.space, f"card-{card.pk}", "hidden")
    assert 'value="hidden"' not in page.text and answer.status_code == 422


def test_not_10_less_of_a_comment_is_less_of_its_task_alone(cast, as_, card):
    say(cast, card, NAMED)
    told(cast)
    heard = Notification.objects.get(user=cast.tuva)
    assert as_(cast.tuva).post(f"/notifications/{heard.pk}/less/", follow=True).status_code == 200
    assert Level.objects.get().scope == f"card-{card.pk}"
    assert card.title in as_(cast.tuva).get("/settings/notifications/").text


def test_dis_12_a_guest_of_a_board_chooses_for_a_task_on_it_and_for_no_other(cast, as_, card):
    other = Topic.objects.open(cast.space, "Annat", "Ord", by=member(cast, cast.samira))
    admit(cast, cast.stranger, "guest", None, scope=card.column.scope)
    page, answer = choose(as_(cast.stranger), cast.space, f"card-{card.pk}", "all")
    assert (page.status_code, answer.status_code) == (200, 302)
    page, answer = choose(as_(cast.stranger), cast.space, other.scope, "all")
    assert (page.status_code, answer.status_code) == (404, 404)
