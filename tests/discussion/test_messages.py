from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.utils.timezone import now

from coalitions.discussion.models import Message
from coalitions.live.errors import Conflict


def test_an_edit_keeps_the_earlier_wording_for_all(topic, cast, member, as_, says):
    message = says(cast.samira, "Först så")
    message.edit("Sedan **så**", 1, by=member(cast.samira))
    page = as_(cast.elham).get(f"{topic.get_absolute_url()}messages/{message.pk}/versions/").content.decode()
    assert "Först så" in page and "Sedan <strong>så</strong>" in page


def test_nobody_edits_or_removes_what_another_wrote(cast, member, says):
    message = says(cast.samira, "Mitt")
    for user in (cast.tuva, cast.ingegerd):
        with pytest.raises(PermissionDenied):
            message.edit("Ditt", 1, by=member(user))
        with pytest.raises(PermissionDenied):
            message.remove(by=member(user))


def test_an_edit_of_an_older_wording_is_a_conflict_with_both_texts(cast, member, says):
    message = says(cast.samira, "Ett")
    message.edit("Två", 1, by=member(cast.samira))
    with pytest.raises(Conflict) as conflict:
        message.edit("Tre", 1, by=member(cast.samira))
    assert conflict.value.theirs == {"body": "Två"}


def test_a_conflict_by_form_shows_both_texts_and_saves_the_second_time(topic, cast, member, as_, says):
    message = says(cast.samira, "Ett")
    message.edit("Två", 1, by=member(cast.samira))
    url = f"{topic.get_absolute_url()}messages/{message.pk}/editing/"
    page = as_(cast.samira).post(url, {"body": "Tre", "version": 1})
    assert page.status_code == 409 and "Två" in page.content.decode() and "Tre" in page.content.decode()
    assert as_(cast.samira).post(url, {"body": "Tre", "version": 2}).status_code == 302


def test_a_removed_message_leaves_a_mark_and_no_text_anywhere(topic, cast, member, as_, says):
    message = says(cast.samira, "Hemligheten")
    says(cast.tuva, "Svar", quote=message)
    message.remove(by=member(cast.samira))
    for url in (
        topic.get_absolute_url(),
        f"/spaces/{cast.space.pk}/topics/",
        f"{topic.get_absolute_url()}messages/{message.pk}/versions/",
    ):
        assert "Hemligheten" not in as_(cast.ingegerd).get(url).content.decode()


def test_its_author_puts_it_back_within_ten_minutes_a_facilitator_always(cast, member, says):
    message = says(cast.samira, "Ångrar mig")
    message.remove(by=member(cast.samira))
    with time_machine.travel(now() + timedelta(minutes=11), tick=False):
        with pytest.raises(PermissionDenied):
            message.restore(by=member(cast.samira))
        assert message.restore(by=member(cast.mirja)).deleted_at is None
    message.remove(by=member(cast.samira))
    assert message.restore(by=member(cast.samira)).deleted_at is None


def test_a_message_stands_in_the_organisation_it_was_written_for(cast, member, says):
    message = says(cast.samira, "För föreningen")
    membership = member(cast.samira)
    membership.organisation = cast.kommun
    membership.save()
    assert Message.objects.get(pk=message.pk).organisation == cast.lasglantan


def test_posting_by_script_answers_the_fragment_that_is_on_the_page(topic, cast, as_):
    answer = as_(cast.samira).post(f"{topic.get_absolute_url()}messages/", {"body": "Hej"}, headers={"Idempotency-Key": KEY})
    message = topic.messages.last()
    assert answer.status_code == 201 and f'id="message-{message.pk}"' in answer.content.decode()
    assert answer["Log-Seq"] == str(message.made)
    assert answer.content.decode().strip() in as_(cast.samira).get(topic.get_absolute_url()).content.decode()


def test_the_same_key_posts_once(topic, cast, as_):
    for _ in range(2):
        as_(cast.samira).post(f"{topic.get_absolute_url()}messages/", {"body": "Hej"}, headers={"Idempotency-Key": KEY})
    assert topic.messages.count() == 2


def test_posting_by_a_plain_form_leads_to_the_message(topic, cast, as_):
    answer = as_(cast.samira).post(f"{topic.get_absolute_url()}messages/", {"body": "Hej"})
    assert answer.url == topic.messages.last().get_absolute_url()


@pytest.mark.parametrize("body", ["", "  \n ", "x" * 20_001, "[" * 5000])
def test_empty_over_long_and_hostile_text_is_refused_with_words(body, topic, cast, as_):
    client, url = as_(cast.samira), f"{topic.get_absolute_url()}messages/"
    assert "data-error" in client.post(url, {"body": body}, headers={"Idempotency-Key": KEY}).content.decode()
    page = client.post(url, {"body": body})
    assert page.status_code == 422 and body.strip() in page.content.decode()
    assert topic.messages.count() == 1


def test_a_permalink_opens_an_old_message_among_its_neighbours(topic, cast, as_, says):
    messages = [says(cast.samira, f"Inlägg {number}") for number in range(70)]
    page = as_(cast.tuva).get(messages[40].get_absolute_url()).content.decode()
    assert f'data-at="message-{messages[40].pk}"' in page and 'data-more="before after"' in page
    assert f'id="message-{messages[64].pk}"' in page and f'id="message-{messages[66].pk}"' not in page


KEY = "0d5e8a0e-5f5f-4c39-9d7d-0e6a3c1f7b11"
