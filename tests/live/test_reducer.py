"""The histories in fixtures/ are what both reducers are held to; the page's own runs them in tests/browser/client."""

import json
from copy import deepcopy
from pathlib import Path

import pytest

from coalitions.live.reducer import reduce

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.jsonl"))


def lines(file):
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: file.stem)
def test_a_history_goes_as_written(file):
    for line in lines(file):
        assert reduce(line["state"], line["input"]) == (line["next"], line["effects"]), line["input"]


@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: file.stem)
def test_each_state_is_the_one_before_it_left(file):
    steps = lines(file)
    assert all(one["next"] == other["state"] for one, other in zip(steps, steps[1:], strict=False))


def test_what_is_given_is_never_changed():
    for line in lines(FIXTURES[0]):
        before = deepcopy(line)
        reduce(line["state"], line["input"])
        assert line == before
