import io

import pytest
from PIL import Image


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    """Each test keeps its files in a folder of its own."""
    settings.MEDIA_ROOT = tmp_path / "files"
    return settings.MEDIA_ROOT


@pytest.fixture
def picture():
    """The bytes of a real picture of that size."""

    def made(width, height, kind="PNG", **more):
        Image.new("RGB", (width, height), "orange").save(out := io.BytesIO(), kind, **more)
        return out.getvalue()

    return made
