"""Histories: what hypothesis makes up, and how one is lived through."""

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.model import laws
from tests.model.faults import (
    backup,
    bring,
    crash,
    disconnect,
    fail,
    hold,
    lose,
    meanwhile,
    poke,
    pump,
    request,
    restore,
    start,
    work,
)
from tests.model.laws import Broken
from tests.model.rules import deliver_all, edit, grant, post, retry, revoke, sign_out, sleep, strike, thin, visit, wait
from tests.model.world import World

OFTEN = [deliver_all, post, post, pump, request, work, wait, poke, retry]
FAULTS = [edit, strike, revoke, grant, visit, fail, hold, bring, meanwhile, lose, disconnect, crash, start, backup, restore]
SELDOM = [sign_out, thin, sleep]
RULES = [*OFTEN, *OFTEN, *FAULTS, *SELDOM]

SHORTEST, LONGEST, NUMBERS = 12, 40, 47
steps = st.tuples(st.sampled_from(RULES), st.integers(0, NUMBERS))
histories = st.lists(steps, min_size=SHORTEST, max_size=LONGEST)


def live(history, **parts):
    """Raises Broken at the first law that does not hold."""
    world = World(**parts)
    try:
        for rule, number in history:
            rule(world, number)
            laws.after_each_step(world)
        world.heal()
        laws.after_each_step(world)
    finally:
        world.end()
    return world


def search(examples, number, **parts):
    """Lives through so many histories, always the same for one number, and says how many it were.

    Raises Broken with the shortest that breaks a law.
    """
    lived = []

    @seed(number)
    @settings(max_examples=examples, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=HealthCheck)
    @given(history=histories)
    def run(history):
        lived.append(len(history))
        if error := broken(history, **parts):
            steps = [(rule.__name__, number) for rule, number in shortest(history, error, **parts)]
            raise Broken(error.args[0], steps, *error.args[1:])

    run()
    return len(lived)


def broken(history, **parts):
    try:
        live(history, **parts)
    except Broken as error:
        return error
    return None


def shortest(history, error, **parts):
    """Steps that are not needed to break the same law are left out, one after the other."""
    index = 0
    while index < len(history):
        less = history[:index] + history[index + 1 :]
        found = broken(less, **parts)
        if found and found.args[0] == error.args[0]:
            history = less
        else:
            index += 1
    return history
