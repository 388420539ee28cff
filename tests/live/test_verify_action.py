"""I8: page at N + frames (N, M] = page at M, for every kind and every reader. I9: a frame applied twice is applied once."""

import random
import re
from fnmatch import fnmatch
from importlib import import_module
from pathlib import Path

import pytest
from django.urls import resolve

from coalitions.live.log import HOUSE
from coalitions.live.models import Head, LogRow
from coalitions.live.news import KINDS
from coalitions.live.page import Page, tokens
from coalitions.spaces.models import Role
from tests.cast import admit, person

HERE = Path(__file__).parent.parent
SLICES = sorted(path.parent.name for path in HERE.glob("*/actions.py") if path.parent.name != "live")
ACTIONS = {kind: action for name in SLICES for kind, action in import_module(f"tests.{name}.actions").ACTIONS.items()}
READERS = {"member": "joar", "observer": "elham", "facilitator": "mirja", "guest inside": "inside", "guest outside": "outside"}


def test_every_kind_has_a_case():
    assert set(KINDS) - set(ACTIONS) == set()


@pytest.mark.parametrize("kind", sorted(ACTIONS))
def test_i8_a_page_and_its_frames_are_the_later_page(kind, cast, as_, django_capture_on_commit_callbacks):
    action = ACTIONS[kind]
    with django_capture_on_commit_callbacks(execute=True):
        if action.setup:
            action.setup(cast)
    guests(cast, action)
    readings = [Reading(as_(getattr(cast, name)), cast, kind, reader) for reader, name in READERS.items()]
    house = Head.objects.of(HOUSE).head
    with django_capture_on_commit_callbacks(execute=True):
        action.act(cast)
    if action.page is None:
        assert kind in LogRow.objects.filter(space_id=HOUSE, seq__gt=house).values_list("kind", flat=True)
    else:
        assert [reading.verify() for reading in readings].count("changed") >= 2, f"{kind} changed nothing"


def guests(cast, action):
    for name, scope in (("inside", scope_of(action, cast)), ("outside", "topic-999999999")):
        setattr(cast, name, person(f"{name.title()} Gäst"))
        admit(cast, getattr(cast, name), Role.GUEST, None, scope=scope)


def scope_of(action, cast):
    where = resolve(action.page(cast).split("?")[0]).kwargs if action.page else {}
    return next(
        (f"{name}-{where[name]}" for name in ("topic", "board", "document", "decision") if name in where), "topic-999999998"
    )


class Reading:
    """One reader's page before the deed, and what the log makes of it."""

    def __init__(self, client, cast, kind, reader):
        self.client, self.cast, self.action, self.kind, self.reader = client, cast, ACTIONS[kind], kind, reader
        self.url = self.action.page and self.action.page(cast)
        self.before = self.get(self.url) if self.url else None
        found = re.search(r'data-space="(\d+)" data-log="[^"]+" data-seq="(\d+)"', self.before or "")
        self.space, self.seq = (int(found[1]), int(found[2])) if found else (cast.space.pk, Head.objects.of(cast.space.pk).head)
        self.regions = {src: self.get(src) for src in self.addresses()} if self.before else {}

    def addresses(self):
        """Where the page, or the case, shows this kind by fetching it again."""
        if callable(self.action.region):
            return [self.action.region(self.cast)]
        own = [each.attrs for each in Page(self.before).root.walk() if each.tag == "live-region"]
        return [each["data-src"] for each in own if any(fnmatch(self.kind, one) for one in each["data-kinds"].split())]

    def get(self, url):
        response = self.client.get(url, follow=True)
        assert response.status_code in (200, 404), f"{self.reader}: {url} answered {response.status_code}"
        return response.content.decode() if response.status_code == 200 else None

    def verify(self):
        frames = self.log(200)
        assert self.seq < frames[-1]["to"], "the log did not move"
        if self.before is None:
            assert all(not frame["ops"] for frame in frames), f"{self.reader} got what the page refuses"
            return "refused"
        return self.drawn(frames) if any(frame["ops"] for frame in frames) else self.shown()

    def log(self, limit):
        frames, after = [], self.seq
        while not frames or frames[-1]["to"] < frames[-1]["head"]:
            answer = self.client.get(f"/api/v1/spaces/{self.space}/log?after={after}&limit={limit}&draw=1")
            assert answer.status_code == 200 and answer.json()["t"] == "ev", answer.content
            frames.append(answer.json())
            after = frames[-1]["to"]
        return frames

    def drawn(self, frames):
        fresh = Page(self.get(self.url)).picture()
        for cut in (frames, frames * 2, self.log(1), cuts(frames)):
            page = Page(self.before)
            apply(page, cut)
            assert page.picture() == fresh, f"{self.reader}: page and frames disagree about {self.kind}"
        changed = fresh != Page(self.before).picture() or page.outside or self.regions
        return "changed" if changed or self.action.region is False else "same"

    def shown(self):
        """Kinds that draw nothing: what shows them fetches itself again, and then says something else."""
        if self.action.region is False:
            return "changed"
        return "changed" if any(picture(self.get(src)) != picture(was) for src, was in self.regions.items()) else "same"


def picture(html):
    return list(tokens(Page(html or "").root))


def apply(page, frames):
    last = 0
    for frame in frames:
        for op in frame["ops"]:
            if op["seq"] > last:
                page.apply(op)
        last = max(last, frame["to"])


def cuts(frames):
    """Overlapping pieces of one history, as after a reconnect: each begins at or before the end of the last, between rows."""
    ops = [op for frame in frames for op in frame["ops"]]
    seqs, chance, cut = sorted({op["seq"] for op in ops}), random.Random(8), []
    for end in range(1, len(seqs) + 1):
        inside = seqs[chance.randint(0, end - 1) : end]
        cut.append({"ops": [op for op in ops if op["seq"] in inside], "to": seqs[end - 1]})
    return cut
