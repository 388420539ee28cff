"""Headers of every answer, one table for all that answer: Django, the wrapper before it, and the server itself.

Whoever knows better says so first (a download its sandbox, a published page its age): only what is missing is added.
"""

from functools import lru_cache
from http import HTTPStatus
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.cache import patch_vary_headers
from django.utils.functional import LazyObject, empty

POLICY = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": POLICY,
    "Cache-Control": "no-store, private",
}
STRICT = {"Strict-Transport-Security": "max-age=31536000; includeSubDomains"}  # browsers heed it over https only
REPORTS = "/csp/"
BARE = {"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'"}
OWN = ("script-src", "style-src", "font-src", "form-action", "manifest-src", "worker-src")
NONE = ("frame-src", "frame-ancestors", "base-uri", "object-src")


@lru_cache
def of_pages(address, store=""):
    """The CSP of what a browser draws. The socket's own address stands there because some do not count it as 'self'.

    store: the address of the file storage, to which pictures, sound and film are sent on (an origin, or nothing).
    """
    site = urlsplit(address)
    wire = f"{'wss' if site.scheme == 'https' else 'ws'}://{site.netloc}"
    parts = ["default-src 'none'", *(f"{name} 'self'" for name in OWN), *(f"{name} 'none'" for name in NONE)]
    parts += [f"img-src 'self' data: blob: {store}".strip(), f"media-src 'self' {store}".strip()]
    parts += [f"connect-src 'self' {wire}", f"report-uri {REPORTS}", "report-to csp"]
    return {
        "Content-Security-Policy": "; ".join(parts),
        "Content-Security-Policy-Report-Only": "require-trusted-types-for 'script'",  # htmx assigns innerHTML
        "Reporting-Endpoints": f'csp="{REPORTS}"',
    }


def standard(kind):
    """What an answer of that content type has, unless it says otherwise."""
    drawn = of_pages(settings.BASE_URL, settings.STORE) if kind.startswith("text/html") else BARE
    return ALWAYS | drawn | (STRICT if settings.PRODUCTION else {})


def complete(headers):
    """ASGI headers, with those that were missing."""
    given = {name.lower(): value for name, value in headers}
    wanted = standard(given.get(b"content-type", b"").decode("latin1"))
    return [*headers, *((name.encode(), value.encode()) for name, value in wanted.items() if name.lower().encode() not in given)]


def raw(status, words="", **more):
    """A whole answer as bytes, after which the connection ends: for what is refused before it is a request."""
    body = words.encode()
    first = {"Content-Type": "text/plain; charset=utf-8", "Content-Length": len(body), "Connection": "close"} | more
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in (first | standard("text/plain")).items()]
    return "\r\n".join([f"HTTP/1.1 {status} {HTTPStatus(status).phrase}", *lines, "", ""]).encode() + body


class Headers:
    """Middleware, the outermost. Static files are everybody's; all else depends on the cookies."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        for name, value in standard(response.headers.get("Content-Type", "")).items():
            response.headers.setdefault(name, value)
        if "public" not in response.headers["Cache-Control"]:
            patch_vary_headers(response, ["Cookie"])
        return response


def reader(request):
    """Who asks, where that is known already: to look it up here would fail once more when the database is away."""
    user = getattr(request, "user", None)
    return None if isinstance(user, LazyObject) and user._wrapped is empty else user
