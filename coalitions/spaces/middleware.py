"""What a verb refused becomes an answer with words: a page, or one line for a script."""

from django.shortcuts import render

from coalitions.spaces import viewing
from coalitions.spaces.answer import wants_fragment
from coalitions.spaces.errors import Refused, ViewingOnly


class Refusals:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        """Before any guard: who views as somebody else changes nothing, wherever it is."""
        return refusal(request, ViewingOnly()) if viewing.forbids(request, request.resolver_match.view_name) else None

    def process_exception(self, request, error):
        return refusal(request, error) if isinstance(error, Refused) else None


def refusal(request, error):
    page = "spaces/_refused.html" if wants_fragment(request) else "spaces/refused.html"
    return render(request, page, {"words": error.words}, status=error.status)
