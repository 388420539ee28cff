from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.initiatives.errors import NoSeat, Over
from coalitions.initiatives.forms import CommitmentForm, GivenForm, ReportForm
from coalitions.initiatives.kinds import Unit
from coalitions.initiatives.models import Commitment, Given
from coalitions.initiatives.speaking import speaks_for, the_seat
from coalitions.initiatives.views.found import posted, the_commitment, the_initiative
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.hanging import parts
from coalitions.spaces.views.pages import form_page

FORM = require_http_methods(["GET", "HEAD", "POST"])
PAGE = "initiatives/commitment_form.html"


@contributors_only
@FORM
def new(request, space, initiative):
    initiative = the_initiative(space, initiative)
    seat = the_seat(space.pk, request.user)
    if initiative.is_over:
        raise Over
    form = CommitmentForm(posted(request))
    if form.is_valid():
        Commitment.objects.make(initiative, by=request.user, **form.cleaned_data)
        return redirect(initiative)
    return form_page(request, PAGE, form, title=_("What %(name)s gives") % {"name": seat.organisation}, back=initiative)


@members_only
@require_safe
def show(request, space, commitment):
    context = shown(request, space, commitment)
    return render(request, "initiatives/commitment.html", context | {"parts": parts(request, context["commitment"])})


@members_only
@require_safe
def now(request, space, commitment):
    return render(request, "initiatives/_commitment.html", shown(request, space, commitment))


def shown(request, space, commitment):
    commitment = the_commitment(space, commitment)
    people = ("author", "organisation")
    context = {"reports": commitment.reports.select_related(*people), "given": commitment.given.select_related(*people)}
    speaks = speaks_for(space.pk, commitment.organisation_id, request.user)
    return {"space": space, "commitment": commitment, "speaks": speaks} | context


def own(request, space, pk):
    """The commitment, for those who hold a seat of its organisation. Raises NoSeat."""
    commitment = the_commitment(space, pk)
    if speaks_for(space.pk, commitment.organisation_id, request.user) is None:
        raise NoSeat
    return commitment


@contributors_only
@FORM
def report(request, space, commitment):
    commitment = own(request, space, commitment)
    form = ReportForm(posted(request), initial={"status": commitment.status, "due_on": commitment.due_on})
    if form.is_valid():
        commitment.report(**form.cleaned_data, by=request.user)
        return redirect(commitment)
    return form_page(request, PAGE, form, title=_("How it stands"), back=commitment)


@contributors_only
@FORM
def give(request, space, commitment):
    commitment = own(request, space, commitment)
    unit = commitment.kind if commitment.kind in Unit.values else Unit.HOURS
    form = GivenForm(posted(request), initial={"unit": unit, "on": localdate()})
    if form.is_valid():
        Given.objects.put(commitment, by=request.user, **form.cleaned_data)
        return redirect(commitment)
    return form_page(request, PAGE, form, title=_("Record what was given"), back=commitment)
