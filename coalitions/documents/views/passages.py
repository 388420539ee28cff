"""Passages of a text that are commented on: marked, read with what is said about them, settled and taken up again."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST, require_safe

from coalitions.documents.forms_passages import PassageForm
from coalitions.documents.models import Passage
from coalitions.documents.views.pads import text_of
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.answer import answer, wants_fragment
from coalitions.spaces.hanging import parts


@contributors_only
@require_POST
def new_passage(request, space, document):
    """Only a script knows where words are selected: what it says wrongly is told to no person."""
    document, form = text_of(request, space, document), PassageForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=422)
    passage = Passage.objects.mark(document, **form.cleaned_data, by=request.membership)
    return answer(request, "documents/_passage.html", {"passage": passage}, to=passage, status=201)


def passage_of(request, space, document, pk):
    return get_object_or_404(Passage.objects.drawn(), document=text_of(request, space, document), pk=pk)


@members_only
@require_safe
def passage(request, space, document, passage):
    """The whole page; for a script what is said about it, or with ?write where one answers."""
    passage = passage_of(request, space, document, passage)
    context = {"space": space, "passage": passage, "document": passage.document, "parts": parts(request, passage)}
    fragment = "documents/_passage_foot.html" if "write" in request.GET else "documents/_passage_talk.html"
    return render(request, fragment if wants_fragment(request) else "documents/passage.html", context)


@contributors_only
@require_POST
def settling(request, space, document, passage):
    passage = passage_of(request, space, document, passage)
    passage.settle(request.POST.get("settled") == "yes", by=request.membership)
    passage = passage_of(request, space, document, passage.pk)
    return answer(request, "documents/_passage_head.html", {"passage": passage}, to=passage)
