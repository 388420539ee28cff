from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coalitions.documents.errors import StorageAway
from coalitions.documents.forms import LinkForm, UploadForm
from coalitions.documents.models import Document
from coalitions.spaces.access import contributors_only
from coalitions.spaces.answer import answer, refuse
from coalitions.spaces.hanging import thing_or_404

PAGES = ("documents/upload.html", "documents/_upload_form.html")


def form_of(request, space):
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    return UploadForm(*posted, space=space, initial={"folder": request.GET.get("folder")})


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request, space):
    form = form_of(request, space)
    if not form.is_bound:
        return render(request, "documents/upload.html", {"space": space, "form": form})
    if not form.is_valid():
        return refuse(request, *PAGES, {"space": space, "form": form})
    try:
        return taken(
            request, space, Document.objects.take_in(space, form.cleaned_data["file"], by=request.membership, into=form.into)
        )
    except StorageAway:
        return away(request, form, *PAGES, space=space)


def away(request, form, page, fragment, **context):
    """Nothing is wrong with the file: the same request may succeed in a moment."""
    form.add_error("file", _("Files cannot be kept just now. Nothing was lost; try again in a moment."))
    response = refuse(request, page, fragment, {"form": form, **context})
    response.status_code, response["Retry-After"] = 503, "10"
    return response


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def attach(request, space, about):
    """A file for a thing of another slice: a document like any other, linked with it."""
    thing = thing_or_404(space, about)
    form = form_of(request, space)
    if not form.is_bound or not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(
            request, "documents/upload.html", {"space": space, "form": form, "thing": thing, "about": about}, status=status
        )
    try:
        Document.objects.take_in(space, form.cleaned_data["file"], by=request.membership, about=thing)
    except StorageAway:
        return away(request, form, *PAGES, space=space)
    return redirect(thing)


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def link(request, space):
    form = LinkForm(request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return render(request, "documents/link.html", {"space": space, "form": form})
    if not form.is_valid():
        return refuse(request, "documents/link.html", "documents/_link_form.html", {"space": space, "form": form})
    return taken(request, space, Document.objects.link(space, **form.cleaned_data, by=request.membership))


def taken(request, space, document):
    to = reverse("documents:list", args=[space.pk])
    return answer(request, "documents/_document.html", {"document": document}, to=to, status=201)
