from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import prefetch_related_objects
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.journey.errors import NotOpened, TooManyDots
from coalitions.journey.forms import AdoptForm, ContributionForm, OutcomeForm, RewordForm, SupportForm
from coalitions.journey.kinds import Category
from coalitions.journey.models import Contribution, Support
from coalitions.journey.views.exercises import backed_by, shown
from coalitions.journey.views.fetch import posted, the_contribution, the_exercise, the_one_for_dots, the_one_for_words
from coalitions.spaces.access import contributors_only, facilitators_only, leads, members_only
from coalitions.spaces.answer import answer, gone, wants_fragment
from coalitions.spaces.hanging import parts
from coalitions.spaces.views.pages import edited, form_page


@contributors_only
@require_POST
def put(request, space, exercise):
    exercise = the_one_for_words(space, exercise)
    form = ContributionForm(request.POST, exercise=exercise)
    said = form.is_valid() and taken(form, exercise, request.membership)
    if not said:
        return refused(request, exercise, form)
    if said.is_late and not wants_fragment(request):
        messages.info(request, _("The exercise was closed meanwhile. What you wrote is kept, and marked as late."))
    return answer(request, "journey/_contribution.html", {"contribution": said}, to=exercise.get_absolute_url(), status=201)


def taken(form, exercise, membership):
    """The contribution, or None with words beside the field."""
    try:
        return Contribution.objects.put(exercise, by=membership, **form.cleaned_data)
    except NotOpened as error:
        form.add_error("text", error.words)


def refused(request, exercise, form):
    """422 with the reason and everything typed: on the whole page, or for a script in one line."""
    if wants_fragment(request):
        words = " ".join(error for errors in form.errors.values() for error in errors)
        return render(request, "spaces/_refused.html", {"words": words}, status=422)
    return render(request, "journey/exercise.html", shown(request, exercise, form), status=422)


@contributors_only
@require_POST
def support(request, space, exercise):
    exercise, mine = the_one_for_dots(space, exercise), request.membership
    if mine.organisation is None:
        raise PermissionDenied
    form = SupportForm(request.POST, exercise=exercise, backed=backed_by(mine, exercise))
    if form.is_valid() and turned(form, mine):
        messages.success(request, _("Saved. Your organisation stands behind the ideas you marked."))
        return redirect(exercise)
    return render(request, "journey/exercise.html", shown(request, exercise, form), status=422)


def turned(form, membership):
    try:
        Support.objects.turn(form.exercise, by=membership, **form.turns)
    except TooManyDots:
        form.no_dots()
    return form.is_valid()


@members_only
@require_safe
def own(request, space, exercise):
    """Also while nobody else may see who wrote them."""
    exercise = the_exercise(space, exercise)
    said = exercise.contributions.changed_by(request.membership) if request.membership else Contribution.objects.none()
    return render(request, "journey/own.html", {"space": space, "exercise": exercise, "contributions": said.drawn()})


@members_only
@require_safe
def contribution(request, space, contribution):
    said, mine = the_contribution(space, contribution), request.membership
    prefetch_related_objects([said], "supports__organisation")
    own = mine is not None and mine.can_write and said.author_id == mine.user_id
    asks = said.category == Category.QUESTION and space.is_common and leads(mine)
    context = {"own": own, "leads": leads(mine), "removes": own or leads(mine), "asks": asks, "parts": parts(request, said)}
    return render(request, "journey/contribution.html", {"space": space, "contribution": said} | context)


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def reword(request, space, contribution):
    said = the_contribution(space, contribution)
    if said.author_id != request.user.pk:
        raise PermissionDenied
    form = RewordForm(posted(request), instance=said)
    if form.is_bound and edited(form, said.pk, request.user):
        return redirect(said.exercise)
    return form_page(request, "journey/reword.html", form, contribution=said)


@contributors_only
@require_POST
def removal(request, space, contribution):
    said = the_contribution(space, contribution)
    said.remove(by=request.membership)
    return gone(request, to=said.exercise.get_absolute_url())


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def outcome(request, space, contribution):
    """One after the other: the next that has no answer is a button away."""
    said = the_contribution(space, contribution)
    form = OutcomeForm(posted(request), instance=said)
    following = said.exercise.contributions.unanswered().exclude(pk=said.pk).first()
    if form.is_bound and edited(form, said.pk, request.user, "answer"):
        on = following and request.POST.get("then") == "next"
        return redirect("journey:outcome", space=space.pk, contribution=following.pk) if on else redirect(said)
    return form_page(request, "journey/outcome.html", form, contribution=said, following=following)


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def asking(request, space, contribution):
    """A proposed question becomes the coalition's next version."""
    said = the_contribution(space, contribution)
    if not space.is_common:
        raise PermissionDenied
    reason = _("From %(exercise)s, %(meeting)s.") % {"exercise": said.exercise.title, "meeting": said.exercise.meeting.title}
    form = AdoptForm(posted(request), initial={"text": said.text[:500], "reason": reason})
    if form.is_valid():
        space.coalition.ask(form.cleaned_data["text"], reason=form.cleaned_data["reason"], by=request.user)
        return redirect(said.exercise)
    return form_page(request, "journey/asking.html", form, contribution=said)
