"""What is known of a person's own news when a page is begun."""

from coalitions.activity.hearing import numbers_of


class Newest:
    """request.newest: the number by which a page's socket tells that something of one's own moved, as it was before anything
    of the page was read. What moved between the drawing and the first heartbeat would otherwise stay unseen."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if is_page(request) and request.user.is_authenticated:
            request.newest = numbers_of([request.user.pk])[request.user.pk]
        return self.get_response(request)


def is_page(request):
    """Whether a browser opens it: parts of pages, files and the log's address are not asked for as text/html."""
    return request.method == "GET" and not request.htmx and "text/html" in request.headers.get("Accept", "")
