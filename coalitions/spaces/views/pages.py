"""A form on a page of its own: shown, refused with what was typed, or overtaken by somebody else's change."""

from django.shortcuts import render
from django.utils.translation import gettext as _

from coalitions.spaces.errors import Conflict, TooMany


def form_page(request, page, form, **context):
    """The page with the form: 200 when asked for, 409 when overtaken, 422 when it holds what cannot be taken. None: no fields."""
    status = 200 if form is None or not form.is_bound else getattr(form, "status", 422)
    return render(request, page, {"form": form, "space": request.space, **context}, status=status)


def edited(form, pk, by, verb="describe"):
    """Saves a form over name and texts by the thing's own verb; False with both texts in the form when overtaken (T93)."""
    if not form.is_valid():
        return False
    thing = type(form.instance)._base_manager.get(pk=pk)
    try:
        getattr(thing, verb)(seen=form.cleaned_data["seen"], by=by, **form.changes)
    except Conflict as conflict:
        return overtaken(form, conflict)
    return True


def overtaken(form, conflict):
    form.status, form.data = 409, form.data.copy()
    form.data["seen"] = conflict.subject.version
    for name, theirs in conflict.theirs.items():
        form.add_error(name, _("Somebody changed this meanwhile to: %(theirs)s. Save again to keep yours.") % {"theirs": theirs})
    return False


def within_limits(form, verb, *given, **fields):
    """Whether the verb took what the form holds; one that was asked for too often says so in the form."""
    try:
        verb(*given, **fields, **form.cleaned_data)
    except TooMany as refusal:
        form.status = refusal.status
        form.add_error(None, refusal.words)
    return form.is_valid()
