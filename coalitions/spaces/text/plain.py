"""The beginning of a text without its dress, for lists, quotes and the bell."""

import re
from html import unescape

from django.utils.html import strip_tags
from django.utils.text import Truncator

BEGINNING = 140  # characters
BLOCK = re.compile(r"<(?=/?(?:p|li|br|h\d|t[dhr]|pre|blockquote|hr)\b)")


def plain(html, length=BEGINNING):
    return Truncator(" ".join(unescape(strip_tags(BLOCK.sub(" <", html))).split())).chars(length)
