"""A board of another program: looked at first, then taken in by a worker."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from coalitions.boards.bringing.plan import NotABoard
from coalitions.boards.bringing.words import report
from coalitions.boards.forms.imports import ImportForm
from coalitions.boards.models import BoardImport
from coalitions.spaces.access import contributors_only


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, space):
    form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm()
    if form.is_bound and form.is_valid():
        try:
            return redirect(BoardImport.objects.preview(space, form.plan, form.content, by=request.user))
        except NotABoard as refused:
            form.add_error("file", _("Nothing was read: %(words)s.") % {"words": refused})
    context = {"space": space, "form": form}
    return render(request, "boards/import_new.html", context, status=422 if form.is_bound else 200)


def the_import(request, space, pk):
    """Only whoever began it sees it: what the file holds is nobody's news until it is taken in."""
    return get_object_or_404(BoardImport.objects.select_related("board"), space=space, by=request.user, pk=pk)


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def brought(request, space, brought):
    """The preview and later the progress and the report; a POST takes it in."""
    one = the_import(request, space, brought)
    if request.method == "POST":
        one.confirm(by=request.user)
        return redirect(one)
    context = {"space": space, "brought": one, "report": report(one.report), "here": request.path}
    return render(request, "boards/import_region.html" if request.htmx else "boards/import.html", context)


@contributors_only
@require_POST
def removal(request, space, brought):
    the_import(request, space, brought).throw_away(by=request.user)
    return redirect("boards:new_import", space.pk)
