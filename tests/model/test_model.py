"""Thousands of histories of faults, every law asked after every step; and six mistakes that the same histories must find."""

import json

import pytest

from coalitions.live.reducer import reduce
from tests.model.bugs import BUGS
from tests.model.histories import search
from tests.model.laws import Broken
from tests.model.record import write

pytestmark = [pytest.mark.once, pytest.mark.usefixtures("installed")]
PARTS, EACH = 8, 250
ENOUGH = 1000  # histories in which a seeded bug is found


@pytest.mark.parametrize("part", range(PARTS))
def test_i1_i2_i4_i5_i6_i11_hold_whatever_happens(part):
    assert search(EACH, part) == EACH


@pytest.mark.parametrize(("bug", "law"), BUGS, ids=[bug for bug, _ in BUGS])
def test_a_seeded_bug_is_found(bug, law):
    with pytest.raises(Broken) as found:
        search(ENOUGH, 0, **BUGS[bug, law])
    assert found.value.args[0].startswith(law)


def test_a_recorded_history_is_one_that_the_reducer_lives_through(tmp_path):
    write(tmp_path, told=20, stories=1)
    steps = [json.loads(line) for line in (tmp_path / "model-1.jsonl").read_text().splitlines()]
    assert all(reduce(step["state"], step["input"]) == (step["next"], step["effects"]) for step in steps)
    assert len({step["input"]["in"] for step in steps}) >= 4
