"""I1, I3, I6, I10 of the write path, under threads, with changes that are really committed."""

import random
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from coalitions.live.errors import Closed, Revoked
from coalitions.live.log import verb
from coalitions.live.models import Head, LogRow
from coalitions.spaces.models import Membership, Space

WRITERS, ROUNDS = 8, 12


class Oops(Exception):
    pass


@verb
def change(space, by, fails):
    space.describe(name=f"{random.random()}", by=by)
    time.sleep(random.random() / 500)
    if fails:
        raise Oops


def write(space_id, by):
    """What these rounds really changed; the others were undone."""
    space, done = Space.objects.get(pk=space_id), 0
    for _ in range(ROUNDS):
        try:
            change(space, by, random.random() < 0.3)
            done += 1
        except Oops:
            continue
    connections.close_all()
    return done


def tail(space_id, start, is_over):
    """A reader that keeps the last number it saw, as hubs and pages do."""
    seen, over = [], False
    while not over:
        over = is_over()
        rows = LogRow.objects.after(space_id, seen[-1] if seen else start, 500)
        seen += rows.values_list("seq", flat=True)
        time.sleep(0.005)
    connections.close_all()
    return seen


def test_i3_eight_writers_with_rollbacks_leave_no_gap_and_hide_no_row(live):
    start, space = live.space.head.head, live.space.pk
    with ThreadPoolExecutor(WRITERS + 1) as pool:
        writers = [pool.submit(write, space, live.ingegerd) for _ in range(WRITERS)]
        reader = pool.submit(tail, space, start, lambda: all(writer.done() for writer in writers))
    done = sum(writer.result() for writer in writers)
    assert reader.result() == list(range(start + 1, start + done + 1))
    assert Head.objects.of(space).head == start + done


def storm(live, until):
    """Tuva writes on and on; gives what stopped her."""

    def run():
        try:
            while True:
                change(live.space, live.tuva, fails=False)
                time.sleep(0.02)  # SQLite's lock is not fair: who writes without a pause lets nobody else in
        except (Revoked, Closed) as error:
            return type(error)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        writers = [pool.submit(run) for _ in range(2)]
        time.sleep(0.1)
        until()
        return [writer.result(timeout=20) for writer in writers]


def rows_of(live, user, after):
    return LogRow.objects.filter(space_id=live.space.pk, by=user.pk, seq__gt=after).count()


def test_i6_who_is_removed_during_traffic_writes_no_later_row(live):
    assert storm(live, lambda: Membership.objects.get(space=live.space, user=live.tuva).end(by=live.ingegerd)) == [Revoked] * 2
    removed = LogRow.objects.get(space_id=live.space.pk, kind="member.removed")
    assert rows_of(live, live.tuva, removed.seq) == 0
    assert rows_of(live, live.tuva, 0) > 0


def test_no_row_follows_the_one_that_archives(live):
    assert storm(live, lambda: live.space.archive(by=live.ingegerd)) == [Closed] * 2
    assert LogRow.objects.filter(space_id=live.space.pk).last().kind == "space.archived"


def test_i1_change_and_row_stand_or_fall_together(cast):
    head, name = cast.space.head.head, Space.objects.get(pk=cast.space.pk).name
    with pytest.raises(Oops):
        change(cast.space, cast.ingegerd, fails=True)
    assert (Head.objects.of(cast.space.pk).head, Space.objects.get(pk=cast.space.pk).name) == (head, name)


def test_a_row_that_says_too_much_is_refused(cast):
    with pytest.raises(ValueError, match="says too much"):
        too_much(cast.space, by=cast.ingegerd)


@verb
def too_much(space, *, by):
    from coalitions.live.log import record

    record("space.described", space, by=by, text="x" * 1100)
