"""What lies in the space, found through it. Each raises Http404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from coalitions.journey.kinds import Kind
from coalitions.journey.models import Contribution, Exercise, IdeaGroup, Meeting


def the_meeting(space, pk):
    return get_object_or_404(Meeting.objects.select_related("space__coalition"), space=space, pk=pk)


def the_exercise(space, pk):
    return get_object_or_404(Exercise.objects.drawn(), space=space, pk=pk)


def the_one_for_words(space, pk):
    return get_object_or_404(Exercise.objects.drawn().exclude(kind=Kind.SUPPORT), space=space, pk=pk)


def the_one_for_dots(space, pk):
    return get_object_or_404(Exercise.objects.drawn(), space=space, pk=pk, kind=Kind.SUPPORT)


def the_contribution(space, pk):
    return get_object_or_404(
        Contribution.objects.kept().drawn().select_related("space__coalition", "exercise__meeting"), space=space, pk=pk
    )


def the_note(space, pk):
    """A need or an idea as it stands on the map."""
    notes = Contribution.objects.in_picture().on_map().select_related("space__coalition", "exercise__meeting")
    return get_object_or_404(notes, space=space, pk=pk)


def the_idea(space, pk):
    note = the_note(space, pk)
    if not note.is_idea:
        raise Http404
    return note


def the_group(space, pk):
    """The one formed round that idea."""
    groups = IdeaGroup.objects.select_related("space__coalition", "idea__space__coalition")
    return get_object_or_404(groups, space=space, idea=pk, idea__in=Contribution.objects.in_picture())


def posted(request):
    """What a form is bound to: the fields of a POST, however few, else nothing."""
    return request.POST if request.method == "POST" else None
