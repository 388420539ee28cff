from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.initiatives.balance import shares
from coalitions.initiatives.forms import BeginForm, InitiativeForm
from coalitions.initiatives.models import Commitment, FollowUp, Initiative, Milestone
from coalitions.initiatives.showings import offered
from coalitions.initiatives.speaking import keeps, opens_spaces, seat_of, the_seat
from coalitions.initiatives.views.found import posted, the_idea, the_initiative
from coalitions.spaces.access import contributors_only, leads, members_only
from coalitions.spaces.hanging import parts
from coalitions.spaces.models import Space
from coalitions.spaces.views.pages import edited, form_page

FORM = require_http_methods(["GET", "HEAD", "POST"])


@members_only
@require_safe
def index(request, space):
    return render(request, "initiatives/list.html", listed(request, space))


@members_only
@require_safe
def listing(request, space):
    return render(request, "initiatives/_list.html", listed(request, space))


def listed(request, space):
    """For facilitators also what is late, with who can be asked. whose: the initiative whose own space this is, if known here."""
    found = Initiative.objects.whole().filter(space=space).order_by("-pk")
    leading = leads(request.membership)
    late = {
        "late": Commitment.objects.late().drawn().filter(space=space) if leading else [],
        "missed": Milestone.objects.late().drawn().filter(space=space) if leading else [],
    }
    doors = Space.objects.visible_to(request.user).values("pk")
    whose = Initiative.objects.drawn().filter(own_space=space, space__in=doors).first()
    told = {"initiatives": found, "whose": whose, "follow_ups": FollowUp.objects.drawn().filter(space=space), **late}
    seat = seat_of(space.pk, request.user)
    return {"space": space, "seat": seat, "leads": leading, **told, **offered(space, seat, leading)}


@contributors_only
@FORM
def new(request, space):
    the_seat(space.pk, request.user)
    idea = the_idea(request, space)
    form = BeginForm(posted(request), initial={"title": idea.text[:120]} if idea else None)
    if form.is_valid():
        return redirect(Initiative.objects.begin(space, by=request.user, origin=idea, **form.cleaned_data))
    return form_page(request, "initiatives/initiative_form.html", form, idea=idea)


@members_only
@require_safe
def show(request, space, initiative):
    context = shown(request, space, initiative)
    return render(request, "initiatives/initiative.html", context | {"parts": parts(request, context["initiative"])})


@members_only
@require_safe
def now(request, space, initiative):
    return render(request, "initiatives/_initiative.html", shown(request, space, initiative))


def shown(request, space, initiative):
    initiative = the_initiative(space, initiative)
    seat, gifts = seat_of(space.pk, request.user), initiative.commitments.all()
    may = {"keeps": keeps(initiative, request.membership), **of_own_space(request, initiative)}
    return {"space": space, "initiative": initiative, "commitments": gifts, "shares": shares(gifts), "seat": seat, **may}


def of_own_space(request, initiative):
    """Whether the reader may enter its space, and whether one can be opened by the reader."""
    if initiative.own_space_id:
        return {"enters": Space.objects.visible_to(request.user).filter(pk=initiative.own_space_id).exists()}
    return {"opens": initiative.space.archived_at is None and opens_spaces(initiative.space, request.user)}


@contributors_only
@FORM
def edit(request, space, initiative):
    """By those who hold a seat of its owner, and the facilitators."""
    initiative = the_initiative(space, initiative)
    if not keeps(initiative, request.membership):
        raise PermissionDenied
    form = InitiativeForm(posted(request), instance=initiative)
    if form.is_bound and edited(form, initiative.pk, request.user):
        return redirect(initiative)
    return form_page(request, "initiatives/initiative_form.html", form, initiative=initiative)
