"""Posts in the reader's language, by a translator that the installation brings; without one nothing offers it.

TRANSLATOR names a function (text, language): Markdown in, Markdown out. Words of a space that keeps them never go to it.
"""

from django.conf import settings
from django.core.checks import Error, register
from django.utils.module_loading import import_string
from django.utils.translation import get_language

from coalitions.discussion.models import LONGEST, Mention
from coalitions.spaces.text.markdown import draw, is_readable


def translates(space):
    return bool(settings.TRANSLATOR) and not space.is_restricted


def translated(message):
    """Safe HTML in the reader's language, or None when the translator could not, or gave what is no post."""
    try:
        text = import_string(settings.TRANSLATOR)(message.body, get_language())
    except OSError:
        return None
    fits = len(text) <= 2 * LONGEST and is_readable(text)
    return draw(text, Mention.objects.people_of(message.space_id, message.scope, message.body)) if fits else None


@register
def translator_is_there(app_configs=None, **kwargs):
    try:
        is_there = not settings.TRANSLATOR or callable(import_string(settings.TRANSLATOR))
    except ImportError:
        is_there = False
    return [] if is_there else [Error("TRANSLATOR leads to no function", id="discussion.E001")]
