"""The model's world, for as long as a test lasts."""

import pytest

from tests.model.stage import install


@pytest.fixture
def installed(monkeypatch, settings):
    install(monkeypatch, settings)
