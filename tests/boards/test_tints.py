"""BRD-12: whatever tint a label has, its word is read by day and by night."""

import re
from math import cos, radians, sin
from pathlib import Path

import pytest

from coalitions.boards.models import Tint

CSS = (Path(__file__).parents[2] / "static/css/tokens.css").read_text()
PAIR = r"[^(]*light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\)"  # by day, by night


def luminance(colour):
    """WCAG's relative luminance of "L C H"; the conversion is that of https://bottosson.github.io/posts/oklab/."""
    light, chroma, hue = (float(part) for part in colour.split())
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
    return 0.2126 * red + 0.7152 * green + 0.0722 * (-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short)


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tint", Tint.values)
def test_the_word_of_every_label_stands_out(tint):
    inks, grounds = (re.search(name + PAIR, CSS).groups() for name in ("--ink:", rf'\[data-tint="{tint}"\]'))
    assert min(contrast(ink, ground) for ink, ground in zip(inks, grounds, strict=True)) >= 7
