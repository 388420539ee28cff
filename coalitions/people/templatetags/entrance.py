"""What the sign-in page shows besides its form."""

import json

from django import template
from django.conf import settings

from coalitions.people import demo

register = template.Library()


@register.inclusion_tag("people/_look_around.html", takes_context=True)
def look_around(context):
    """One button for each of the cast while the demo runs, else nothing."""
    return {"cast": demo.cast() if settings.DEMO else [], "csrf_token": context.get("csrf_token")}


@register.filter
def json_text(value):
    """For a data attribute that a script reads."""
    return json.dumps(value, default=dict)
