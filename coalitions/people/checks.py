"""What may not run in production. An https address means production (T10, T24)."""

from django.conf import settings
from django.core.checks import Error, Tags, Warning, register

from coalitions.people import duty

FORBIDDEN = [
    ("people.E001", "DEMO is on", lambda: settings.DEMO),
    ("people.E002", "DEBUG is on", lambda: settings.DEBUG),
    ("people.E003", "EMAIL_URL writes mail to a folder or the console", lambda: local_mail()),
    ("people.E004", "the cache is local, so limits would count per process: set REDIS_URL", lambda: local_cache()),
    ("people.E005", "SECRET_KEY or TOKEN_KEY is not given, so every process would make its own", lambda: not settings.KEYS_GIVEN),
    ("people.E010", "PROVIDERS_INSIDE names plain http, which anybody on the way can read and forge", lambda: plain_providers()),
    ("people.E006", "TOKEN_KEY is the same as SECRET_KEY", lambda: settings.TOKEN_KEY == settings.SECRET_KEY),
]
LOCAL = ("localhost", "127.0.0.1", "::1")


@register
def nothing_of_the_demo_in_production(app_configs=None, **kwargs):
    if not settings.PRODUCTION:
        return []
    return [Error(f"BASE_URL is https and {words}", id=id) for id, words, found in FORBIDDEN if found()]


def local_mail():
    return settings.EMAIL_BACKEND.rsplit(".", 2)[-2] in ("filebased", "console", "locmem", "dummy")


def plain_providers():
    return any(not origin.startswith("https://") for origin in settings.PROVIDERS_INSIDE)


def local_cache():
    return any(name in settings.CACHES["default"]["BACKEND"] for name in ("locmem", "dummy"))


@register
def what_never_goes_together(app_configs=None, **kwargs):
    """SQLite is one process's; and what is said over plain http is for this machine alone."""
    if settings.EMBEDDED and settings.REDIS_URL:
        yield Error("REDIS_URL means several processes, and SQLite takes one: set DATABASE_URL", id="people.E007")
    if not settings.PRODUCTION and settings.SITE.hostname not in LOCAL:
        yield Error("BASE_URL is plain http for another host than this machine: use https", id="people.E008")
    if settings.REQUIRE_SECOND_FACTOR not in duty.POLICIES:
        yield Error(f"REQUIRE_SECOND_FACTOR is none of: {', '.join(duty.POLICIES)}", id="people.E009")


@register(Tags.security, deploy=True)
def who_leads_shows_more_than_a_password(app_configs=None, **kwargs):
    if settings.PRODUCTION and settings.REQUIRE_SECOND_FACTOR == duty.NOBODY:
        yield Warning("REQUIRE_SECOND_FACTOR is nobody: a stolen password of an administrator opens everything", id="people.W001")
