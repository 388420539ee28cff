"""Lists of organisations: sent up, looked at, taken in, and what was refused of them taken home."""

from django.core.paginator import Paginator
from django.http import StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.organisations.errors import NotASheet
from coalitions.organisations.models import SheetImport
from coalitions.organisations.sending_up import SheetForm, as_csv, rows_of
from coalitions.people.guards import admins_only

PAGE, RECENT = 100, 20


@admins_only
@require_http_methods(["GET", "HEAD", "POST"])
def index(request):
    form = SheetForm(*(request.POST, request.FILES) if request.method == "POST" else ())
    if form.is_valid() and (sheet := previewed(form, request.user)):
        return redirect(sheet)
    context = {"form": form, "imports": SheetImport.objects.shown()[:RECENT]}
    return render(request, "console/imports.html", context, status=422 if form.is_bound else 200)


def previewed(form, by):
    try:
        return SheetImport.objects.preview(form.cleaned_data["file"], by=by)
    except NotASheet as words:
        form.add_error("file", f"{str(words)[:1].upper()}{str(words)[1:]}.")


@admins_only
@require_safe
def show(request, sheet):
    sheet = get_object_or_404(SheetImport.objects.shown(), pk=sheet)
    kinds, kind, rows = rows_of(sheet, request.GET.get("show"))
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    return render(request, "console/import.html", {"sheet": sheet, "kinds": kinds, "kind": kind, "page": page})


@admins_only
@require_safe
def progress(request, sheet):
    return render(request, "console/_import.html", {"sheet": get_object_or_404(SheetImport, pk=sheet)})


@admins_only
@require_POST
def confirmation(request, sheet):
    sheet = get_object_or_404(SheetImport, pk=sheet)
    sheet.confirm(by=request.user)
    return redirect(sheet)


@admins_only
@require_POST
def discarding(request, sheet):
    get_object_or_404(SheetImport, pk=sheet).throw_away(by=request.user)
    return redirect("organisations:imports")


@admins_only
@require_safe
def refused(request, sheet):
    """A file to put right and send up again."""
    sheet = get_object_or_404(SheetImport, pk=sheet)
    answer = StreamingHttpResponse(as_csv(sheet), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="refused-{sheet.pk}.csv"'
    return answer
