"""The design's smallest parts as tags: icons, people, times, places, and what forms need; sectors.py has the shapes."""

from functools import cache, lru_cache
from uuid import uuid4

from django import template
from django.apps import apps
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from coalitions.live.prepared import prepared
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


@register.inclusion_tag("shell/_errors.html")
def error_summary(form):
    """What a form could not take, on top, each linked to its field; for forms drawn field by field."""
    return {"form": form}


@register.simple_tag(takes_context=True)
def places(context):
    """The product's main places: (address, name, icon, whether the reader is there)."""
    match = None if context.get("nowhere") else getattr(context.get("request"), "resolver_match", None)
    here = getattr(match, "namespace", "")
    if match and context["request"].path.startswith("/organisations/"):
        here = "organisations"  # a page of the directory, whichever slice draws it
    rows = [
        ("home:today", _("Today"), "sun-medium", {"home"}),
        ("spaces:coalitions", _("Coalitions"), "shapes", {"spaces", "discussion", "boards", "documents"}),
        ("organisations:list", _("Organisations"), "building-2", {"organisations"}),
    ]
    found = [(reverse(name), words, icon, here in slices) for name, words, icon, slices in rows]
    return console(context, match, found) if getattr(context["user"], "is_platform_admin", False) else found


def console(context, match, found):
    """An administrator's places: in the console one is nowhere else."""
    here = bool(match) and context["request"].path.startswith("/console/")
    others = [(url, words, icon, at and not here) for url, words, icon, at in found]
    return [*others, ("/console/", _("Console"), "shield-check", here)]  # which leads to where something waits


@register.simple_tag(takes_context=True)
def home_of(context, user):
    """For the person's own avatar: the organisation one is here for, else the one a person mainly belongs to."""
    if membership := getattr(context.get("request"), "membership", None):
        return membership.organisation
    return next((one.organisation for one in main_of(user)), None)


@prepared
def main_of(user):
    own = apps.get_model("organisations.Affiliation").objects.filter(user=user.pk).confirmed()
    return own.select_related("organisation").order_by("since", "pk")[:1]
