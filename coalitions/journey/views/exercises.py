from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.journey.answering import silent
from coalitions.journey.forms import ContributionForm, ExerciseForm, SupportForm
from coalitions.journey.kinds import Kind
from coalitions.journey.models import Contribution, Exercise, Support
from coalitions.journey.results import carried
from coalitions.journey.views.fetch import posted, the_exercise, the_meeting
from coalitions.spaces.access import facilitators_only, leads, members_only
from coalitions.spaces.views.pages import edited, form_page


@members_only
@require_safe
def exercise(request, space, exercise):
    return render(request, "journey/exercise.html", shown(request, the_exercise(space, exercise)))


def shown(request, exercise, form=None):
    """The page of an exercise. form: one that was refused, with what was typed."""
    said = exercise.contributions.kept().drawn().order_by("made")
    context = state_of(request, exercise) | {"contributions": said, "form": form or form_of(request, exercise)}
    if exercise.kind == Kind.SUPPORT:
        context["ideas"] = Contribution.objects.ideas().named().filter(space=exercise.space_id).with_support().order_by("made")
    return context | {"carried": carried(exercise), "question": exercise.space.coalition.question}


def form_of(request, exercise):
    if exercise.kind != Kind.SUPPORT:
        wanted = request.GET.get("as", "")
        return ContributionForm(
            exercise=exercise, **({"initial": {"category": wanted}} if wanted in exercise.kind_of.categories else {})
        )
    return SupportForm(exercise=exercise, backed=backed_by(request.membership, exercise))


def backed_by(membership, exercise):
    """Ids of the ideas the person's organisation stands behind here."""
    organisation = membership and membership.organisation_id
    own = Support.objects.filter(exercise=exercise, organisation=organisation) if organisation else Support.objects.none()
    return list(own.values_list("idea", flat=True))


def state_of(request, exercise):
    """What depends on the reader: who facilitates opens, closes, and sees who has not answered."""
    leading = leads(request.membership)
    asks = leading and exercise.state == "open" and not exercise.is_anonymous
    waited = silent([exercise], exercise.space.coalition)[0][1] if asks else []
    unanswered = exercise.contributions.unanswered() if leading and exercise.state == "closed" else Contribution.objects.none()
    answering = {"unanswered": unanswered.count(), "next": unanswered.first()}
    return {"space": exercise.space, "exercise": exercise, "leads": leading, "silent": waited} | answering


@members_only
@require_safe
def state(request, space, exercise):
    return render(request, "journey/_state.html", state_of(request, the_exercise(space, exercise)))


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, space, meeting):
    meeting = the_meeting(space, meeting)
    form = ExerciseForm(posted(request), space=space)
    if form.is_valid():
        fields = {name: form.cleaned_data[name] for name in form.Meta.fields}
        return redirect(Exercise.objects.prepare(meeting, by=request.user, **fields))
    return form_page(request, "journey/exercise_form.html", form, meeting=meeting)


@facilitators_only
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, space, exercise):
    exercise = the_exercise(space, exercise)
    answered = Exercise.objects.answered().filter(pk=exercise.pk).exists()
    form = ExerciseForm(posted(request), instance=exercise, space=space, answered=answered)
    if form.is_bound and edited(form, exercise.pk, request.user):
        return redirect(exercise)
    return form_page(request, "journey/exercise_form.html", form, meeting=exercise.meeting, exercise=exercise)


@facilitators_only
@require_POST
def place(request, space, exercise):
    exercise = the_exercise(space, exercise)
    exercise.shift(-1 if request.POST.get("to") == "up" else 1, by=request.user)
    return redirect(exercise.meeting)


@facilitators_only
@require_POST
def opening(request, space, exercise):
    exercise = the_exercise(space, exercise)
    change = exercise.close if request.POST.get("open") == "no" else exercise.open
    change(by=request.user)
    return redirect(exercise)


@facilitators_only
@require_POST
def removal(request, space, exercise):
    exercise = the_exercise(space, exercise)
    exercise.remove(by=request.user)
    return redirect(exercise.meeting)
