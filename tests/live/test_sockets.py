"""Two people, one real server."""

import pytest

from coalitions.live.log import verb
from coalitions.live.models import Head
from coalitions.spaces.models import Membership, Role
from tests.cast import admit, person
from tests.live.reader import sign_in


@verb
def describe(live, times=1):
    for number in range(times):
        live.space.describe(name=f"Rum {number}", by=live.ingegerd)
    return live.space.head.head + times


def membership(live, user):
    return Membership.objects.get(space=live.space, user=user)


def test_a_change_reaches_every_open_page_once(live, reads):
    pages = [reads(user, live.space) for user in (live.joar, live.elham, live.mirja)]
    start = live.space.head.head
    head = describe(live, 5)
    for page in pages:
        assert page.until(lambda page=page: page.last(live.space) == head)
        assert page.seqs == list(range(start + 1, head + 1))


def test_i6_t32_a_removed_person_hears_gone_and_no_later_row(live, reads):
    joar, elham = reads(live.joar, live.space), reads(live.elham, live.space)
    before = describe(live)
    membership(live, live.joar).end(by=live.ingegerd)
    describe(live)
    assert elham.until(lambda: elham.last(live.space) == before + 2)
    assert joar.until(lambda: joar.code == 4403)
    assert joar.seen == [("gone", live.space.pk)]
    assert all(seq <= before for seq in joar.seqs)


def test_t28_gone_is_all_a_stranger_hears_of_any_space(live, reads):
    outside, missing = reads(live.stranger), reads(live.stranger, tab="u")
    outside.watch(live.space)
    missing.feed("watch", space=live.space.pk + 10**6, log="L", after=0, mode="full")
    for page in (outside, missing):
        assert page.until(lambda page=page: page.code == 4403)
    assert [list(frame) for frame in outside.frames[1:]] == [list(frame) for frame in missing.frames[1:]] == [["t", "space"]]


def test_t14_sign_out_everywhere_ends_every_socket_of_the_person(live, reads):
    pages = [reads(live.joar, live.space, tab=tab) for tab in "ab"]
    live.joar.sign_out_everywhere(by=live.joar)
    for page in pages:
        assert page.until(lambda page=page: page.code == 4401)
        assert page.state["socket"] == "DENIED"


def test_t14_signing_out_ends_the_sockets_of_that_session_only(live, reads):
    here, there = reads(live.joar, live.space), reads(live.joar, live.space, tab="u", session=sign_in(live.joar))
    live.joar.sign_out(here.session, by=live.joar)
    assert here.until(lambda: here.code == 4401)
    head = describe(live)
    assert there.until(lambda: there.last(live.space) == head)


def test_a_page_resumes_where_it_was(live, reads):
    start = live.space.head.head
    head = describe(live, 70)
    joar = reads(live.joar)
    joar.watch(live.space, after=start)
    assert joar.until(lambda: joar.seqs == list(range(start + 1, head + 1)))


@pytest.mark.parametrize(("head", "floor", "after", "why"), [(50, 0, 51, "log"), (50, 9, 8, "floor"), (5000, 0, 2999, "behind")])
def test_who_cannot_catch_up_is_reset_with_the_reason(live, reads, head, floor, after, why):
    Head.objects.filter(pk=live.space.pk).update(head=head, floor=floor)
    joar = reads(live.joar)
    joar.watch(live.space, after=after)
    assert joar.until(lambda: joar.seen == [("reset", why)])


def test_a_restored_log_resets_every_page(live, reads):
    joar = reads(live.joar, live.space)
    Head.objects.filter(pk=live.space.pk).update(log_id="restored")
    assert joar.until(lambda: joar.seen == [("reset", "log")])


def test_polling_brings_what_the_socket_brings(live, reads, as_):
    start = live.space.head.head
    joar = reads(live.joar, live.space)
    head = describe(live, 3)
    assert joar.until(lambda: joar.last(live.space) == head)
    polled = as_(live.joar).get(f"/api/v1/spaces/{live.space.pk}/log?after={start}&draw=1").json()
    assert (polled["rows"], polled["ops"]) == (joar.rows, joar.ops)


def test_a_guest_gets_the_numbers_but_not_the_rows_outside_the_scope(live, reads):
    guest = person(f"Gunn {live.space.pk}")
    admit(live, guest, Role.GUEST, None, scope="topic-5")
    page = reads(guest, live.space)
    head = describe(live)
    assert page.until(lambda: page.last(live.space) == head)
    assert page.rows == []


def test_the_sidebar_hears_heads_and_no_rows(live, reads):
    joar = reads(live.joar)
    joar.watch(live.space, mode="head")
    head = describe(live, 2)
    assert joar.until(lambda: joar.state["spaces"][str(live.space.pk)]["head"] == head)
    assert joar.seqs == []
    membership(live, live.joar).end(by=live.ingegerd)
    assert joar.until(lambda: ("gone", live.space.pk) in joar.seen)


def test_t38_typing_is_heard_by_the_others(live, reads):
    tuva, joar = reads(live.tuva, live.space), reads(live.joar, live.space)
    tuva.feed("typing", space=live.space.pk, on="topic-5")
    assert joar.until(lambda: "typing" in kinds(joar))
    assert joar.voices[-1] == {"t": "eph", "space": live.space.pk, "kind": "typing", "by": live.tuva.pk, "on": "topic-5"}
    tuva.live(0.3)
    assert "typing" not in kinds(tuva)


def kinds(page):
    return [voice["kind"] for voice in page.voices]


def test_t38_who_shows_no_presence_is_not_heard(live, reads):
    type(live.tuva).objects.filter(pk=live.tuva.pk).update(shows_presence=False)
    joar, tuva = reads(live.joar, live.space), reads(live.tuva, live.space)
    tuva.feed("typing", space=live.space.pk, on="topic-5")
    head = describe(live)
    assert joar.until(lambda: joar.last(live.space) == head)
    assert joar.voices == []


def test_t35_a_page_that_does_not_acknowledge_pauses_and_goes_on_when_it_does(live, reads):
    joar = reads(live.joar, live.space)
    joar.acks, start = False, live.space.head.head
    head = describe(live, 150)
    joar.until(lambda: joar.last(live.space) >= start + 64)
    joar.live(0.5)
    assert start + 64 <= joar.last(live.space) < start + 128
    joar.acks = True
    joar.send({"t": "ack", "space": live.space.pk, "to": joar.last(live.space)})
    assert joar.until(lambda: joar.last(live.space) == head)
    assert joar.seqs == list(range(start + 1, head + 1))
