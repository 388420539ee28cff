"""The console's tabs as its pages draw them."""

from django import template
from django.urls import reverse

from coalitions.people.console import TABS

register = template.Library()


@register.simple_tag(takes_context=True)
def console_tabs(context):
    """[(address, label, icon, how much waits there, whether the reader is there)]."""
    rows = [(reverse(tab.url), tab) for tab in TABS]
    at = max((url for url, _tab in rows if context["request"].path.startswith(url)), key=len, default="")
    return [(url, tab.label, tab.icon, tab.count() if tab.count else 0, url == at) for url, tab in rows]
