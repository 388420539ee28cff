"""Lists of fragments on a page: what was drawn for somebody before is taken as it is."""

from functools import cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.translation import get_language

from coalitions.live.kept import fragments

register = template.Library()


@register.simple_tag(takes_context=True)
def kept(context, name, rows, things=None):
    """The fragment of each row. rows: stamps, with the queryset `things` to draw from; or, without it, the things themselves."""
    if things is None or things == "":
        return join(render_to_string(name, {row._meta.model_name: row}) for row in rows)
    head = getattr(context.get("request"), "head", None)
    return join(fragments(name, rows, things, log=head.log_id if head else ""))


def join(drawn):
    return format_html_join("", "{}", ((html,) for html in drawn))


@register.simple_tag
def words(name):
    """A partial that says the same to everybody who reads the language: drawn once."""
    return render_to_string(name) if settings.DEBUG else said(name, get_language())


@cache
def said(name, language):
    return render_to_string(name)
