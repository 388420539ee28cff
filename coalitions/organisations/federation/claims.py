"""Claims of OpenID tokens: what time they are of, whom they mean, what a notice of an ended session says."""

from datetime import UTC, datetime

from coalitions.organisations.federation.assertion import Assertion, Unfit

SKEW = 120  # seconds that two clocks may lie apart
OLD = 600  # seconds after which a notice is none
LOGOUT = "http://schemas.openid.net/event/backchannel-logout"


def timely(claims, now):
    """Not over, and not from the future."""
    times = [claims.get(name, now) for name in ("exp", "iat", "nbf")]
    if not all(isinstance(one, int | float) and not isinstance(one, bool) for one in times):
        return False
    ends, made, begins = times
    return ends > now - SKEW and made < now + SKEW and begins < now + SKEW


def meant(claims):
    subject = claims.get("sub")
    if not isinstance(subject, str) or not 0 < len(subject) <= 255:
        raise Unfit("subject")
    ways = claims.get("amr") if isinstance(claims.get("amr"), list) else []
    return Assertion(
        subject=subject,
        address=text(claims, "email", 254),
        is_proven=claims.get("email_verified") in (True, "true"),
        name=text(claims, "name", 120),
        contexts=tuple(one for one in [claims.get("acr"), *ways] if isinstance(one, str)),
        session=text(claims, "sid", 255),
    )


def text(claims, name, most):
    """What is longer is not cut into something else but counts as nothing."""
    value = claims.get(name)
    return value.strip() if isinstance(value, str) and len(value.strip()) <= most else ""


def ended(claims, now):
    """(subject, session, mark, until) of a notice (OpenID Connect Back-Channel Logout 1.0, 2.6). Raises Unfit."""
    events, mark = claims.get("events"), claims.get("jti")
    if not isinstance(events, dict) or LOGOUT not in events or "nonce" in claims or not isinstance(mark, str):
        raise Unfit("no notice of an end")
    subject, session = text(claims, "sub", 255), text(claims, "sid", 255)
    if not (subject or session) or claims["iat"] < now - OLD:
        raise Unfit("no notice of an end")
    return subject, session, mark, datetime.fromtimestamp(now + OLD + SKEW, UTC)
