"""The four addresses of those who watch, answered before Django: they must answer when it cannot.

/livez and /readyz tell anyone 200 or 503 and no details. /healthz and /metrics ask for METRICS_TOKEN; without one, or for
/metrics always, this machine itself may ask.
"""

import ipaddress
import json

from django.conf import settings
from django.utils.crypto import constant_time_compare
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from workspace.watching.scrape import Scrape

LAG = 1.0  # seconds the loop may be late
TEXT = "text/plain; charset=utf-8"


async def livez(watch, scope, send):
    late = watch.pulse.lag >= LAG
    await answer(send, 503 if late else 200, "late" if late else "ok")


async def readyz(watch, scope, send):
    well = not watch.edge.draining and await watch.ready()
    await answer(send, 200 if well else 503, "ready" if well else "not ready")


async def healthz(watch, scope, send):
    if not (has_token(scope) or (not settings.METRICS_TOKEN and is_local(scope))):
        return await refuse(send)
    await answer(send, 200, json.dumps(await watch.state(), indent=1), kind="application/json")


async def metrics(watch, scope, send):
    if not (has_token(scope) or is_local(scope)):
        return await refuse(send)
    figures = generate_latest(Scrape(watch, await watch.facts())).decode()
    await answer(send, 200, figures, kind=CONTENT_TYPE_LATEST)


def has_token(scope):
    given = dict(scope["headers"]).get(b"authorization", b"").decode("latin1")
    return bool(settings.METRICS_TOKEN) and constant_time_compare(given, f"Bearer {settings.METRICS_TOKEN}")


def is_local(scope):
    """Asked from this machine and not handed on: behind a proxy everybody would seem to be here."""
    try:
        return not scope["forwarded"] and ipaddress.ip_address((scope.get("client") or [""])[0]).is_loopback
    except ValueError:
        return False


async def refuse(send):
    await answer(send, 401, "This address asks for a token.", headers=[(b"www-authenticate", b"Bearer")])


async def answer(send, status, words, *, kind=TEXT, headers=()):
    body = words.encode()
    base = [(b"content-type", kind.encode()), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": [*base, *headers]})
    await send({"type": "http.response.body", "body": body})


ADDRESSES = {"/livez": livez, "/readyz": readyz, "/healthz": healthz, "/metrics": metrics}
