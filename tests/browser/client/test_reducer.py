"""The page's reducer is the Python reducer's twin: the same histories, the same states and effects."""

import json
from pathlib import Path
from random import Random

import pytest
from django.conf import settings

from coalitions.live.reducer import reduce, start
from tests.browser.client.conftest import ORIGIN
from tests.browser.client.histories import history

FIXTURES = sorted((Path(settings.BASE_DIR) / "tests" / "live" / "fixtures").glob("*.jsonl"))
RUN = """async (inputs) => {
  const { reduce, start } = await import("/static/js/live/reduce.js");
  const steps = [];
  let state = start("x");
  for (const input of inputs) { const step = reduce(state, input); steps.push(step); state = step.state; }
  return steps;
}"""
EACH = """async (lines) => {
  const { reduce } = await import("/static/js/live/reduce.js");
  return lines.map(({ state, input }) => reduce(state, input));
}"""


@pytest.fixture
def script(stage):
    stage.answers["/empty"] = (200, "<!doctype html>")
    stage.page.goto(f"{ORIGIN}/empty")
    return stage.page.evaluate


@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: file.stem)
def test_the_shared_histories_end_the_same_in_the_browser(script, file):
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    for line, step in zip(lines, script(EACH, lines), strict=True):
        assert step == {"state": line["next"], "effects": line["effects"]}, line["input"]


def test_random_histories_end_the_same_in_both(script):
    for seed in range(60):
        inputs = history(Random(seed))
        state = start("x")
        for input, step in zip(inputs, script(RUN, inputs), strict=True):
            state, effects = reduce(state, input)
            assert (step["effects"], step["state"]) == (effects, state), (seed, input)
