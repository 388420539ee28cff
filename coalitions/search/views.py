"""Search as a page with an address that can be shared, and the palette that finds names while one types."""

from contextlib import suppress

from django.db import OperationalError
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from coalitions.organisations import personal
from coalitions.search.forms import SearchForm
from coalitions.search.found import Page, jumped
from coalitions.search.models import Recent
from coalitions.spaces.access import signed_in
from coalitions.spaces.models import Space

LONGEST = 400  # characters of an address that is kept
OFFERED = 8  # spaces in the palette before anything is typed


@signed_in
@require_safe
def search(request):
    form = SearchForm(request.GET or None, reader=request.user)
    context = {"form": form, "page": None, "recent": recent_of(request.user)}
    if form.is_asked:
        context |= {"page": Page(form, number(request.GET.get("before", ""))), "address": address(request)}
        keep(request)
    return render(request, "search/search.html", context, status=422 if form.is_bound and not form.is_valid() else 200)


@signed_in
@require_safe
def jump(request):
    text = request.GET.get("q", "")[:200]
    context = {"text": text, "found": jumped(text, request.user)}
    if not text.strip():
        context |= {"recent": recent_of(request.user)[:3], "spaces": own_spaces(request.user)}
    return render(request, "search/jump.html", context)


@signed_in
@require_POST
def forgetting(request):
    Recent.objects.forget(request.user)
    return redirect("search:search")


def own_spaces(user):
    return Space.objects.inhabited_by(user).select_related("coalition").in_order()[:OFFERED]


def recent_of(user):
    return list(Recent.objects.of(user))


def keep(request):
    """Where nothing can be saved one still finds."""
    words, query = request.GET.get("q", "").strip(), address(request)
    if words and is_own_wish(request) and len(query) <= LONGEST and not personal.holds(words):
        with suppress(OperationalError):
            Recent.objects.keep(request.user, query)


def is_own_wish(request):
    """The first page, asked for here: another site's link must not write into anybody's list."""
    here = request.headers.get("Sec-Fetch-Site", "none") != "cross-site"
    return here and request.method == "GET" and "before" not in request.GET


def address(request):
    """What was asked for, without what was left empty and without the page."""
    asked = request.GET.copy()
    for name in list(asked):
        if name == "before" or not asked[name].strip():
            del asked[name]
    return asked.urlencode()


def number(text):
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None
