"""The audit log in the console: read, searched, checked, taken out. Taking it out is itself an entry."""

import csv
import json

from django.http import StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from coalitions.home import audit
from coalitions.home.forms import AuditForm
from coalitions.spaces.access import admins_only

COLUMNS = ("number", "at", "kind", "by", "subject_type", "subject_id", "space_id", "small", "before", "hash")


@admins_only
@require_safe
def entries(request):
    form = AuditForm(request.GET)
    found = audit.found(**form.cleaned_data) if form.is_valid() else audit.found().none()
    before = form.before()
    shown = list((found.filter(number__lt=before) if before else found)[: audit.PAGE + 1])
    earlier = shown[audit.PAGE - 1].number if len(shown) > audit.PAGE else None
    context = {"form": form, "lines": audit.lines(shown[: audit.PAGE]), "earlier": earlier, "narrowed": any(request.GET.values())}
    return render(request, "console/audit.html", context)


@admins_only
@require_safe
def chain(request):
    """Reads the whole log: as long as it is, so it is asked for and not done on every page."""
    log = audit.found()
    return render(request, "console/audit_chain.html", {"faults": log.model.objects.faults(), "count": log.count()})


@admins_only
@require_POST
def export(request):
    """A file of all that was found, with the hashes, so that who gets it can check it."""
    form = AuditForm(request.POST)
    found = audit.found(**form.cleaned_data) if form.is_valid() else audit.found().none()
    audit.take_out(by=request.user)
    answer = StreamingHttpResponse(rows(found), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="audit-log.csv"'
    return answer


class Echo:
    """What csv writes to, which gives it back."""

    def write(self, text):
        return text


def rows(entries):
    writer = csv.writer(Echo())
    yield "\ufeff" + writer.writerow(COLUMNS)  # the mark by which spreadsheets know UTF-8
    for entry in entries.order_by("number").iterator():
        yield writer.writerow([cell(getattr(entry, name)) for name in COLUMNS])


def cell(value):
    """Ids, numbers and words of ours: nothing here was typed by a person, so no cell can be a formula."""
    if isinstance(value, dict):
        return json.dumps(value, sort_keys=True)
    return value.isoformat() if hasattr(value, "isoformat") else value
