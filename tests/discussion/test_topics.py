import pytest
from django.core.exceptions import PermissionDenied

from coalitions.discussion.models import Topic
from coalitions.live.errors import Conflict
from coalitions.live.models import LogRow
from coalitions.organisations.models import Sector


def test_a_topic_opens_with_its_first_message(topic, cast):
    assert topic.messages.get().html == "<p>Vem kan ta <em>tisdagar</em>?</p>\n"
    rows = LogRow.objects.filter(space_id=cast.space.pk).order_by("-seq")[:2]
    assert [row.kind for row in rows] == ["message.posted", "topic.opened"]
    assert {row.scope for row in rows} == {f"topic-{topic.pk}"}


def test_the_tally_counts_each_organisation_once(topic, cast, says):
    says(cast.joar, "Kommunen igen")
    says(cast.petter, "Vi har skärmar")
    topic.refresh_from_db()
    assert topic.tally == {"public": 1, "business": 1}


def test_the_list_is_sorted_by_the_newest_message(topic, cast, member, says):
    other = Topic.objects.open(cast.space, "Öppettider", "Kvällar?", by=member(cast.samira))
    says(cast.petter, "Torsdagar")
    assert list(Topic.objects.filter(space=cast.space).drawn()) == [topic, other]


def test_its_author_and_a_facilitator_rename_it(topic, cast, member):
    topic.rename("Bokcirkel", 1, by=member(cast.tuva))
    topic.rename("Läscirkel", 2, by=member(cast.mirja))
    with pytest.raises(PermissionDenied):
        topic.rename("Min", 3, by=member(cast.samira))


def test_two_who_rename_at_once_do_not_overwrite_each_other(topic, cast, member):
    topic.rename("Bokcirkel", 1, by=member(cast.tuva))
    with pytest.raises(Conflict):
        topic.rename("Läscirkel", 1, by=member(cast.mirja))


def test_a_new_thread_by_form_leads_to_it(cast, as_):
    answer = as_(cast.samira).post(f"/spaces/{cast.space.pk}/topics/new/", {"title": "Öppettider", "body": "Kvällar?"})
    assert answer.url == Topic.objects.get(title="Öppettider").get_absolute_url()


@pytest.mark.parametrize(
    "fields", [{"title": "", "body": "Text"}, {"title": "Titel", "body": " "}, {"title": "x" * 161, "body": "Text"}]
)
def test_a_thread_without_title_or_text_is_refused_and_keeps_what_was_typed(fields, cast, as_):
    answer = as_(cast.samira).post(f"/spaces/{cast.space.pk}/topics/new/", fields)
    assert answer.status_code == 422
    assert max(fields.values(), key=len).strip() in answer.content.decode()
    assert not Topic.objects.exists()


def test_the_filters_show_what_they_say(topic, cast, as_, says):
    says(cast.samira, "Jag kan")
    pages = {show: as_(cast.tuva).get(f"/spaces/{cast.space.pk}/topics/?show={show}") for show in ("all", "unread", "mine")}
    assert all(topic.title in page.content.decode() for page in pages.values())
    assert topic.title not in as_(cast.petter).get(f"/spaces/{cast.space.pk}/topics/?show=mine").content.decode()


def test_org_02_threads_are_narrowed_to_those_a_sector_has_written_in_and_lead_to_its_posts(topic, cast, as_, says):
    says(cast.samira, "Jag kan")
    pages = {sector: as_(cast.petter).get(f"/spaces/{cast.space.pk}/topics/?show={sector}").text for sector in Sector.values}
    assert {sector for sector, page in pages.items() if topic.title in page} == {"public", "civil_society"}
    assert "Inte hörda än" in pages["business"]
    assert f"kind=message&amp;where={cast.space.pk}&amp;sector=public" in pages["public"]


def test_an_empty_list_says_what_to_do(cast, as_):
    assert f"/spaces/{cast.space.pk}/topics/new/" in as_(cast.tuva).get(f"/spaces/{cast.space.pk}/topics/").content.decode()


def test_a_rename_by_form_meets_a_conflict_with_both_titles(topic, cast, as_, member):
    topic.rename("Bokcirkel", 1, by=member(cast.tuva))
    answer = as_(cast.mirja).post(f"{topic.get_absolute_url()}title/", {"title": "Läscirkel", "version": 1})
    assert answer.status_code == 409
    assert "Bokcirkel" in answer.content.decode() and "Läscirkel" in answer.content.decode()
