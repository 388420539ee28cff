"""MTG-14: a checklist with who does what, a look back, and a message in two versions."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.discussion.models import Topic
from coalitions.meetings.models import Attendance, Check, Debrief, FollowUp
from tests.meetings.making import check, dated, line, membership, on, url


def test_facilitators_keep_a_list_with_who_does_what(cast, as_):
    meeting, lead = dated(cast), as_(cast.ingegerd)
    lead.post(url("usual_checks", meeting))
    assert meeting.checks.count() == 7 and lead.post(url("usual_checks", meeting)).status_code == 409
    lead.post(url("planning", meeting), {"title": "Köp kaffe", "owner": cast.samira.pk})
    last = meeting.checks.last()
    lead.post(url("edit_check", last), {"title": "Köp te", "initial-title": "Köp kaffe", "owner": cast.samira.pk, "seen": 1})
    lead.post(url("check_turning", last), {"done": "yes"})
    page = lead.get(url("checks", meeting)).text
    assert "Köp te" in page and cast.samira.name in page and "7 kvar" in page
    lead.post(url("check_turning", last), {"done": "no"})
    lead.post(url("check_removal", last))
    assert not Check.objects.filter(done_at__isnull=False).exists() and meeting.checks.count() == 7


def test_what_has_no_words_is_refused_beside_the_field(cast, as_):
    meeting = dated(cast)
    answer = as_(cast.ingegerd).post(url("planning", meeting), {"title": " ", "owner": cast.samira.pk})
    assert answer.status_code == 422 and 'aria-invalid="true"' in answer.text and not meeting.checks.exists()


def test_nobody_else_sees_it(cast, as_):
    meeting = dated(cast)
    member = as_(cast.tuva)
    assert {member.get(url(name, meeting)).status_code for name in ("planning", "checks", "debrief", "follow_up")} == {403}
    assert url("planning", meeting) not in member.get(meeting.get_absolute_url()).text
    assert url("planning", meeting) in as_(cast.ingegerd).get(meeting.get_absolute_url()).text


def test_they_look_back_and_two_who_write_at_once_see_each_other(cast, as_):
    meeting, lead = on(cast), as_(cast.ingegerd)
    first = {"text": "Mer tid", "initial-text": "", "seen": 1}
    assert lead.post(url("debrief", meeting), first).status_code == 302
    assert "Mer tid" in lead.get(url("planning", meeting)).text
    late = as_(cast.mirja).post(url("debrief", meeting), {"text": "Mindre tid", "initial-text": "", "seen": 1})
    assert late.status_code == 409 and "Mer tid" in late.text and "Mindre tid" in late.text
    assert Debrief.objects.get().text == "Mer tid"


def came_to(cast):
    meeting = on(cast, title="Träff ett")
    Attendance.objects.tap(meeting, by=membership(cast, cast.tuva))
    line(cast, meeting, "Vi lånar lokalen.", "decision")
    line(cast, meeting, "Alla hälsade.")
    return meeting


def test_the_message_is_made_from_the_results_in_two_versions_and_sent_as_a_thread(cast, as_):
    meeting, lead = came_to(cast), as_(cast.ingegerd)
    group, steering = (lead.get(url("follow_up", meeting), {"to": to}).text for to in ("group", "steering"))
    assert "- Vi lånar lokalen." in group and "- Vi lånar lokalen." in steering and "Alla hälsade." not in group
    assert "1 person var där" in steering and "Offentlig sektor 1" in steering and "1 person var där" not in group
    where = membership(cast, cast.ingegerd).pk
    sent = lead.post(f"{url('follow_up', meeting)}?to=steering", {"where": where, "title": "Efter träffen", "body": "Tack!"})
    topic = Topic.objects.get(title="Efter träffen")
    assert sent.url == topic.get_absolute_url()
    assert [(one.audience, one.topic) for one in FollowUp.objects.all()] == [("steering", topic)]
    assert topic.get_absolute_url() in lead.get(url("planning", meeting)).text


def test_a_message_that_cannot_be_sent_keeps_what_was_typed(cast, as_):
    meeting, lead = came_to(cast), as_(cast.ingegerd)
    elsewhere = membership(cast, cast.tuva).pk
    for wrong in ({"where": elsewhere, "body": "Tack!"}, {"where": membership(cast, cast.ingegerd).pk, "body": "x" * 20_001}):
        answer = lead.post(url("follow_up", meeting), {"title": "Efter träffen"} | wrong)
        assert answer.status_code == 422 and "Efter träffen" in answer.text and wrong["body"] in answer.text
    assert not FollowUp.objects.exists() and not Topic.objects.filter(title="Efter träffen").exists()


def test_it_costs_the_same_with_a_long_list(cast, as_):
    meeting, client = dated(cast), as_(cast.ingegerd)
    check(cast, meeting, owner=cast.samira)
    client.get(url("planning", meeting))
    with CaptureQueriesContext(connection) as few:
        client.get(url("planning", meeting))
    for number in range(20):
        check(cast, meeting, f"Sak {number}", owner=cast.tuva)
    with CaptureQueriesContext(connection) as many:
        client.get(url("planning", meeting))
    assert len(many) == len(few)
