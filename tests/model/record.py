"""Writes what pages of the model lived through as histories that both reducers are held to (tests/live/fixtures).

    DJANGO_SETTINGS_MODULE=workspace.settings python -m tests.model.record

Do it when the reducers change on purpose, and read the difference. What is recorded is the same each time.
"""

import json
from pathlib import Path
from random import Random

FIXTURES = Path(__file__).resolve().parent.parent / "live" / "fixtures"
TOLD, STORIES, LONGEST = 400, 6, 80  # histories lived through; kept; steps of one


def tapes(told):
    from tests.model.histories import LONGEST, NUMBERS, RULES, SHORTEST, live

    for number in range(told):
        chance = Random(number)
        steps = [(chance.choice(RULES), chance.randint(0, NUMBERS)) for _ in range(chance.randint(SHORTEST, LONGEST))]
        for page in live(steps, taping=True).pages:
            yield page.tape


def richest(found, stories):
    """Those that together show most, each for its length: which input, in which state, led to which effects and state."""
    kept, known = [], set()
    for _ in range(stories):
        kept.append(max(found, key=lambda tape: len(shows(tape) - known) / (40 + len(tape))))
        known |= shows(kept[-1])
    return kept


def shows(tape):
    return {(where(step["state"]), named(step["input"]), *map(named, step["effects"]), where(step["next"])) for step in tape}


def where(state):
    spaces = state["spaces"].values()
    return state["socket"], state["up"], *((space["phase"], space["fetching"], space["late"] is None) for space in spaces)


def named(step):
    frame = step.get("frame", {})
    return step.get("in") or step["do"], frame.get("t"), step.get("why") or frame.get("why"), step.get("code"), step.get("status")


def write(folder, told=TOLD, stories=STORIES):
    found = [tape for tape in tapes(told) if 10 <= len(tape) <= LONGEST]
    for number, tape in enumerate(richest(found, stories), 1):
        lines = [json.dumps(step, separators=(",", ":"), ensure_ascii=False) for step in tape]
        (folder / f"model-{number}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    import django

    django.setup()
    from django.conf import settings
    from pytest import MonkeyPatch

    from tests.model.stage import install

    install(MonkeyPatch(), settings)
    write(FIXTURES)
