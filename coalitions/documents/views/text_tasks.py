"""A line of a text becomes a task on a board of the space."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.views.decorators.http import require_POST

from coalitions.documents.forms_tasks import TaskForm
from coalitions.documents.views.pads import text_of
from coalitions.spaces.access import contributors_only
from coalitions.spaces.answer import answer
from coalitions.spaces.makers import MAKERS


@contributors_only
@require_POST
def text_task(request, space, document):
    """Only a script knows which words are meant. A guest of the text reaches no board."""
    document, maker = text_of(request, space, document), MAKERS["task"]
    if request.membership.is_guest:
        raise PermissionDenied
    form = TaskForm(request.POST, places=maker.places(space))
    if not form.is_valid():
        return HttpResponse(status=422)
    made = document.pad.make(maker, form.cleaned_data["title"], place=form.cleaned_data["board"], by=request.membership)
    return answer(request, "documents/_text_task.html", {"made": made}, to=made, status=201)
