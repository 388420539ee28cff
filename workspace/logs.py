"""Logs: one line on stdout for each thing that happened, JSON unless somebody looks on (docs/operate.md, "Logs").

What a person wrote, an address or a token never stands in one: only FIELDS pass, and a person is a pseudonym. A library is
quoted without the values in its words. Of an exception remain its kind, its code and its way through the code.
"""

import logging
import os
import sys
import threading
from functools import lru_cache
from logging.config import dictConfig

import structlog
from django.utils.crypto import salted_hmac

from workspace.release import RELEASE
from workspace.traces import trace

OURS = (
    *("activity", "backup", "cache", "csp", "edge", "health", "home", "jobs", "live", "provider"),
    *("request", "search", "server", "thread"),
)
PLAIN = ("django_tasks",)  # whose words hold ids and paths of code only
MUTE = ("django.request", "django.security.csrf", "uvicorn.access")  # each request has its line already, without its address
FIELDS = [
    *("code", "count", "error", "group", "job", "kind", "method", "ms", "reference", "request_id"),
    *("route", "seconds", "seq", "space", "status", "turn", "user"),
]
FIRST = ("time", "level", "event", "request_id", "person", "space", "route", "status", "ms")


def setting(process="command", stream="stderr"):
    """What Django's LOGGING takes. process: web, worker or command. Libraries are heard from WARNING on."""
    loud = {name: {"level": "INFO"} for name in (*OURS, *PLAIN)}
    mine = {name: {"handlers": [], "propagate": True} for name in ("django", "django.server", "uvicorn", "uvicorn.error")}
    mute = {name: {"handlers": ["nowhere"], "propagate": False} for name in MUTE}
    rare = {name: {"level": "ERROR"} for name in ("twisted", "py.warnings")}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": "workspace.logs.formatter", "process": process, "stream": stream}},
        "handlers": {
            "out": {"class": "workspace.logs.Out", "name_of_stream": stream, "formatter": "line"},
            "nowhere": {"class": "logging.NullHandler"},  # with no handler at all Python writes the words on stderr
        },
        "root": {"handlers": ["out"], "level": "WARNING"},
        "loggers": loud | mine | mute | rare,
    }


def begin(process):
    """From here on this process writes its log on stdout, and what ends a thread stands in it."""
    dictConfig(setting(process, "stdout"))
    threading.excepthook = lambda ended: logging.getLogger("thread").error("thread.failed", exc_info=ended[:3])


class Out(logging.StreamHandler):
    """Writes where the stream is now: test runners and shells put another one in its place."""

    def __init__(self, name_of_stream):
        logging.Handler.__init__(self)
        self.name_of_stream = name_of_stream

    @property
    def stream(self):
        return getattr(sys, self.name_of_stream)


def formatter(process, stream):
    """Lines for eyes when the stream is a terminal, else JSON."""
    seen = getattr(sys, stream).isatty()
    last = structlog.dev.ConsoleRenderer(timestamp_key="time") if seen else structlog.processors.JSONRenderer()
    origin = {} if seen else {"process": f"{process}-{os.getpid()}", "release": RELEASE}
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.contextvars.merge_contextvars,
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
            event,
            structlog.stdlib.ExtraAdder(allow=FIELDS),
            person,
            failure,
            lambda logger, method, entry: ordered(entry) | origin,
        ],
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
        use_get_message=False,
        pass_foreign_args=True,
    )


def ordered(entry):
    return {name: entry[name] for name in FIRST if name in entry} | entry


def event(logger, method, entry):
    """Our own events are constant words. Of a library's only the pattern is kept, for its values may be anybody's."""
    record, values = entry["_record"], entry.pop("positional_args")
    if record.name in OURS:
        return entry | {"event": str(record.msg)}
    words = {}
    if values and isinstance(record.msg, str):
        words = {"message": record.msg % values if record.name in PLAIN else record.msg}
    return entry | {"event": record.name} | words


def person(logger, method, entry):
    user = entry.pop("user", None)
    return entry | ({"person": pseudonym(user)} if user else {})


@lru_cache(10_000)
def pseudonym(user_id):
    """The same person under the same SECRET_KEY, and nobody without it: lines go together, but do not say who."""
    return salted_hmac("workspace.logs", str(user_id), algorithm="sha256").hexdigest()[:16]


def failure(logger, method, entry):
    """Some libraries write the exception into their words instead of handing it over; it is taken up where it was caught."""
    given, record = entry.pop("exc_info", None), entry["_record"]
    error = given[1] if given else sys.exc_info()[1] if record.levelno >= logging.ERROR else None
    if error is None or record.name.startswith("django.security"):
        return entry
    return entry | {"exception": trace(error)}
