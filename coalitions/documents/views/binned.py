from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from coalitions.documents.models import Document
from coalitions.documents.views.document import reached
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.answer import answer


@members_only
@require_safe
def bin(request, space):
    return render(request, "documents/bin.html", {"space": space, "documents": in_bin(request, space)})


@members_only
@require_safe
def rows(request, space):
    return render(request, "documents/_bin.html", {"space": space, "documents": in_bin(request, space)})


def in_bin(request, space):
    return Document.objects.binned().filter(space=space).kept_by(request.membership).drawn().order_by("-binned_at")


@contributors_only
@require_POST
def binning(request, space, document):
    document = reached(request, space, document)
    document.bin(by=request.membership)
    to = reverse("documents:list", args=[space.pk]) + f"?binned={document.pk}"
    return answer(request, "documents/_undo.html", {"document": document}, to=to)


@contributors_only
@require_POST
def restoring(request, space, document):
    document = reached(request, space, document)
    document.restore(by=request.membership)
    return answer(request, "documents/_document.html", {"document": document}, to=document.get_absolute_url())
