"""What browsers report of pages that tried what our CSP forbids. Anybody can send anything here, so next to nothing is kept."""

import json
import logging
from urllib.parse import urlsplit

from allauth.core import ratelimit
from django.http import HttpResponse
from django.urls import Resolver404, resolve
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from coalitions.people.guards import public
from workspace.headers import NONE, OWN

log = logging.getLogger("csp")
MOST = 16 * 1024  # bytes of one report
KINDS = ("application/csp-report", "application/reports+json")
DIRECTIVES = {*OWN, *NONE, "default-src", "img-src", "media-src", "connect-src", "require-trusted-types-for"}
PARTS = ("-elem", "-attr")  # script-src-elem and the like are script-src here


@csrf_exempt
@public
@require_POST
def reports(request):
    """204, whether it was understood or not. The log gets the directive and the name of the route; no text, no address."""
    if request.content_type not in KINDS:
        return HttpResponse(status=415)
    if not ratelimit.consume(request, action="csp", key="all"):
        return HttpResponse(status=429, headers={"Retry-After": "60"})
    body = request.read(MOST + 1)
    if len(body) > MOST:
        return HttpResponse(status=413)
    for report in read(body)[:10]:
        log.warning("csp.reported", extra=said(report))
    return HttpResponse(status=204)


def read(body):
    """The reports in it, in either of the two forms browsers send; none when it is something else."""
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError):
        return []
    found = [one.get("body") for one in sent if isinstance(one, dict)] if isinstance(sent, list) else []
    found = [sent.get("csp-report")] if isinstance(sent, dict) else found
    return [one for one in found if isinstance(one, dict)]


def said(report):
    given = [str(report.get(name, "")) for name in ("effective-directive", "effectiveDirective", "violated-directive")]
    kind = next(iter(" ".join(given).split()), "")
    for part in PARTS:
        kind = kind.removesuffix(part)
    return {"kind": kind if kind in DIRECTIVES else "unknown", "route": route(report)}


def route(report):
    try:
        return resolve(urlsplit(str(report.get("document-uri") or report.get("documentURL"))).path).view_name
    except (Resolver404, ValueError):
        return "none"
