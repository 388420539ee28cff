"""The service worker. It stands at the root, for it may speak for no page above its own address."""

from django.contrib.staticfiles import finders
from django.http import FileResponse
from django.views.decorators.http import require_safe

from coalitions.spaces.access import public


@public
@require_safe
def worker(request):
    return FileResponse(open(finders.find("service-worker.js"), "rb"), content_type="text/javascript; charset=utf-8")
