"""GET /api/v1/spaces/<id>/log: the gap fetch of pages, their polling where sockets do not pass, and the API's list of changes."""

from django.http import JsonResponse
from django.views.decorators.http import require_safe

from coalitions.live.answers import Answer
from coalitions.live.counts import counts
from coalitions.live.forms import LogForm


@require_safe
def log(request, *, space):
    """The rows after a number, drawn or not, or why one must fetch the page again. A guest gets the rows of the guest's scope."""
    if not request.user.is_authenticated:
        return refusal(401, "Sign in first.")
    form = LogForm(request.GET)
    if not form.is_valid():
        return refusal(422, "after, limit and draw are numbers, heads are numbers with commas between.")
    counts.add("gap_fetches")
    answer = Answer(request.user, space, request.LANGUAGE_CODE, **form.cleaned_data)
    return JsonResponse(answer.json()) if answer.allowed() else refusal(404, "There is no such space.")


def refusal(status, words):
    return JsonResponse({"error": words}, status=status)


log.guard = "members_only"  # asked of settings.LIVE_READABLE: the wire knows no slice, so it cannot import the guard itself
