"""How a view answers a verb: the fragment for a script, a redirect for a plain form."""

from django.http import HttpResponse
from django.shortcuts import redirect, render


def wants_fragment(request):
    """Scripts name themselves by htmx's header or by an Idempotency-Key header; plain forms have neither."""
    return bool(request.htmx) or "Idempotency-Key" in request.headers


def answer(request, template, context, *, to, status=200):
    """After a verb: `template` drawn with `context` for a script, else on to the thing's own page."""
    return render(request, template, context, status=status) if wants_fragment(request) else redirect(to)


def refuse(request, page, fragment, context):
    """Bad input: 422 with what was typed and the errors beside the fields; the fragment for a script, else the whole page."""
    return render(request, fragment if wants_fragment(request) else page, context, status=422)


def gone(request, *, to):
    """After a verb that took a thing away: nothing to draw for a script, else on to what remains."""
    return HttpResponse(status=200) if wants_fragment(request) else redirect(to)
