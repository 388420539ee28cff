"""The group round an idea: formed, changed, joined, left, dissolved."""

from django.core.exceptions import PermissionDenied
from django.views.decorators.http import require_http_methods, require_POST

from coalitions.journey.errors import TakenAway
from coalitions.journey.forms import GroupForm
from coalitions.journey.models import IdeaGroup
from coalitions.journey.views.fetch import posted, the_group, the_idea
from coalitions.journey.views.placing import drawn
from coalitions.spaces.access import contributors_only
from coalitions.spaces.answer import wants_fragment
from coalitions.spaces.views.pages import edited, form_page


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def group(request, space, contribution):
    """Formed where there is none yet, else changed by those who keep it."""
    idea = the_idea(space, contribution)
    form = GroupForm(posted(request), instance=kept(request, idea))
    if form.is_bound and (changed if idea.round else formed)(request, idea, form):
        return drawn(request, idea)
    page = "journey/_group_form.html" if wants_fragment(request) else "journey/group_form.html"
    return form_page(request, page, form, idea=idea)


def kept(request, idea):
    """The group, or None where there is none. Raises PermissionDenied for others than those who keep it."""
    if idea.round and not idea.round.is_kept_by(request.membership):
        raise PermissionDenied
    return idea.round


def formed(request, idea, form):
    return form.is_valid() and IdeaGroup.objects.form(
        idea, form.cleaned_data["name"], form.cleaned_data["tint"], by=request.membership
    )


def changed(request, idea, form):
    try:
        return edited(form, idea.round.pk, request.membership)
    except IdeaGroup.DoesNotExist as error:
        raise TakenAway from error


@contributors_only
@require_POST
def joining(request, space, contribution):
    group = the_group(space, contribution)
    change = group.leave if request.POST.get("join") == "no" else group.join
    change(by=request.membership)
    return drawn(request, group.idea)


@contributors_only
@require_POST
def removal(request, space, contribution):
    group = the_group(space, contribution)
    group.dissolve(by=request.membership)
    return drawn(request, group.idea)
