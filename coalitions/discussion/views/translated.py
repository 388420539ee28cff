"""A post in the reader's language. Nothing of it is kept, and who reads no translation is shown the original."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coalitions.discussion.translating import translated, translates
from coalitions.discussion.views.found import message_in
from coalitions.spaces.access import members_only
from coalitions.spaces.answer import wants_fragment


@members_only
@require_safe
def translating(request, space, topic, message):
    message = message_in(space, topic, message)
    if message.is_gone or not translates(space):
        raise Http404
    context = {"space": space, "message": message, "html": translated(message)}
    return render(request, "discussion/_translated.html" if wants_fragment(request) else "discussion/translated.html", context)
