"""What people do, one thing at a time. Each rule takes the world and a number that says to whom and how."""

from tests.model.store import SPACE, Refused
from tests.model.world import STANDINGS, TOPICS


def post(world, number):
    page, number = chosen(world, number)
    page.outbox.append((world.new_key(), TOPICS[number % 2]))
    send(world, page, page.outbox[-1], number // 2)


def retry(world, number):
    page, number = chosen(world, number)
    if page.outbox:
        send(world, page, page.outbox[0], number)


def send(world, page, entry, fate):
    """Answered; lost on the way there; or committed, and the answer lost."""
    key, topic = entry
    if page.left or not world.processes or fate % 3 == 1 or world.person(page.session) is None:
        return
    try:
        seq = world.commit(world.store.post, page.person, key, topic, by=fate)
    except Refused:
        page.outbox.remove(entry)
        return
    if fate % 3 == 0:
        world.answered[page.person, key] = seq
        page.answer(key, seq, next((note for note in world.store.data.notes.values() if note.made == seq), None))


def edit(world, number):
    if notes := list(world.store.data.notes.values()):
        world.commit(world.store.edit, 1, notes[number % len(notes)], by=number)


def strike(world, number):
    if notes := list(world.store.data.notes.values()):
        world.commit(world.store.strike, 1, notes[number % len(notes)], by=number)


def revoke(world, number):
    person = 1 + number % 3
    if person in world.store.data.members:
        world.losses[person] += 1
        world.commit(world.store.remove, person, by=number // 3)


def grant(world, number):
    """Access again, or as somebody else: a member, or a guest of one topic."""
    person, number = 1 + number % 3, number // 3
    role, scope = [STANDINGS[person], ("guest", TOPICS[0]), ("guest", TOPICS[1]), ("member", "")][number % 4]
    if world.store.data.members.get(person) != (role, scope):
        world.commit(world.store.admit, person, role, scope, by=number)


def sign_out(world, number):
    page, number = chosen(world, number)
    if page.session in world.store.data.sessions:
        world.losses[page.person] += 1
        world.store.sign_out(page.person, page.session)
        world.tell_house(number)


def visit(world, number):
    """The person opens the page anew, and signs in again where that must be."""
    index = number % len(world.pages)
    before = world.pages[index]
    before.do_close(None)
    world.pages[index] = world.open(before.person)


def thin(world, number):
    head = world.store.data.heads[SPACE]
    world.store.thin(max(head.floor, head.head - number % 6))


def wait(world, number):
    """Time passes, with or without anything arriving."""
    seconds = [0.1, 0.3, 1.0, 2.5, 4.0, 6.0][number % 6]
    world.run(seconds, flowing=number // 6 % 2 == 1)


def sleep(world, number):
    """A page's machine sleeps for longer than 20 s and wakes."""
    page, _ = chosen(world, number)
    world.run(22.0, flowing=True, asleep=page)
    page.tick()


def deliver_all(world, number):
    world.deliver_all([0.3, 1.0, 3.0][number % 3])


def chosen(world, number):
    return world.pages[number % len(world.pages)], number // len(world.pages)
