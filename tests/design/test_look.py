"""The look holds together: every icon named exists, every block of CSS is imported, nothing shouts."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CSS = sorted((ROOT / "static/css").rglob("*.css"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SPRITE = (ROOT / "static/icons.svg").read_text()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_icon_a_template_names_is_in_the_sprite(template):
    named = re.findall(r'{% icon "([a-z0-9-]+)"', template.read_text())
    assert [name for name in named if f'id="i-{name}"' not in SPRITE] == []


def test_every_block_of_css_is_imported_in_one_place():
    index = (ROOT / "static/css/index.css").read_text()
    imported = {ROOT / "static/css" / name for name in re.findall(r'@import "([^"]+)"', index)}
    assert imported == {path for path in CSS if path.name != "index.css"}


@pytest.mark.parametrize("path", CSS, ids=lambda path: path.name)
def test_css_keeps_to_its_layer_and_colours_to_tokens(path):
    text = path.read_text()
    assert "!important" not in text
    assert "@layer" in text or path.name == "fonts.css"
    assert path.name == "tokens.css" or not re.search(r"oklch\(|rgb|#[0-9a-f]{3,8};", text)
