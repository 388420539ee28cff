"""Texts written together: begun by a form, read as a page without any script, and written in by those whose browser has one."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.documents.download import file_name
from coalitions.documents.errors import StorageAway
from coalitions.documents.forms_pads import FileTextForm, TextForm
from coalitions.documents.models import Document, Pad
from coalitions.documents.pads.exports.kinds import TYPES, file_of
from coalitions.documents.pads.imports.taking import begin
from coalitions.documents.pads.read import now, reading
from coalitions.documents.views.document import hidden
from coalitions.documents.views.file import absent
from coalitions.documents.views.taking import away
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.apart.limited import Busy, Nothing
from coalitions.spaces.makers import MAKERS
from coalitions.spaces.views.pages import form_page


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def new_text(request, space):
    form = TextForm(request.POST or None, space=space, initial={"folder": request.GET.get("folder")})
    if form.is_valid():
        return redirect(Pad.objects.begin(space, **form.begun, by=request.membership))
    note = _("Everybody in the space can open it, and all who may write here write in it at once.")
    from_file = (
        f"{reverse('documents:new_text_from_file', args=[space.pk])}?{urlencode({'folder': request.GET.get('folder', '')})}"
    )
    context = {"title": _("New text"), "submit": _("Begin writing"), "note": note, "from_file": from_file}
    return form_page(request, "documents/form.html", form, **context)


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def new_text_from_file(request, space):
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = FileTextForm(*posted, space=space, initial={"folder": request.GET.get("folder")})
    note = _("The file stays as it is. Its words become a text that all who may write here can write in at once.")
    context = {"title": _("New text from a file"), "submit": _("Make a text of it"), "note": note, "sends_files": True}
    if not form.is_valid():
        return form_page(request, "documents/form.html", form, **context)
    try:
        document = begin(space, **form.begun, by=request.membership)
    except StorageAway:
        return away(request, form, "documents/form.html", "documents/form.html", space=space, **context)
    if form.left:
        messages.info(request, form.left)
    return redirect(document)


@members_only
@require_safe
def text(request, space, document):
    if context := hidden(request, space, document):
        return render(request, "documents/hidden.html", context)
    document = text_of(request, space, document)
    shown = {"space": space, "document": document, "html": reading(document.pad), "passages": passages_of(document)}
    comments = request.membership is not None and request.membership.can_write and document.is_listed
    writes = document.is_open_to(request.membership)
    may = {"writes": writes, "comments": comments, "makes": writes and not request.membership.is_guest}
    boards = MAKERS["task"].places(space) if may["makes"] else []
    return render(request, "documents/text.html", shown | may | {"boards": boards})


def passages_of(document):
    return document.passages.said().drawn()


def text_of(request, space, document):
    """A document that is a text, found through the space and the person. Raises Http404."""
    texts = Document.objects.reached_by(request.membership).exclude(pad=None).select_related("pad").drawn()
    return get_object_or_404(texts, space=space, pk=document)


@members_only
@require_safe
def text_file(request, space, document):
    """The text as it is now, as a file under its name: ?as=docx, odt, pdf or md."""
    document, kind = text_of(request, space, document), request.GET.get("as", "")
    if kind not in TYPES:
        raise Http404
    headers = {"Content-Disposition": content_disposition_header(True, f"{file_name(document)}.{kind}")}
    try:
        return HttpResponse(file_of(kind, document.name, now(document.pad)), content_type=TYPES[kind], headers=headers)
    except (Nothing, Busy):
        return absent(request, document, "documents/no_pdf.html", status=503)
