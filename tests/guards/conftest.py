"""The world stands in one transaction for the whole module; each cell is a savepoint in it."""

import gc
import logging
from contextlib import contextmanager
from functools import lru_cache

import pytest
from django.core.cache import cache
from django.test import override_settings
from django.urls import get_resolver

from tests.guards.asking import undone
from tests.guards.world import built


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, tmp_path_factory):
    logging.disable()  # thousands of refusals, each with its way through the code, would take longer than the cells
    with (
        django_db_blocker.unblock(),
        override_settings(DEMO=False, MEDIA_ROOT=tmp_path_factory.mktemp("files")),
        undone(),
        found_once(),
    ):
        cache.clear()
        town = built()
        gc.freeze()  # what stays for all cells is not looked through for rubbish again and again
        yield town
        gc.unfreeze()
    logging.disable(logging.NOTSET)


@contextmanager
def found_once():
    """Each cell of an address asks for it; its route is looked for in the URLconf the first time only."""
    resolver = get_resolver()
    resolver.resolve = lru_cache(maxsize=100)(resolver.resolve)
    yield
    del resolver.resolve
