"""What concerns one reader alone: unread counts, read marks, drafts."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coalitions.discussion.models import Draft, Message, ReadMark, Topic
from coalitions.live.models import LogRow
from tests.cast import admit


def fresh(topic):
    return Topic.objects.get(pk=topic.pk)


def unread(user, space):
    return Message.objects.filter(space=space).unread_by(user).count()


def test_ones_own_and_removed_messages_are_never_unread(topic, cast, member, says):
    says(cast.samira, "Ett")
    says(cast.samira, "Två").remove(by=member(cast.samira))
    assert unread(cast.tuva, cast.space) == 1
    assert unread(cast.samira, cast.space) == 1


def test_dis_25_reading_in_one_browser_clears_the_other(topic, cast, as_, says):
    message = says(cast.samira, "Nytt")
    laptop, phone = as_(cast.tuva), as_(cast.tuva)
    unread = f"/spaces/{cast.space.pk}/topics/unread/"
    assert f'data-topic="topic-{topic.pk}"' in phone.get(unread).content.decode()
    assert laptop.post(f"{topic.get_absolute_url()}reading/", {"seq": message.made}).status_code == 204
    assert f'data-topic="topic-{topic.pk}"' not in phone.get(unread).content.decode()


def test_a_read_mark_is_in_no_log_and_moves_only_forwards(topic, cast, as_, says):
    first, second = says(cast.samira, "Ett"), says(cast.samira, "Två")
    rows = LogRow.objects.count()
    for seq in (second.made, first.made, "999999", "x", ""):
        as_(cast.tuva).post(f"{topic.get_absolute_url()}reading/", {"seq": seq})
    assert ReadMark.objects.get().seq == second.made
    assert LogRow.objects.count() == rows


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(st.tuples(st.sampled_from(["post", "remove", "read"]), st.integers(0, 9)), max_size=12))
def test_t95_unread_is_what_others_wrote_after_the_mark(deeds, cast, member):
    topic = Topic.objects.open(cast.space, "Räknat", "Början", by=member(cast.samira))
    written, mark = [topic.messages.get()], 0
    for deed, number in deeds:
        one = written[number % len(written)]
        if deed == "post":
            written.append(topic.post("Mer", by=member([cast.samira, cast.tuva][number % 2])))
        elif deed == "read":
            ReadMark.objects.read_to(fresh(topic), one.made, by=cast.tuva)
            mark = max(mark, one.made)
        else:
            one.remove(by=member(one.author))
            one.refresh_from_db()
    left = [one for one in written if one.author == cast.samira and one.deleted_at is None and one.made > mark]
    assert topic.messages.unread_by(cast.tuva).count() == len(left)


def test_dis_07_a_draft_is_on_the_other_device_and_gone_when_sent(topic, cast, as_):
    as_(cast.tuva).post(f"{topic.get_absolute_url()}draft/", {"text": "Halvskrivet"})
    assert "Halvskrivet" in as_(cast.tuva).get(topic.get_absolute_url()).content.decode()
    as_(cast.tuva).post(f"{topic.get_absolute_url()}messages/", {"body": "Skrivet"})
    assert not Draft.objects.exists()


def test_a_draft_is_private_and_in_no_log(topic, cast, as_):
    rows = LogRow.objects.count()
    as_(cast.tuva).post(f"{topic.get_absolute_url()}draft/", {"text": "Halvskrivet"})
    assert "Halvskrivet" not in as_(cast.samira).get(topic.get_absolute_url()).content.decode()
    assert LogRow.objects.count() == rows


def test_an_emptied_draft_is_no_draft(topic, cast, as_):
    for text in ("Halvskrivet", "  "):
        as_(cast.tuva).post(f"/spaces/{cast.space.pk}/topics/draft/", {"text": text})
    assert not Draft.objects.exists()


def test_dis_26_the_page_names_the_first_unread_message(topic, cast, as_, says):
    ReadMark.objects.read_to(fresh(topic), topic.messages.get().made, by=cast.petter)
    message = says(cast.samira, "Nytt")
    says(cast.tuva, "Nyare")
    page = as_(cast.petter).get(topic.get_absolute_url()).content.decode()
    assert f'data-first="message-{message.pk}"' in page and "2 nya sedan" in page


def test_a_thread_long_unread_opens_round_the_first_unread_message(topic, cast, as_, says):
    ReadMark.objects.read_to(fresh(topic), 10**9, by=cast.petter)
    messages = [says(cast.samira, f"Inlägg {number}") for number in range(110)]
    page = as_(cast.petter).get(topic.get_absolute_url()).content.decode()
    assert f'id="message-{messages[0].pk}"' in page and f'id="message-{messages[-1].pk}"' not in page
    assert 'data-more="after"' in page


def test_dis_27_the_newest_is_one_link_away_and_what_was_passed_over_is_said(topic, cast, as_, says):
    ReadMark.objects.read_to(fresh(topic), 10**9, by=cast.petter)
    messages = [says(cast.samira, f"Inlägg {number}") for number in range(160)]
    middle = as_(cast.petter).get(topic.get_absolute_url()).content.decode()
    assert f'<to-newest><a class="button small" href="{topic.get_absolute_url()}?at=newest">' in middle
    end = as_(cast.petter).get(f"{topic.get_absolute_url()}?at=newest").content.decode()
    assert f'id="message-{messages[-1].pk}"' in end and f'id="message-{messages[0].pk}"' not in end
    first = topic.messages.unread_by(cast.petter).first()
    assert f'href="{first.get_absolute_url()}"' in end and "160 olästa före det här" in end
    assert "<to-newest hidden>" in end


def test_the_sidebar_counts_what_is_unread_in_every_space(topic, cast, as_, says):
    says(cast.samira, "Nytt")
    sidebar = as_(cast.tuva).get(f"/spaces/{cast.space.pk}/sidebar/").content.decode()
    assert 'class="is-unread"' in sidebar
    ReadMark.objects.read_to(fresh(topic), 10_000, by=cast.tuva)
    assert 'class="is-unread"' not in as_(cast.tuva).get(f"/spaces/{cast.space.pk}/sidebar/").content.decode()


def test_what_was_said_before_one_came_is_not_unread(topic, cast, says):
    says(cast.samira, "Förut")
    admit(cast, cast.rasmus, "member", None)
    assert unread(cast.rasmus, cast.space) == 0
    says(cast.samira, "Efter")
    assert unread(cast.rasmus, cast.space) == 1
