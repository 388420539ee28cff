"""One line and one count for each request: its route, whose it was, how it ended, how long it took; never what it said."""

import logging
import time

from structlog.contextvars import bind_contextvars

from workspace.headers import reader
from workspace.metrics import REQUESTS, SECONDS

log = logging.getLogger("request")
GONE = 499  # as proxies say it: the client went before there was an answer


class Entry:
    """known: route, space and user, as far as the request came. status: of the answer, once it begins."""

    def __init__(self, scope):
        self.scope, self.began, self.status = scope, time.perf_counter(), GONE
        self.known = scope["known"] = {}

    def hearing(self, send):
        async def hear(message):
            self.status = message.get("status", self.status)
            await send(message)

        return hear

    def close(self):
        """Static files are counted, but they are too many and too dull for lines."""
        seconds, still = time.perf_counter() - self.began, self.scope["path"].startswith("/static/")
        route = "static" if still else self.known.get("route", "none")
        REQUESTS.labels(route, self.status).inc()
        SECONDS.observe(seconds)
        if not still:
            ended = {"method": self.scope["method"], "status": self.status, "ms": round(seconds * 1000, 1)}
            log.info("request.answered", extra={"route": route} | self.known | ended)


class Known:
    """Middleware: tells the entry, and every line written meanwhile, what is known once the view is found."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        user, space = reader(request), kwargs.get("space")
        known = {"route": request.resolver_match.view_name, "space": space, "user": user and user.pk}
        known = {name: value for name, value in known.items() if value is not None}
        getattr(request, "scope", {}).get("known", {}).update(known)
        bind_contextvars(**known)
