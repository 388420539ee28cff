"""The model's world in place of what the wire asks: installed once for a test, refilled for each of its histories."""

import logging

from channels.layers import channel_layers

from coalitions.live import answers, hub, news, reading, ring, rounds, subscription, telling
from coalitions.live.models import Head, LogRow
from coalitions.live.news import KINDS
from tests.model import database
from tests.model.crank import Away
from tests.model.kinds import kinds

# So small that thirty steps meet every limit: windows fill, rings shrink, answers say "behind".
SMALL = {(subscription, "WINDOW"): 4, (ring, "ROWS"): 6, (ring, "OLD"): 2, (reading, "ROWS"): 3, (reading, "AT_ONCE"): 5}
SMALL |= {(answers, "FAR"): 12}


class Failures(logging.Handler):
    """What our code catches and logs is a failure all the same, unless the history asked for it."""

    def emit(self, record):
        error = record.exc_info and record.exc_info[1]
        if not isinstance(error, Away):
            database.current.store.failures.append(error or record.getMessage())


def install(monkeypatch, settings):
    settings.LIVE_READABLE, settings.LIVE_STANDINGS = "tests.model.database.readable", "tests.model.database.standings"
    settings.LIVE_ME = settings.LIVE_SHOWING = settings.LIVE_SEEN = None
    monkeypatch.setattr(LogRow, "objects", database.Rows())
    monkeypatch.setattr(Head, "objects", database.Heads())
    monkeypatch.setattr(news, "those", news.those.__wrapped__)  # the database of histories is asked without SQL
    for name, kind in kinds(database.Notes, database.People).items():
        monkeypatch.setitem(KINDS, name, kind)
    for (module, name), value in SMALL.items():
        monkeypatch.setattr(module, name, value)
    for module in (hub, rounds):
        monkeypatch.setattr(module, "chance", database.chance)
    monkeypatch.setattr(telling, "hub", None)
    monkeypatch.setattr(logging.getLogger("live"), "propagate", False)
    monkeypatch.setattr(logging.getLogger("live"), "handlers", [Failures(logging.ERROR)])
    monkeypatch.setitem(channel_layers.backends, "default", None)
