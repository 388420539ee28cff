"""Reports, decisions and appeals; people blocked, and removed with all they wrote."""

from datetime import timedelta

import pytest
import time_machine
from django.utils.timezone import now

from coalitions.discussion.models import Message, Topic
from coalitions.live.models import AuditEntry, LogRow
from coalitions.spaces.errors import AlreadyDecided, OwnDecision
from coalitions.spaces.models import Flag, Moderation


@pytest.fixture
def member(cast):
    return lambda user: cast.space.memberships.get(user=user)


@pytest.fixture
def post(cast, member):
    topic = Topic.objects.open(cast.space, "Läsecirkel", "Vem kan?", by=member(cast.tuva))
    return topic.post("Anna i 3B läser inte", by=member(cast.samira))


def flag(cast, as_, post, user, reason="Namnger ett barn"):
    url = f"{post.topic.get_absolute_url()}messages/{post.pk}/flag/"
    assert as_(user).post(url, {"reason": reason}).status_code == 200
    return Flag.objects.filter(by=user).latest("pk")


def heard(client, words):
    return words in client.get("/notifications/").content.decode()


def test_adm_01_from_report_to_decision_to_appeal_to_another_facilitator(cast, as_, post, member):
    one = flag(cast, as_, post, cast.elham)
    flag(cast, as_, post, cast.petter, "Så skriver man inte")
    queue = f"/spaces/{cast.space.pk}/flags/"
    assert as_(cast.samira).get(queue).status_code == 403
    page = as_(cast.mirja).get(queue).content.decode()
    assert "Anna i 3B" in page and "2 anmälningar" in page
    decision = {"hides": "yes", "reason": "Barn ska inte kunna kännas igen"}
    assert as_(cast.mirja).post(one.get_absolute_url(), decision).status_code == 302
    moderation = Moderation.objects.get()
    assert not Flag.objects.open().exists() and Message.objects.get(pk=post.pk).hidden == moderation
    page = as_(cast.samira).get(moderation.get_absolute_url()).content.decode()
    assert "Barn ska inte kunna kännas igen" in page and "Elham" not in page and "Petter" not in page
    assert as_(cast.samira).post(moderation.get_absolute_url(), {"appeal": "Anna är en saga"}).status_code == 302
    review = f"/spaces/{cast.space.pk}/moderations/{moderation.pk}/review/"
    answer = {"is_upheld": "no", "reason": "Det är en saga"}
    assert as_(cast.mirja).post(review, answer).status_code == 403
    assert as_(cast.ingegerd).post(review, answer).status_code == 302
    assert Message.objects.get(pk=post.pk).hidden is None
    assert "Det är en saga" in as_(cast.samira).get(moderation.get_absolute_url()).content.decode()
    kinds = AuditEntry.objects.values_list("kind", flat=True)
    assert {"flag.put", "moderation.decided", "moderation.appealed", "moderation.reviewed"} <= set(kinds)


def test_each_is_told_what_concerns_them(cast, as_, post, member):
    one = flag(cast, as_, post, cast.elham)
    assert all(heard(as_(user), "har anmält något") for user in (cast.mirja, cast.ingegerd))
    moderation = one.decide(True, "Namnger ett barn", by=member(cast.mirja))
    assert heard(as_(cast.samira), "har beslutat om något du skrev") and heard(as_(cast.elham), "det du anmälde")
    moderation.ask_again("Nej", by=cast.samira)
    assert heard(as_(cast.ingegerd), "begär omprövning")
    moderation.decide_again(True, "Stämmer", by=member(cast.ingegerd))
    assert heard(as_(cast.samira), "har omprövat")


def test_who_reported_is_in_no_log_of_the_space(cast, as_, post):
    flag(cast, as_, post, cast.elham)
    assert not LogRow.objects.filter(space_id=cast.space.pk, by=cast.elham.pk).exists()


def test_a_report_that_is_let_stand_is_decided_too_and_the_empty_queue_says_so(cast, as_, post, member):
    one = flag(cast, as_, post, cast.elham)
    moderation = one.decide(False, "Ingen kan kännas igen", by=member(cast.mirja))
    assert Message.objects.get(pk=post.pk).hidden is None and not moderation.can_be_appealed
    assert "Inget är anmält" in as_(cast.mirja).get(f"/spaces/{cast.space.pk}/flags/").content.decode()


def test_nobody_decides_about_the_own_decision_or_twice(cast, as_, post, member):
    one = flag(cast, as_, post, cast.elham)
    moderation = one.decide(True, "Namnger ett barn", by=member(cast.mirja))
    with pytest.raises(AlreadyDecided):
        one.decide(False, "Nej", by=member(cast.ingegerd))
    moderation.ask_again("Nej", by=cast.samira)
    with pytest.raises(AlreadyDecided):
        moderation.ask_again("Nej igen", by=cast.samira)
    with pytest.raises(OwnDecision):
        moderation.decide_again(True, "Jo", by=member(cast.mirja))


def test_the_queue_costs_the_same_for_many(cast, as_, post, member, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    flag(cast, as_, post, cast.elham)
    client, url = as_(cast.mirja), f"/spaces/{cast.space.pk}/flags/"
    client.get(url)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(url)
    for number in range(20):
        Flag.objects.put(cast.space, post.topic.post(f"Nr {number}", by=member(cast.samira)), "Fel", by=cast.petter)
    with django_assert_num_queries(len(few)):
        client.get(url)


def test_adm_05_a_blocked_person_reads_but_writes_nothing_until_the_day(cast, as_, post, member):
    url = f"/spaces/{cast.space.pk}/members/{member(cast.petter).pk}/blocking/"
    assert as_(cast.samira).post(url, {"days": 7, "reason": "Hot"}).status_code == 403
    assert as_(cast.mirja).post(url, {"days": 7, "reason": "Hot i tråden"}).status_code == 302
    page = as_(cast.petter).get(post.topic.get_absolute_url())
    assert "Hot i tråden" in page.content.decode() and 'id="write"' not in page.content.decode()
    assert as_(cast.petter).post(f"{post.topic.get_absolute_url()}messages/", {"body": "Ändå"}).status_code == 403
    with time_machine.travel(now() + timedelta(days=7, minutes=1), tick=False):
        assert as_(cast.petter).post(f"{post.topic.get_absolute_url()}messages/", {"body": "Igen"}).status_code == 302
    assert AuditEntry.objects.filter(kind="member.blocked", by=cast.mirja.pk).exists()


def test_a_block_can_be_ended(cast, as_, member):
    member(cast.petter).block(now() + timedelta(days=7), "Hot", by=cast.mirja)
    as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/members/{member(cast.petter).pk}/unblocking/")
    assert member(cast.petter).can_write


def test_adm_04_a_person_and_their_posts_go_in_one_step_and_come_back_in_one(cast, as_, post, member):
    url = f"/spaces/{cast.space.pk}/members/{member(cast.samira).pk}/clearing/"
    assert as_(cast.tuva).post(url, {"reason": "Hot"}).status_code == 403
    answer = as_(cast.mirja).post(url, {"reason": "Hot"}, follow=True)
    thread = post.topic.get_absolute_url()
    assert as_(cast.samira).get(thread).status_code == 404
    assert "Anna i 3B" not in as_(cast.tuva).get(thread).content.decode()
    moderation = Moderation.objects.get(thing="member")
    assert f"/moderations/{moderation.pk}/showing/" in answer.content.decode()
    assert "Hot" in as_(cast.samira).get(moderation.get_absolute_url()).content.decode()
    as_(cast.mirja).post(f"/spaces/{cast.space.pk}/moderations/{moderation.pk}/showing/")
    assert "Anna i 3B" in as_(cast.samira).get(thread).content.decode()
    assert AuditEntry.objects.filter(kind="member.cleared", by=cast.mirja.pk).exists()
