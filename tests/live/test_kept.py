"""Fragments are drawn once for all who read them, and never shown when something they say is another now."""

import re

import pytest
from django.utils import translation

from coalitions.boards.models import Board
from coalitions.discussion.models import Message, Topic
from coalitions.live.kept import Kept, kept
from coalitions.live.models import Head
from coalitions.organisations.models import Organisation
from coalitions.people.models import User


@pytest.fixture
def pages(cast, as_):
    """A thread with a quote and a board with a task that asks a person and an organisation, as Elham reads them."""
    by = {name: cast.space.memberships.get(user=getattr(cast, name)) for name in ("tuva", "samira")}
    topic = Topic.objects.open(cast.space, "Läsecirkel", "Vem kan ta tisdagar?", by=by["tuva"])
    topic.post("Jag.", by=by["samira"], quote=topic.messages.get())
    board = Board.objects.open(cast.space, "Läsplatser", by=cast.tuva)
    board.columns.first().add_card("Ring", by=cast.tuva).assign(by=cast.tuva, people=[cast.samira], organisations=[cast.kommun])
    reader = as_(cast.elham)
    kept.clear()
    return lambda: [reader.get(thing.get_absolute_url()).text for thing in (topic, board)]


def test_the_second_reader_gets_what_was_drawn_for_the_first(pages, cast, as_):
    first, drawn = pages(), kept.missed
    assert drawn > 0
    assert [masked(page) for page in pages()] == [masked(page) for page in first]
    assert kept.missed == drawn


def masked(page):
    """Without what differs each time: tokens, keys, the server's clock, and the time one was seen last."""
    return re.sub(r'(csrfmiddlewaretoken" value=|X-CSRFToken":|name="key" value=|data-now=)"[^"]+"', "", page)


CHANGES = {
    "the author's name": lambda cast: User.objects.filter(pk=cast.samira.pk).update(name="Samira Ny"),
    "a quoted author's name": lambda cast: User.objects.filter(pk=cast.tuva.pk).update(name="Tuva Ny"),
    "an organisation's name": lambda cast: Organisation.objects.filter(pk=cast.lasglantan.pk).update(name="Ny"),
    "an organisation's sector": lambda cast: Organisation.objects.filter(pk=cast.lasglantan.pk).update(sector="academia"),
    "an asked organisation's name": lambda cast: Organisation.objects.filter(pk=cast.kommun.pk).update(name="Ny kommun"),
    "the wording of a quoted post": lambda cast: reword(cast),
}


def reword(cast):
    quoted = Message.objects.get(body="Vem kan ta tisdagar?")
    quoted.edit("Vem kan ta onsdagar?", quoted.version, by=cast.space.memberships.get(user=cast.tuva))


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_a_fragment_says_of_others_is_said_anew_when_it_changes(pages, cast, change):
    before = pages()
    change(cast)
    after = pages()
    kept.clear()
    assert [masked(page) for page in after] == [masked(page) for page in pages()]
    assert [masked(page) for page in after] != [masked(page) for page in before]


def test_each_language_has_its_own(pages, cast):
    pages()
    User.objects.filter(pk=cast.elham.pk).update(language="en")
    page = pages()[0]
    assert "Reply with quote" in page and "Svara med citat" not in page


def test_i11_after_a_restore_the_same_version_may_be_another_text(pages, cast):
    pages()
    Head.objects.filter(pk=cast.space.pk).update(log_id="restored")
    Message.objects.update(html="<p>Från säkerhetskopian</p>")
    page = pages()[0]
    assert "Från säkerhetskopian" in page and "<p>Jag.</p>" not in page


def test_t87_what_nobody_looks_at_is_forgotten_within_a_minute(pages):
    pages()
    assert kept.entries
    kept.sweep(idle=-1)
    assert (dict(kept.entries), kept.size) == ({}, 0)


def test_there_is_room_for_so_much_and_the_longest_unseen_goes():
    few = Kept(most=20)
    for key in "abc":
        few.put(key, 1, "0123456789")
    assert few.get_many(dict.fromkeys("abc", 1)) == {"b": "0123456789", "c": "0123456789"}
    assert few.size == 20


def test_words_for_everybody_are_drawn_once_a_language(pages):
    with translation.override("sv"):
        swedish = pages()[0]
    assert swedish.count('id="word-somebody"') == 1
