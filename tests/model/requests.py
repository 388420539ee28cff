"""Requests of a page, each a generator whose every pause is a moment in which anything else may happen."""

from coalitions.live.answers import Answer
from tests.model.store import SPACE

LIMIT = 200  # rows of one answer, as the page's script asks for


def fetching(page, after):
    """GET …/log?after=n"""
    status, body = asked(page, after)
    yield
    if status == 200:
        page.feed("log", space=SPACE, frame=body)
    else:
        page.feed("log_failed", space=SPACE, status=status)


def asked(page, after):
    world = page.world
    if not world.processes:
        return 0, None
    if world.person(page.session) is None:
        return 401, None
    user = world.people[page.person]
    answer = Answer(user, SPACE, user.language, after=after, limit=LIMIT, draw=True, heads=[])
    if not answer.allowed():
        return 404, None
    body = answer.json()
    world.told(page, body)
    return 200, body


def loading(page):
    """The page itself, until it is there or known to be nowhere."""
    world = page.world
    while True:
        while not world.processes:
            yield
        if world.person(page.session) is None:
            return page.leave()  # the page to sign in on
        head, content = yield from world.reads(world.store)
        if content.log_id == head.log_id:  # else restored meanwhile: that process is no more
            return page.show(head, content) if content.standing(page.person) else page.leave()


class Content:
    """What is committed at one moment, as a page is drawn from it."""

    def __init__(self, data):
        self.notes, self.members, self.era = list(data.notes.values()), dict(data.members), data.era
        self.log_id, self.head = data.heads[SPACE].log_id, data.heads[SPACE].head

    def standing(self, person):
        return self.members.get(person)

    def of(self, person):
        scope = self.standing(person).scope
        return [note for note in self.notes if scope in ("", note.scope)]


def head_first(store):
    head = store.data.heads[SPACE]
    yield
    content = Content(store.data)
    yield
    return head, content
