"""The versions of a text: kept by hand, read, compared with what it says now, and brought back."""

from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.documents.errors import Unchanged
from coalitions.documents.forms_versions import NoteForm
from coalitions.documents.models.text_version import with_writers
from coalitions.documents.pads.versions import TextComparison, go_back, reading
from coalitions.documents.views.pads import text_of
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.views.pages import form_page


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def new_text_version(request, space, document):
    document, form = text_of(request, space, document), NoteForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and kept(document.pad, form, request.membership):
        return redirect("documents:versions", space=space.pk, document=document.pk)
    note = _("What the text says now is kept as it is, so that it can be read and brought back later.")
    title = _("Keep a version")
    return form_page(request, "documents/form.html", form, title=title, submit=title, thing=document, note=note)


def kept(pad, form, membership):
    """Whether it was; that there was nothing to keep is said beside the note, which stays as it was typed."""
    try:
        pad.keep_version(form.cleaned_data["note"], by=membership)
    except Unchanged as unchanged:
        form.add_error("note", unchanged.words)
    return form.is_valid()


def version_of(request, space, document, kept):
    document = text_of(request, space, document)
    return document, get_object_or_404(document.pad.versions.select_related("author", "organisation"), number=kept)


@members_only
@require_safe
def text_version(request, space, document, kept):
    return shown(request, space, document, kept, "text_version", lambda version: {"html": reading(version)})


@members_only
@require_safe
def text_compare(request, space, document, kept):
    return shown(request, space, document, kept, "text_compare", lambda version: {"comparison": TextComparison(version)})


def shown(request, space, document, kept, page, more):
    document, version = version_of(request, space, document, kept)
    version.pad.document = document
    with_writers([version])
    context = {"space": space, "document": document, "version": version, "writes": document.is_open_to(request.membership)}
    return render(request, f"documents/{page}.html", context | more(version))


@contributors_only
@require_POST
def text_restoring(request, space, document, kept):
    document, version = version_of(request, space, document, kept)
    go_back(version, by=request.membership)
    return redirect(document)
