"""The reader's own stylesheet: fragments know no viewer, so what is mine is shown and marked by rules (realtime.md, 1d)."""

from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import etag, require_safe

from coalitions.people.guards import signed_in

RELEASE = 3  # raise when the rules in people/me.css change


def fingerprint(request, **kwargs):
    return f'"me-{RELEASE}-{request.user.pk}"'


@signed_in
@require_safe
@cache_control(private=True, no_cache=True)  # outside the tag, for the answer 304 must say it too
@etag(fingerprint)
def me(request):
    return render(request, "people/me.css", content_type="text/css; charset=utf-8")
