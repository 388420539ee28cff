"""The store as the wire sees it: in place of Django's managers, and under the names in settings. One history runs at a time."""

from random import Random
from types import SimpleNamespace

from coalitions.live.news import KINDS

current = SimpleNamespace(store=None)
chance = Random()  # the hub's, so that a history goes the same way each time


def data():
    """What is committed at the moment of asking."""
    current.store.asked()
    return current.store.data


class Heads:
    def in_bulk(self, ids):
        heads = data().heads
        return {id: heads[id] for id in ids if id in heads}

    def of(self, space_id):
        return data().heads[space_id]


class Rows:
    def after(self, space_id, seq, limit):
        return [row for row in data().rows.get(space_id, ()) if row.seq > seq][:limit]

    def between(self, space_id, seq, until):
        return [row for row in self.after(space_id, seq, None) if row.seq <= until]

    def ending(self, space_id, seq):
        return [row for row in data().rows.get(space_id, ()) if row.seq > seq and KINDS[row.kind].ends]


class Things:
    def order_by(self):
        return self


class Notes(Things):
    """As they are now; what was struck out is missing."""

    def filter(self, pk__in):
        notes = data().notes
        return [notes[pk] for pk in pk__in if pk in notes]


class People(Things):
    def filter(self, pk__in):
        return [SimpleNamespace(pk=pk) for pk in pk__in]


def readable(user, space_ids):
    standing = data().members.get(user.pk)
    return {id: standing for id in space_ids if id and standing}


def standings(pairs):
    members = data().members
    return {(user, space): members[user] for user, space in pairs if space and user in members}
