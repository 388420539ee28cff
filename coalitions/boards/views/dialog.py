"""A form stands in the board's dialog for a script and on a page of its own without one; both draw the same partial."""

from django.shortcuts import render

from coalitions.boards.errors import CardArchived, ColumnArchived, Conflict, InACircle, OtherLane
from coalitions.spaces.answer import wants_fragment


def sent(request):
    """What a form is bound to: the fields of a POST, however few, else nothing."""
    return request.POST if request.method == "POST" else None


def ask(request, title, form, *, back, submit, **more):
    """The form, or what was wrong with it and everything typed. back: the thing whose page one returns to without saving."""
    context = {"title": title, "form": form, "back": back, "submit": submit, "space": request.space, **more}
    template = "boards/_form.html" if wants_fragment(request) else "boards/form.html"
    return render(request, template, context, status=getattr(form, "status", 422 if form.is_bound else 200))


def went(form, verb):
    """Whether the form holds and the verb went through with what it says; what refused it then stands in the form, in words."""
    try:
        form.result = form.is_valid() and verb(form.cleaned_data)
    except ColumnArchived as refused:
        form.add_error("column" if "column" in form.fields else None, str(refused))
    except (CardArchived, OtherLane) as refused:
        form.add_error(None, str(refused))
    except InACircle as refused:
        form.add_error("also", str(refused))
    except Conflict as conflict:
        form.face(conflict)
    return form.is_bound and not form.errors
