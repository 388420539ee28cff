import pytest
from django.core.cache import cache

from tests.people.door import sign_in, with_password


@pytest.fixture(autouse=True)
def no_earlier_tries():
    cache.clear()


@pytest.fixture
def tuva(cast, settings):
    """Tuva with a password, which takes no time to look at here, and a proven address."""
    settings.PASSWORD_HASHERS = ["tests.people.quick.Quick"]
    return with_password(cast.tuva)


@pytest.fixture
def two_browsers(client_class, tuva):
    browsers = client_class(), client_class()
    for browser in browsers:
        sign_in(browser, tuva.email)
    return browsers
