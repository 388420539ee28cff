from django.shortcuts import render

WAIT = 300  # seconds, the longest of the windows in ACCOUNT_RATE_LIMITS that people meet


def too_many(request):
    """429 with words, for every limit of the entrances."""
    response = render(request, "429.html", status=429)
    response.headers["Retry-After"] = str(WAIT)
    return response
