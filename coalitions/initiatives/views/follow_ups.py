from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.initiatives.errors import NoSeat, NotYet
from coalitions.initiatives.follow_ups import silent
from coalitions.initiatives.forms import AnswerForm
from coalitions.initiatives.models import Answer, FollowUp, Initiative
from coalitions.initiatives.speaking import answers_for
from coalitions.initiatives.views.found import posted
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.views.pages import form_page


def the_follow_up(space, pk):
    return get_object_or_404(FollowUp.objects.drawn(), space=space, pk=pk)


def shown(request, space, follow_up):
    """The initiatives that the reader may see, and from whose owners nothing has come."""
    follow_up = the_follow_up(space, follow_up)
    answers = follow_up.has_come and answers_for(space.pk, request.user) is not None
    told = {"initiatives": Initiative.objects.drawn().filter(space=space), "silent": silent(follow_up)}
    return {"space": space, "follow_up": follow_up, "answers": answers, **told}


@members_only
@require_safe
def show(request, space, follow_up):
    return render(request, "initiatives/follow_up.html", shown(request, space, follow_up))


@members_only
@require_safe
def now(request, space, follow_up):
    return render(request, "initiatives/_follow_up.html", shown(request, space, follow_up))


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request, space, follow_up):
    """Also in an archived space: nothing else can be written there."""
    follow_up = the_follow_up(space, follow_up)
    if answers_for(space.pk, request.user) is None:
        raise NoSeat
    if not follow_up.has_come:
        raise NotYet
    form = AnswerForm(posted(request))
    if form.is_valid():
        Answer.objects.give(follow_up, by=request.user, **form.cleaned_data)
        return redirect(follow_up)
    return form_page(request, "initiatives/answer_form.html", form, follow_up=follow_up)
