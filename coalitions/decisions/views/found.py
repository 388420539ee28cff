"""Things are found through the space of the address, so an id from elsewhere is not found."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from coalitions.decisions.models import Decision
from coalitions.spaces.views.pages import form_page

PAGE = "decisions/form.html"


def the_decision(space, pk):
    return get_object_or_404(Decision.objects.whole(), space=space, pk=pk)


def kept(request, space, pk):
    """For its author and the facilitators. Raises PermissionDenied for others."""
    decision = the_decision(space, pk)
    if not decision.is_kept_by(request.membership):
        raise PermissionDenied
    return decision


def sent(request):
    return request.POST if request.method == "POST" else None


def ask(request, form, title, submit, decision=None, **context):
    return form_page(request, PAGE, form, decision=decision, title=title, submit=submit, **context)
