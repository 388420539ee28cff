"""Production refuses to start with what belongs to a demo (T10, T24)."""

from urllib.parse import urlsplit

import pytest

from coalitions.people.checks import nothing_of_the_demo_in_production as check
from coalitions.people.checks import what_never_goes_together, who_leads_shows_more_than_a_password

SOUND = {
    "PRODUCTION": True,
    "KEYS_GIVEN": True,
    "DEMO": False,
    "DEBUG": False,
    "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    "CACHES": {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1"}},
}
WRONG = {
    "people.E001": {"DEMO": True},
    "people.E002": {"DEBUG": True},
    "people.E003": {"EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend"},
    "people.E004": {"CACHES": {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}},
    "people.E005": {"KEYS_GIVEN": False},
    "people.E006": {"SECRET_KEY": "x" * 60, "TOKEN_KEY": "x" * 60},
}


def set_all(settings, values):
    for name, value in values.items():
        setattr(settings, name, value)


def test_a_sound_production_starts(settings):
    set_all(settings, SOUND)
    assert check() == []


@pytest.mark.parametrize("error", WRONG)
def test_t10_t24_each_of_them_alone_stops_the_start(settings, error):
    set_all(settings, SOUND | WRONG[error])
    assert [one.id for one in check()] == [error]


def test_console_mail_counts_as_local_too(settings):
    set_all(settings, SOUND | {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"})
    assert [one.id for one in check()] == ["people.E003"]


def test_the_demo_itself_may_do_all_of_it(settings):
    set_all(settings, SOUND | {"PRODUCTION": False, "DEMO": True})
    assert check() == []


def test_sqlite_and_several_processes_never_go_together(settings):
    set_all(settings, {"EMBEDDED": True, "REDIS_URL": "redis://127.0.0.1:1"})
    assert [one.id for one in what_never_goes_together()] == ["people.E007"]


@pytest.mark.parametrize(("address", "errors"), [("http://workspace.example", ["people.E008"]), ("http://localhost:8000", [])])
def test_plain_http_is_for_this_machine_alone(settings, address, errors):
    set_all(settings, {"SITE": urlsplit(address), "PRODUCTION": False, "REDIS_URL": ""})
    assert [one.id for one in what_never_goes_together()] == errors


def test_acc_02_an_unknown_policy_stops_the_start_and_none_in_production_is_warned_of(settings):
    settings.REQUIRE_SECOND_FACTOR = "bishops"
    assert "people.E009" in [one.id for one in what_never_goes_together()]
    set_all(settings, {"PRODUCTION": True, "REQUIRE_SECOND_FACTOR": "nobody"})
    assert [one.id for one in who_leads_shows_more_than_a_password()] == ["people.W001"]
    settings.REQUIRE_SECOND_FACTOR = "administrators"
    assert list(who_leads_shows_more_than_a_password()) == []
