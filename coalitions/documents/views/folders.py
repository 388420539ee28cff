"""Folders, and which document lies in which."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coalitions.documents.forms_sorting import FolderForm, LabelsForm, PlaceForm
from coalitions.documents.models import Document, Folder
from coalitions.documents.tree import Tree
from coalitions.spaces.access import contributors_only
from coalitions.spaces.views.pages import form_page

FORM = require_http_methods(["GET", "HEAD", "POST"])
PAGE = "documents/form.html"


def listed(request, space, document):
    """A document of the list, found through the space. Raises Http404, also for what is in the bin."""
    return get_object_or_404(Document.objects.listed().drawn(), space=space, pk=document)


def sortable(request, space, document):
    """The same, for somebody who sees the space's folders and labels. Raises PermissionDenied for a guest."""
    if request.membership.is_guest:
        raise PermissionDenied
    return listed(request, space, document)


@contributors_only
@FORM
def new_folder(request, space):
    within = Tree(space).folders.get(int(request.GET["in"])) if request.GET.get("in", "").isdecimal() else None
    form = FolderForm(request.POST or None, space=space, initial={"parent": within and within.pk})
    if form.is_valid():
        return redirect(Folder.objects.make(space, form.cleaned_data["name"], form.cleaned_data["parent"], by=request.user))
    return form_page(request, PAGE, form, title=_("New folder"), submit=_("Make folder"))


@contributors_only
@FORM
def folder(request, space, folder):
    folder = get_object_or_404(Folder, space=space, pk=folder)
    form = FolderForm(request.POST or None, space=space, folder=folder)
    if form.is_valid():
        folder.describe(form.cleaned_data["name"], form.cleaned_data["parent"], by=request.user)
        return redirect(folder)
    return form_page(request, PAGE, form, title=_("Change folder"), submit=_("Save"), thing=folder, removal=folder)


@contributors_only
@FORM
def folder_removal(request, space, folder):
    folder = get_object_or_404(Folder, space=space, pk=folder)
    if request.method == "POST":
        folder.remove(by=request.user)
        return redirect(folder.parent or "documents:list", **({} if folder.parent else {"space": space.pk}))
    note = _("What lies in it stays and lies one level out from then on. Nobody loses anything.")
    return form_page(request, PAGE, None, title=_("Remove folder"), submit=_("Remove folder"), thing=folder, note=note)


@contributors_only
@FORM
def placing(request, space, document):
    document = sortable(request, space, document)
    form = PlaceForm(request.POST or None, document=document)
    if request.method == "POST" and form.is_valid():
        document.put_into(form.cleaned_data["folder"], by=request.membership)
        return redirect(document)
    note = _("Who sees it does not change: everybody in the space sees every folder.")
    context = {"title": _("Move to a folder"), "submit": _("Move"), "thing": document, "note": note}
    return form_page(request, PAGE, form, elsewhere=document.is_kept_by(request.membership), **context)


@contributors_only
@FORM
def labels(request, space, document):
    document = sortable(request, space, document)
    form = LabelsForm(request.POST or None, document=document)
    if form.is_valid():
        document.label(by=request.membership, **form.changes())
        return redirect(document)
    return form_page(request, PAGE, form, title=_("Labels"), submit=_("Save"), thing=document)
