"""People asked in from a sheet: looked at first, then sent within the limits; the rest can go on later."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from coalitions.organisations.errors import NotASheet
from coalitions.spaces import many
from coalitions.spaces.access import facilitators_only
from coalitions.spaces.forms import PeopleForm


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request, space):
    given = (request.POST, request.FILES) if request.method == "POST" else ()
    form = PeopleForm(*given, initial={"language": request.LANGUAGE_CODE})
    if form.is_valid() and (people := read(form, space, request.membership)):
        return preview(request, space, people)
    return render(request, "spaces/invite_many.html", {"space": space, "form": form}, status=422 if form.is_bound else 200)


def read(form, space, by):
    try:
        return many.read(form.cleaned_data["file"], space, by, form.cleaned_data["language"])
    except NotASheet as words:
        form.add_error("file", f"{str(words)[:1].upper()}{str(words)[1:]}.")


def preview(request, space, people, status=200, **context):
    ready = [person for person in people if person.form]
    context |= {"space": space, "people": people, "ready": ready, "waiting": sum(person.waits for person in people)}
    return render(request, "spaces/invite_many_preview.html", context, status=status)


@facilitators_only
@require_POST
def sending(request, space):
    people = [one for one in many.again(request.POST.getlist("person"), space, request.membership) if one.form]
    sent, left, words = many.send(people, space, request.user)
    said = ngettext("%(n)s invitation is on its way.", "%(n)s invitations are on their way.", sent) % {"n": sent}
    if left:
        return preview(request, space, left, status=429, words=[said, *words])
    messages.success(request, said)
    return redirect("spaces:invitations", space=space.pk)
