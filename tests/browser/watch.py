"""What no browser may be seen doing, whatever the test is about: break the content policy (T74), ask another origin (T116), take
an answer of ours without its headers (T23)."""

from urllib.parse import urlsplit

# axe, once a test has brought it into a page, puts styles of its own there; what is reported only is allowed (see headers.py).
LISTEN = """addEventListener("securitypolicyviolation", (event) =>
  window.axe || event.disposition === "report" ||
    tellViolation([event.effectiveDirective, event.blockedURI, event.sourceFile, event.sample].join(" ")));"""
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
PAGE = HEADERS | {"x-frame-options": "DENY"}


class Watch:
    """violations, elsewhere, bare: in words. A test that means one takes it out, and thereby asserts that it was there."""

    def __init__(self):
        self.violations, self.elsewhere, self.bare = [], [], []

    def over(self, context, origin):
        context.expose_binding("tellViolation", lambda source, words: self.violations.append(words))
        context.add_init_script(LISTEN)
        context.on("request", lambda request: self.ask(request.url, origin))
        context.on("response", self.hear)
        context.on("page", lambda page: page.on("websocket", lambda socket: self.ask(socket.url, origin)))

    def ask(self, url, origin):
        if origin_of(url) not in (origin, ""):
            self.elsewhere.append(url)

    def hear(self, answer):
        """A request id tells our server's answers from those that a test gives itself."""
        headers, wanted = answer.headers, PAGE if answer.request.resource_type == "document" else HEADERS
        missing = {name for name, value in wanted.items() if headers.get(name) != value}
        if "x-request-id" in headers and missing:
            self.bare.append(f"{answer.url} {answer.status} {missing}")

    @property
    def seen(self):
        return self.violations + self.elsewhere + self.bare


def origin_of(url):
    """ "" for what a page holds itself: data, blob, about:blank."""
    parts = urlsplit(url)
    scheme = parts.scheme.replace("ws", "http")
    return f"{scheme}://{parts.netloc}" if scheme in ("http", "https") else ""
