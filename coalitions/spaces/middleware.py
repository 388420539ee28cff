"""What a verb refused becomes an answer with words: a page, or one line for a script."""

from django.shortcuts import render

from coalitions.spaces.answer import wants_fragment
from coalitions.spaces.errors import Refused


class Refusals:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, error):
        if isinstance(error, Refused):
            page = "spaces/_refused.html" if wants_fragment(request) else "spaces/refused.html"
            return render(request, page, {"words": error.words}, status=error.status)
        return None
