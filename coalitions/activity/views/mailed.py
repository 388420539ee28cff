"""Where links in mails lead: pages with one button. A look at them changes nothing, for mail scanners look at everything."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.crypto import constant_time_compare
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from coalitions.activity.fewer import understood
from coalitions.activity.inbound.taking import BIGGEST, take
from coalitions.activity.models import Errand
from coalitions.spaces.access import public

BOTH = ["GET", "HEAD", "POST"]


@public
@require_http_methods(BOTH)
def errand(request, token):
    """Does the one thing the mail offered, once, as the person to whom it was offered."""
    one = Errand.objects.found(token)
    if one is None or one.kind is None:
        raise Http404
    if request.method == "POST":
        one.run(by=one.user)
        return redirect("activity:errand", token)
    return render(request, "activity/errand.html", {"errand": one})


@csrf_exempt  # a mail program's own button sends neither cookie nor token (RFC 8058); the signed address is the permission
@public
@require_http_methods(BOTH)
def fewer(request, token):
    found = understood(token)
    if found is None:
        raise Http404
    if request.method == "POST":
        found.do()
    return render(request, "activity/fewer.html", {"fewer": found, "done": request.method == "POST"})


@csrf_exempt  # a mail server has no cookie; it has the token
@public
@require_POST
def mail_in(request):
    """A mail as its server has it (RFC 5322), in the body. 200 also when it is refused: nothing is to bounce."""
    given = request.headers.get("Authorization", "")
    if not (settings.INBOUND_TOKEN and constant_time_compare(given, f"Bearer {settings.INBOUND_TOKEN}")):
        raise Http404
    return HttpResponse(take(request.read(BIGGEST + 1)).value, content_type="text/plain")
