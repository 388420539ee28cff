"""Lists of fragments on a page: what was drawn for somebody before is taken as it is."""

from functools import cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.translation import get_language

from coalitions.live.kept import alike, fragments

register = template.Library()


@register.simple_tag(takes_context=True)
def kept(context, name, rows, things=None, called=""):
    """The fragment of each row. rows: stamps, with the queryset `things` to draw from; or, without it, the things themselves.

    called: for stamps that hold all that is shown and are drawn themselves, as what the template knows them.
    """
    if not called and (things is None or things == ""):
        return join(render_to_string(name, {row._meta.model_name: row}) for row in rows)
    head = getattr(context.get("request"), "head", None)
    return join(fragments(name, rows, things, log=head.log_id if head else "", called=called))


@register.simple_tag
def same(name, **values):
    """A small part that stands on a page many times, and mostly with the same values: drawn once for each."""
    return alike(name, tuple(values.values()), values)


def join(drawn):
    return format_html_join("", "{}", ((html,) for html in drawn))


@register.simple_tag
def words(name):
    """A partial that says the same to everybody who reads the language: drawn once."""
    return render_to_string(name) if settings.DEBUG else said(name, get_language())


@cache
def said(name, language):
    return render_to_string(name)
