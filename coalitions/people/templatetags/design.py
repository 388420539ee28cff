"""The design's smallest parts as tags: icons, people, times, and what forms need; sectors.py has the shapes,
shell.py what stands round every page."""

from functools import cache, lru_cache
from uuid import uuid4

from django import template
from django.forms.utils import flatatt
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language

from coalitions.people import moments
from coalitions.people.models import initials
from coalitions.people.templatetags.sectors import shape

register = template.Library()


@register.simple_tag
@cache
def icon(name, label=""):
    """An icon of the sprite; decoration unless a label is given."""
    hidden = format_html('role="img" aria-label="{}"', label) if label else format_html('aria-hidden="true"')
    return format_html('<svg class="icon" {}><use href="{}#i-{}"/></svg>', hidden, static("icons.svg"), name)


@register.simple_tag
def avatar(user, organisation=None, size="", here=False):
    """A person: initials on the sector's tint with its shape. Without organisation (facilitators) neutral; without user a figure.

    size: "s" 28 px, "" 36 px, "l" 56 px. here: a ring, the person is present.
    """
    return portrait(user.initials if user else None, getattr(organisation, "sector", ""), size, here)


@register.simple_tag
def face(name, sector="", size="", here=False):
    """The same, of a person known by name only."""
    return portrait(initials(name), sector or "", size, here)


@register.simple_tag
@lru_cache(4096)
def portrait(initials, sector, size, here):
    return format_html(
        '<span class="{}"{} aria-hidden="true">{}{}</span>',
        " ".join(filter(None, ["avatar", size, "is-here" if here else ""])),
        format_html(' data-sector="{}"', sector) if sector else "",
        icon("user-round") if initials is None else initials,
        shape(sector, hidden=False),
    )


@register.simple_tag
def local_time(value, show="moment"):
    """A <time> in the reader's language, which the page turns to the reader's clock. show: "moment", "date" or "time"."""
    if value is None:
        return ""
    words = moments.say(value, show)
    html = '<local-time data-show="{}"><time datetime="{}">{}</time></local-time>'
    return format_html(html, show, value.isoformat(), words)


@register.simple_tag
def clock():
    """The clock's pattern for scripts, in the active language."""
    return moments.CLOCKS.get(get_language(), moments.CLOCKS["en"])


@register.simple_tag
def key():
    """One key, one change: goes into every form that posts."""
    return format_html('<input type="hidden" name="key" value="{}">', uuid4())


@register.simple_tag
def options(groups):
    """The options of a select, from the widget's own. As templates, two hundred names cost half of the page they stand on."""
    return format_html_join("", "{}", ((option_group(name, choices),) for name, choices, _place in groups))


def option_group(name, choices):
    rows = ((one["value"], flatatt(one["attrs"]), one["label"]) for one in choices)
    drawn = format_html_join("", '<option value="{}"{}>{}</option>', rows)
    return format_html('<optgroup label="{}">{}</optgroup>', name, drawn) if name else drawn


@register.inclusion_tag("shell/_errors.html")
def error_summary(form):
    """What a form could not take, on top, each linked to its field; for forms drawn field by field."""
    return {"form": form}
