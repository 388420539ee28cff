"""What every answer must carry, written out here a second time: the product's own table is what is tested."""

FIXED = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
}
PAGE = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' data: blob:",
    "media-src": "'self'",
    "form-action": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "frame-src": "'none'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "report-uri": "/csp/",
    "report-to": "csp",
}
BARE = {"default-src": "'none'", "frame-ancestors": "'none'"}
STILL = "public"  # of static files only


def wrong(headers, *, site="localhost", bare=None):
    """{name: value} of the headers that are missing or otherwise. bare: whether the strictest policy is due, else by type."""
    given = {name.lower(): value for name, value in headers.items()}
    found = {name: given.get(name) for name, value in FIXED.items() if given.get(name) != value}
    return found | policy(given, site, bare) | caching(given)


def policy(given, site, bare):
    said = given.get("content-security-policy", "")
    stated = {name: value for name, _, value in (part.partition(" ") for part in said.split("; "))}
    drawn = given.get("content-type", "").startswith("text/html") if bare is None else not bare
    if drawn and not stated.pop("connect-src", "").startswith(f"'self' ws://{site}"):
        return {"content-security-policy": said}
    if drawn and (given.get("reporting-endpoints"), given.get("content-security-policy-report-only")) != REPORTING:
        return {"reporting": given.get("reporting-endpoints")}
    return {} if stated == (PAGE if drawn else BARE) else {"content-security-policy": said}


REPORTING = ('csp="/csp/"', "require-trusted-types-for 'script'")


def caching(given):
    said = given.get("cache-control", "")
    kept = {"no-store", "private"} <= set(said.split(", ")) or STILL in said
    return {} if kept else {"cache-control": said}
