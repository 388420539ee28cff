"""The world stands in one transaction for the whole module; each cell is a savepoint in it."""

import logging

import pytest
from django.core.cache import cache
from django.test import override_settings

from tests.guards.asking import undone
from tests.guards.world import built


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, tmp_path_factory):
    logging.disable()  # thousands of refusals, each with its way through the code, would take longer than the cells
    with django_db_blocker.unblock(), override_settings(DEMO=False, MEDIA_ROOT=tmp_path_factory.mktemp("files")), undone():
        cache.clear()
        yield built()
    logging.disable(logging.NOTSET)
