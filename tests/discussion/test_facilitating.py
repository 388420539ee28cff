"""What facilitators do in threads: hide, strike out, move, lock, resolve, slow down, pin; and tasks made of posts."""

from datetime import timedelta

import pytest
import time_machine
from django.utils.timezone import now

from coalitions.boards.models import Card
from coalitions.decisions.models import Decision
from coalitions.discussion.models import Message, Topic
from coalitions.documents.models import Document
from coalitions.live.models import AuditEntry
from coalitions.spaces.errors import PostingClosed, Slowed
from coalitions.spaces.models import Moderation


def pages(cast, topic, message):
    here = topic.get_absolute_url()
    return [here, f"/spaces/{cast.space.pk}/topics/", f"{here}messages/{message.pk}/", f"{here}messages/{message.pk}/versions/"]


def read(client, url):
    return client.get(url, follow=True, headers={"HX-Request": "true"}).content.decode()


@pytest.fixture
def hidden(cast, member, says):
    """A post of Samira's with an earlier wording, quoted by Tuva, and hidden by Mirja."""
    message = says(cast.samira, "Hemligheten ett")
    message.edit("Hemligheten två", 1, by=member(cast.samira))
    says(cast.tuva, "Svar", quote=message)
    Moderation.objects.decide(message, True, "Namnger ett barn", by=member(cast.mirja))
    return Message.objects.get(pk=message.pk)


def test_adm_02_hidden_text_is_nowhere_and_says_so_its_author_reads_text_and_reason(topic, cast, as_, hidden):
    for user in (cast.tuva, cast.elham, cast.samira):
        for url in pages(cast, topic, hidden):
            assert "Hemligheten" not in read(as_(user), url)
    assert "Dolt av en facilitator" in read(as_(cast.tuva), topic.get_absolute_url())
    page = as_(cast.samira).get(hidden.hidden.get_absolute_url()).content.decode()
    assert "Hemligheten två" in page and "Namnger ett barn" in page
    assert as_(cast.tuva).get(hidden.hidden.get_absolute_url()).status_code == 404


def test_adm_02_it_can_be_shown_again_by_any_facilitator(topic, cast, as_, hidden):
    url = f"/spaces/{cast.space.pk}/moderations/{hidden.hidden_id}/showing/"
    assert as_(cast.samira).post(url).status_code == 403
    assert as_(cast.ingegerd).post(url).status_code == 302
    assert "Hemligheten två" in read(as_(cast.tuva), topic.get_absolute_url())


def test_hidden_posts_count_as_unread_for_nobody_and_cannot_be_quoted_or_edited(topic, cast, as_, hidden, member):
    assert hidden not in Message.objects.unread_by(cast.tuva)
    assert as_(cast.tuva).post(f"{topic.get_absolute_url()}messages/", {"body": "Se", "quote": hidden.pk}).status_code == 422
    answer = as_(cast.samira).post(f"{topic.get_absolute_url()}messages/{hidden.pk}/editing/", {"body": "x", "version": 3})
    assert answer.status_code == 409


def test_adm_07_struck_words_are_gone_from_post_wordings_quotes_and_lists(topic, cast, as_, member, says):
    message = says(cast.samira, "Ring Anna Svensson på 070-1234567")
    message.edit("Ring anna svensson i morgon", 1, by=member(cast.samira))
    says(cast.tuva, "Ja", quote=message)
    url = f"{topic.get_absolute_url()}messages/{message.pk}/striking/"
    assert as_(cast.mirja).post(url, {"passages": "Finns inte"}).status_code == 422
    assert as_(cast.mirja).post(url, {"passages": "Anna Svensson\n070-1234567"}).status_code == 302
    for page in pages(cast, topic, message):
        html = read(as_(cast.tuva), page)
        assert "svensson" not in html.lower() and "070-" not in html
    assert "Personuppgifter strukna" in read(as_(cast.tuva), topic.get_absolute_url())
    assert AuditEntry.objects.filter(kind="message.struck", subject_id=message.pk, by=cast.mirja.pk).exists()


def test_dis_11_moved_posts_are_found_by_their_old_links(topic, cast, as_, member, says):
    first, second = says(cast.samira, "Hör inte hit"), says(cast.petter, "Inte det här heller")
    other = Topic.objects.open(cast.space, "Annat", "Annat", by=member(cast.tuva))
    old = first.get_absolute_url()
    url = f"{topic.get_absolute_url()}messages/{first.pk}/moving/"
    assert as_(cast.samira).post(url, {"topic": other.pk}).status_code == 403
    assert as_(cast.mirja).post(url, {"topic": other.pk, "all_after": "on"}).status_code == 302
    assert set(other.messages.all()) >= {first, second} and topic.messages.count() == 1
    page = as_(cast.elham).get(old.partition("#")[0], follow=True)
    assert page.redirect_chain[-1][0].startswith(other.get_absolute_url()) and "Hör inte hit" in page.content.decode()
    topic.refresh_from_db()
    assert topic.newest == topic.messages.get()


def test_a_guest_follows_no_post_out_of_the_own_thread(topic, cast, as_, member, says):
    from coalitions.home.demo.cast import person
    from coalitions.spaces.models import Role
    from tests.cast import admit

    guest, post = person("Gerd Gäst"), says(cast.samira, "Hör inte hit")
    admit(cast, guest, Role.GUEST, None, scope=topic.scope)
    post.move_to(Topic.objects.open(cast.space, "Annat", "Annat", by=member(cast.tuva)), by=member(cast.mirja))
    page = as_(guest).get(f"{topic.get_absolute_url()}?at={post.pk}")
    assert page.status_code == 200 and "Hör inte hit" not in page.content.decode()


def test_dis_10_a_locked_thread_shows_why_and_takes_no_posts(topic, cast, as_, member, says):
    assert as_(cast.mirja).post(f"{topic.get_absolute_url()}locking/", {"reason": "Beslutat på träff 2"}).status_code == 302
    assert "Beslutat på träff 2" in read(as_(cast.tuva), topic.get_absolute_url())
    answer = as_(cast.ingegerd).post(f"{topic.get_absolute_url()}messages/", {"body": "Ändå"})
    assert answer.status_code == 403 and "Beslutat på träff 2" in answer.content.decode()
    as_(cast.mirja).post(f"{topic.get_absolute_url()}unlocking/")
    assert says(cast.tuva, "Igen").pk


def test_dis_10_threads_are_filtered_by_their_state(topic, cast, as_, member):
    Topic.objects.open(cast.space, "Öppen fråga", "Vad?", by=member(cast.samira))
    assert as_(cast.samira).post(f"{topic.get_absolute_url()}resolving/", {"resolved": "yes"}).status_code == 403
    as_(cast.tuva).post(f"{topic.get_absolute_url()}resolving/", {"resolved": "yes"})
    shown = {
        show: read(as_(cast.elham), f"/spaces/{cast.space.pk}/topics/?show={show}") for show in ("open", "resolved", "locked")
    }
    assert "Öppen fråga" in shown["open"] and topic.title not in shown["open"]
    assert topic.title in shown["resolved"] and "Öppen fråga" not in shown["resolved"]
    assert "Ingen sådan tråd" in shown["locked"]


def test_adm_05_posts_come_slowly_where_a_facilitator_says_so(topic, cast, member, says):
    says(cast.samira, "Ett")
    cast.space.set_pace("all", 300, by=cast.ingegerd)
    with pytest.raises(Slowed):
        says(cast.samira, "Två")
    assert says(cast.mirja, "Den som leder väntar inte").pk
    with time_machine.travel(now() + timedelta(seconds=301), tick=False):
        assert says(cast.samira, "Tre").pk


def test_adm_05_posting_is_limited_to_roles_or_closed(topic, cast, as_, member, says):
    form = {"posting": "facilitators", "pause": 0}
    assert as_(cast.samira).post(f"{topic.get_absolute_url()}pace/", form).status_code == 403
    assert as_(cast.mirja).post(f"{topic.get_absolute_url()}pace/", form).status_code == 302
    with pytest.raises(PostingClosed):
        says(cast.samira, "Får inte")
    assert says(cast.mirja, "Får").pk
    cast.space.set_pace("nobody", 0, by=cast.ingegerd)
    answer = as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/topics/new/", {"title": "Ny", "body": "Ny"})
    assert answer.status_code == 403 and not Topic.objects.filter(title="Ny").exists()


def test_dis_32_a_post_becomes_a_task_linked_both_ways(topic, cast, as_, says):
    post = says(cast.samira, "Fråga biblioteket om nycklar")
    answer = as_(cast.petter).post(f"{topic.get_absolute_url()}messages/{post.pk}/making/", {"into": "task"}, follow=True)
    card = Card.objects.get()
    assert card.title == "Fråga biblioteket om nycklar" and card.author == cast.petter
    assert f"/things/message-{post.pk}/" in answer.content.decode()
    assert f"/things/card-{card.pk}/" in read(as_(cast.elham), topic.get_absolute_url())
    back = as_(cast.elham).get(f"/spaces/{cast.space.pk}/things/message-{post.pk}/")
    assert back.url == Message.objects.get(pk=post.pk).get_absolute_url()


def test_dis_32_a_post_becomes_a_proposal_linked_both_ways(topic, cast, as_, says):
    post = says(cast.samira, "Vi börjar på **Öster** i april")
    answer = as_(cast.petter).post(f"{topic.get_absolute_url()}messages/{post.pk}/making/", {"into": "proposal"}, follow=True)
    decision = Decision.objects.get()
    assert decision.title == "Vi börjar på Öster i april" and (decision.state, decision.author) == ("draft", cast.petter)
    assert post.get_absolute_url().replace("&", "&amp;") in answer.content.decode()
    assert f"/things/decision-{decision.pk}/" in read(as_(cast.elham), topic.get_absolute_url())
    assert as_(cast.elham).get(f"/spaces/{cast.space.pk}/things/decision-{decision.pk}/").url == decision.get_absolute_url()


def test_dis_22_what_is_pinned_stands_on_top_for_everybody(topic, cast, as_, says, member):
    post = says(cast.samira, "Nyckelkoden finns hos Tuva")
    for url in (f"{topic.get_absolute_url()}pinning/", f"{topic.get_absolute_url()}messages/{post.pk}/pinning/"):
        assert as_(cast.samira).post(url, {"pinned": "yes"}).status_code == 403
        assert as_(cast.mirja).post(url, {"pinned": "yes"}).status_code == 302
    document = Document.objects.link(cast.space, "Spelregler", "https://filer.sjobrunna.example/s", by=member(cast.tuva))
    as_(cast.mirja).post(f"{document.get_absolute_url()}pinning/", {"pinned": "yes"})
    pins = read(as_(cast.elham), f"/spaces/{cast.space.pk}/pins/")
    assert topic.title in pins and "Nyckelkoden" in pins and "Spelregler" in pins
    as_(cast.mirja).post(f"{topic.get_absolute_url()}messages/{post.pk}/pinning/", {"pinned": "no"})
    assert "Nyckelkoden" not in read(as_(cast.elham), f"/spaces/{cast.space.pk}/pins/")
