"""What goes wrong, one thing at a time, by the same rules: the world, and a number that says where and how."""

from tests.model.rules import chosen
from tests.model.world import TOPICS


def poke(world, number):
    """The layer brings one message, brings it twice, or loses it."""
    number, how = divmod(number, 3)
    [world.air.deliver, lambda index: world.air.deliver(index, twice=True), world.air.lose][how](number)
    world.loop.advance()


def fail(world, number):
    """The next questions of hubs are not answered."""
    world.loop.failing += 1 + number % 3


def hold(world, number):
    """Answers of the database wait from now on, until they are brought one by one or all of them are let on."""
    world.loop.held = True


def work(world, number):
    jobs = world.loop.waiting or world.loop.answered
    if jobs:
        act = world.loop.work if world.loop.waiting else world.loop.bring
        act(jobs[number % len(jobs)])
        world.loop.advance()


def bring(world, number):
    if world.loop.answered:
        world.loop.bring(world.loop.answered[number % len(world.loop.answered)])
        world.loop.advance()


def meanwhile(world, number):
    """Between two questions of whoever asks next, another process commits."""
    left, number = number % 4, number // 4
    world.store.meanwhile[left] = lambda: committed(world, number)


def committed(world, number):
    store, person = world.store, 1 + number % 3
    if number % 2 and person in store.data.members:
        world.losses[person] += 1
        store.remove(person)
    elif standing := store.data.members.get(person):
        store.post(person, world.new_key(), standing.scope or TOPICS[number // 2 % 2])


def pump(world, number):
    """Some of what is on its way to a page arrives."""
    page, number = chosen(world, number)
    for _ in range(1 + number % 4):
        page.hear()
        world.loop.advance()


def request(world, number):
    """A request of a page comes a step further."""
    page, number = chosen(world, number)
    page.go_on(number)
    world.loop.advance()


def lose(world, number):
    """A frame of rows is lost on a line that stands."""
    page, _ = chosen(world, number)
    rows = [each for each in page.line.down if each.get("frame", {}).get("t") == "ev"] if page.line else []
    if rows:
        page.line.down.remove(rows[0])
        page.holed = True


def disconnect(world, number):
    page, number = chosen(world, number)
    if page.line:
        page.line.hang_up(noticed=bool(number % 2))
        page.broken()
        world.loop.advance()


def crash(world, number):
    if world.processes:
        process = world.processes.pop(number % len(world.processes))
        process.kill()
        for page in world.pages:
            if page.line in process.lines:
                page.broken()


def start(world, number):
    if len(world.processes) < 2:
        world.start()


def backup(world, number):
    world.backup = world.store.data.copy()


def restore(world, number):
    """The product is stopped, the backup brought back, the product started."""
    if world.backup:
        while world.processes:
            crash(world, 0)
        world.store.restore(world.backup)
        world.answered = {who: seq for who, seq in world.answered.items() if who in world.backup.claims}
        world.start()
