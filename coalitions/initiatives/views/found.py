"""What lies in the space, found through it. Each raises Http404."""

from django.shortcuts import get_object_or_404

from coalitions.initiatives.models import Commitment, Initiative
from coalitions.journey.models import Contribution


def the_initiative(space, pk):
    return get_object_or_404(Initiative.objects.whole(), space=space, pk=pk)


def the_commitment(space, pk):
    return get_object_or_404(Commitment.objects.drawn(), space=space, pk=pk)


def the_idea(request, space):
    """The idea of the journey that the address names, or None when it names none."""
    pk = request.GET.get("idea", "")
    ideas = Contribution.objects.ideas().named().drawn().filter(space=space)
    return get_object_or_404(ideas, pk=int(pk)) if pk.isdecimal() and len(pk) < 16 else None


def posted(request):
    return request.POST if request.method == "POST" else None
