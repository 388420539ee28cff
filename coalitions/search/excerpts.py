"""Words in their context: the passage of a text where most is found, with marks round what was looked for."""

from django.utils.html import format_html, format_html_join

from coalitions.search.words import words

BEFORE, LENGTH = 60, 220  # characters


def excerpt(text, query):
    """Safe HTML: the first passage that holds something asked for, else how the text begins."""
    first = next((start for word, start, _end in words(text) if query.fits(word)), 0)
    start = text.rfind(" ", 0, first - BEFORE) + 1 if first > BEFORE else 0
    end = len(text) if len(text) <= start + LENGTH else max(text.rfind(" ", start, start + LENGTH), start + LENGTH // 2)
    return format_html("{}{}{}", "… " * (start > 0), marked(" ".join(text[start:end].split()), query), " …" * (end < len(text)))


def marked(text, query):
    """Safe HTML of all of it."""
    parts, at = [], 0
    for word, start, end in words(text):
        if query.fits(word):
            parts.append((text[at:start], text[start:end]))
            at = end
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", parts), text[at:])
