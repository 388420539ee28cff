"""A document's versions: listed, added, brought back, and the one that waits because somebody was quicker."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.documents.comparing import Comparison
from coalitions.documents.errors import StorageAway
from coalitions.documents.forms_versions import LockForm, StandingForm, VersionForm
from coalitions.documents.models import Document, Version
from coalitions.documents.models.text_version import with_writers
from coalitions.documents.views.document import reached
from coalitions.documents.views.folders import listed
from coalitions.documents.views.taking import away
from coalitions.spaces.access import contributors_only, facilitators_only, members_only
from coalitions.spaces.views.pages import form_page

WINDOW = 30  # versions of a page
FORM = require_http_methods(["GET", "HEAD", "POST"])


@members_only
@require_safe
def versions(request, space, document):
    return render(request, "documents/versions.html", history(request, space, document))


@members_only
@require_safe
def version_rows(request, space, document):
    return render(request, "documents/_versions.html", history(request, space, document))


def history(request, space, document):
    document = reached(request, space, document)
    waiting = document.versions.held_by(request.user).drawn()
    every = document.pad.versions.listed() if document.is_pad else document.versions.saved().drawn()
    page = Paginator(every, WINDOW).get_page(request.GET.get("page"))
    versions = with_writers(list(page)) if document.is_pad else page
    context = {"versions": versions, "page": page, "writes": document.is_open_to(request.membership), "held": waiting}
    return {"space": space, "document": document, **context}


@contributors_only
@FORM
def new_version(request, space, document):
    document = file_of(request, space, document)
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = VersionForm(*posted, space=space, initial={"seen": document.latest})
    context = {"title": _("New version"), "submit": _("Save"), "thing": document, "sends_files": True}
    if not form.is_valid():
        return form_page(request, "documents/form.html", form, **context)
    try:
        return redirect(saved(document, form.cleaned_data, request.membership))
    except StorageAway:
        return away(request, form, "documents/form.html", "documents/form.html", space=space, **context)


def saved(document, given, membership):
    """The page to go on to: the document's, or where its author chooses."""
    version = Version.objects.take_in(document, given["file"], given["note"], by=membership, seen=given["seen"])
    return version if version.number else version.waiting_at


def file_of(request, space, document):
    """A document of the list that has versions. Raises Http404."""
    document = listed(request, space, document)
    if not document.is_file:
        raise Http404
    return document


def version_of(request, space, document, version):
    document = reached(request, space, document)
    return get_object_or_404(document.versions.saved().drawn(), pk=version)


@contributors_only
@require_POST
def version_restoring(request, space, document, version):
    version = version_of(request, space, document, version)
    version.document.go_back(version, by=request.membership)
    return redirect(version)


@members_only
@require_safe
def compare(request, space, document):
    """Two versions beside each other: ?a=1&b=2, else the last two."""
    document = reached(request, space, document)
    comparison = Comparison(document, request.GET.get("a", ""), request.GET.get("b", ""))
    return render(request, "documents/compare.html", {"space": space, "document": document, "comparison": comparison})


@contributors_only
@FORM
def held(request, space, document, version):
    """Somebody saved a later version meanwhile: both are shown, and the author says what becomes of this one."""
    document = listed(request, space, document)
    version = get_object_or_404(document.versions.held_by(request.user).drawn(), pk=version)
    if request.method == "POST" and request.POST.get("choice") == "throw":
        version.discard()
        return redirect("documents:versions", space=space.pk, document=document.pk)
    seen = request.POST.get("seen", "")
    if request.method == "POST" and seen.isdecimal():
        version.save_anyway(by=request.membership, seen=int(seen[:9]))
        return redirect(version if version.number else version.waiting_at)
    comparison = Comparison.of(version.document.versions.saved().drawn().first(), version)
    return render(request, "documents/held.html", {"space": space, "document": document, "comparison": comparison})


@contributors_only
@FORM
def lock(request, space, document):
    document = file_of(request, space, document)
    form = LockForm(request.POST or None, initial={"editing": "editing" in request.GET})
    if form.is_valid():
        document.lock(form.until, by=request.membership, is_edited=form.cleaned_data["editing"])
        return redirect(document)
    note = _("Others still read it. They cannot save a new version, rename it or put it in the bin until the lock ends.")
    return form_page(request, "documents/form.html", form, title=_("Lock"), submit=_("Lock"), thing=document, note=note)


@facilitators_only
@FORM
def standing(request, space, document):
    document = file_of(request, space, document)
    form = StandingForm(request.POST or None, initial={"standing": document.standing})
    if form.is_valid():
        document.stand_as(form.cleaned_data["standing"], by=request.membership)
        return redirect(document)
    note = _("It is said of the latest version: a new version begins as working material. An official record stays one for good.")
    return form_page(request, "documents/form.html", form, title=_("Standing"), submit=_("Save"), thing=document, note=note)


@contributors_only
@require_POST
def unlocking(request, space, document):
    document = get_object_or_404(Document.objects.listed(), space=space, pk=document)
    document.unlock(by=request.membership)
    return redirect(document)
