"""What people paste, and what happens to those who read meanwhile."""

from uuid import uuid4

import pytest

from coalitions.discussion.models import LONGEST

WIDE = "|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n|" + "b|" * 200
STRANGE = [
    "👩‍👩‍👧‍👦 🇸🇪 e\u0301 å ﷽ שלום مرحبا \u202eabc\u202c",
    "Z" + "\u0337\u0335\u0338" * 60,
    "å" * LONGEST,
    WIDE,
    "https://exempel.example/" + "a" * 4000,
]


def posted(client, topic, body, **headers):
    return client.post(f"{topic.get_absolute_url()}messages/", {"body": body}, headers=headers)


@pytest.mark.parametrize("body", STRANGE, ids=["scripts", "marks", "long", "wide", "link"])
def test_what_is_strange_is_kept_letter_for_letter_and_drawn(body, topic, cast, as_):
    assert posted(as_(cast.samira), topic, body).status_code == 302
    message = topic.messages.last()
    assert message.body == body
    assert as_(cast.petter).get(topic.get_absolute_url()).content.decode().count(f'id="message-{message.pk}"') == 1


def test_a_letter_too_many_is_refused_and_stays_in_the_field(topic, cast, as_):
    answer = posted(as_(cast.samira), topic, "å" * (LONGEST + 1))
    assert answer.status_code == 422 and "å" * LONGEST in answer.content.decode()


def test_a_wide_table_scrolls_by_itself_and_by_keyboard(topic, says, cast):
    assert says(cast.samira, WIDE).html.startswith('<table tabindex="0">')


def test_a_bomb_of_a_picture_is_never_opened_and_only_our_own_files_are_linked(topic, says, cast):
    html = says(
        cast.samira, "![](https://x.example/bomb.png) [plan](/spaces/1/documents/2/) [ut](//x.example/) [in](/settings/)"
    ).html
    assert "<img" not in html and 'class="attachment"' in html
    assert 'href="//x.example' not in html and 'href="/settings/' not in html


def test_the_same_post_from_two_tabs_is_one(topic, cast, as_):
    key = str(uuid4())
    first, second = (posted(as_(cast.samira), topic, "En gång", **{"Idempotency-Key": key}) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 200)
    assert topic.messages.filter(body="En gång").count() == 1


def test_a_thread_that_went_while_one_wrote_answers_404(topic, cast, as_):
    address, samira = topic.get_absolute_url(), as_(cast.samira)
    topic.delete()
    assert samira.get(address).status_code == 404
    assert samira.post(f"{address}messages/", {"body": "Ord"}).status_code == 404
