"""NOT-05: at most so many a day, and quiet hours; what is held back is said, and goes in one summary."""

import pytest

from tests.activity.making import choose, clock, hear, mention, send, thread

THREADS = ["Öppettider", "Läsplatser", "Bokbyte", "Cyklar", "Grannar"]


@pytest.fixture
def topics(cast):
    with clock(8):
        return [thread(cast, title) for title in THREADS]


def all_tell(cast, topics, hour=9, day=12):
    with clock(hour, 0, day):
        for topic in topics:
            mention(cast, topic)
        hear()


def until(mailoutbox, hour, minute=5, day=12):
    with clock(hour, minute, day):
        send()
    return len(mailoutbox)


def test_not_05_so_many_a_day_and_the_rest_in_one_summary(cast, topics, mailoutbox, as_):
    choose(cast.tuva, mail_most=3)
    all_tell(cast, topics)
    assert until(mailoutbox, 9) == 3 and until(mailoutbox, 23) == 3
    with clock(12):
        held = as_(cast.tuva).get("/notifications/held/").text
        assert "Cyklar" not in held and held.count("dagens tak är nått") == 2
    assert until(mailoutbox, 7, 29, day=13) == 3 and until(mailoutbox, 7, 30, day=13) == 4
    assert all(title in mailoutbox[3].body for title in THREADS[3:]) and "2 saker" in mailoutbox[3].subject


def test_not_05_one_of_the_day_is_kept_for_the_summary(cast, topics, mailoutbox):
    choose(cast.tuva, mail_most=3)
    all_tell(cast, topics, hour=5)
    assert until(mailoutbox, 6) == 2 and until(mailoutbox, 7, 30) == 3 and until(mailoutbox, 23) == 3


def test_not_05_the_most_important_comes_first(cast, topics, mailoutbox):
    choose(cast.tuva, mail_most=1, mail_news="at_once")
    from coalitions.activity.models import Hearing, Level

    Level.objects.choose(cast.tuva, cast.space, "", Hearing.ALL, by=cast.tuva)
    with clock(9):
        mention(cast, topics[0], "Ingen särskild")
        mention(cast, topics[1])
        hear()
    assert until(mailoutbox, 9) == 1 and "Läsplatser" in mailoutbox[0].subject


def test_not_05_in_quiet_hours_nothing_goes_and_afterwards_one_summary(cast, topics, mailoutbox, as_):
    choose(cast.tuva, is_quiet=True, quiet_from="17:30", quiet_to="07:00")
    all_tell(cast, topics, hour=21)
    assert until(mailoutbox, 21) == 0
    with clock(22):
        assert as_(cast.tuva).get("/notifications/held/").text.count("E-post, tysta timmar") == 5
    assert until(mailoutbox, 6, 59, day=13) == 0 and until(mailoutbox, 7, 0, day=13) == 1
    assert "5 saker" in mailoutbox[0].subject


def test_what_was_read_meanwhile_is_held_back_no_more(cast, topics, mailoutbox, as_):
    choose(cast.tuva, is_quiet=True, quiet_from="17:30", quiet_to="07:00")
    all_tell(cast, topics, hour=21)
    until(mailoutbox, 21)
    with clock(22):
        as_(cast.tuva).post("/notifications/reading/")
        assert "Inget hölls inne" in as_(cast.tuva).get("/notifications/held/").text
    assert until(mailoutbox, 8, day=13) == 0
