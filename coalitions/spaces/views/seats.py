"""The page of an organisation's seat, its mandate, the handover to the next holder, and what that one is told."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.spaces.access import coalition_members, leads
from coalitions.spaces.asked import asked_in
from coalitions.spaces.errors import TooMany
from coalitions.spaces.forms import HandoverForm, MandateForm
from coalitions.spaces.handover import shown, told
from coalitions.spaces.models import Handover, Mandate, Seat
from coalitions.spaces.models.handing import is_contact
from coalitions.spaces.seat_access import seat_keepers, seat_speakers
from coalitions.spaces.views.pages import edited, form_page


@coalition_members
@require_safe
def seat(request, coalition, seat):
    return render(request, "spaces/seat.html", of_place(request, coalition, seat))


@coalition_members
@require_safe
def seat_rows(request, coalition, seat):
    return render(request, "spaces/_place.html", of_place(request, coalition, seat))


def of_place(request, coalition, seat):
    """All that an organisation's page in a coalition shows, in a constant number of queries."""
    seat = get_object_or_404(coalition.seats.select_related("organisation"), pk=seat)
    seats = list(Seat.objects.of_place(seat).with_people())
    mine = [one for one in seats if one.is_current and one.holder_id == request.user.pk and one.role == "representative"]
    leading = leads(request.membership) and request.space.is_common
    return {
        "coalition": coalition,
        "space": request.space,
        "seat": seat,
        "now": [one for one in seats if one.is_current],
        "before": [one for one in reversed(seats) if not one.is_current and one.holder_id],
        "mandates": Mandate.objects.filter(seat__in=seats).select_related("author", "seat").order_by("-at", "-pk"),
        "handovers": Handover.objects.of_place(seat).filter(withdrawn_at=None),
        "leads": leading,
        "may_hand_over": leading or is_contact(request.user, seat.organisation_id),
        "may_word": request.membership is not None and request.membership.can_write and (leading or bool(mine)),
    }


@seat_speakers
@require_http_methods(["GET", "HEAD", "POST"])
def mandate(request, coalition, seat):
    form = MandateForm(request.POST or None, instance=seat)
    if form.is_bound and edited(form, seat.pk, request.user):
        return redirect(seat)
    return form_page(request, "spaces/mandate_edit.html", form, coalition=coalition, seat=seat)


@seat_keepers
@require_http_methods(["GET", "HEAD", "POST"])
def handover(request, coalition, seat):
    form = HandoverForm(request.POST or None, seat=seat)
    if form.is_valid() and (done := handed(form, seat, request)):
        return redirect(after(request, done))
    preview = Handover(seat=seat, was=seat.last_holder, by=request.user).preview
    return form_page(request, "spaces/handover.html", form, coalition=coalition, seat=seat, moves=shown(preview, request.user))


def handed(form, seat, request):
    """The handover, or None with the words in the form when too many were invited."""
    how = {"by": request.user, "ends_access": form.cleaned_data.get("ends_access", False)}
    if successor := form.cleaned_data["successor"]:
        return Handover.objects.hand_over(seat, successor.user, **how)
    try:
        return Handover.objects.ask(seat, form.cleaned_data["email"], language=request.LANGUAGE_CODE, **how)
    except TooMany as refusal:
        form.status = refusal.status
        form.add_error("email", refusal.words)
        return None


def after(request, handover):
    """The briefing for those inside; who only answers for the organisation goes back to its page."""
    if request.membership is None or (handover.ends_access and handover.was == request.user):
        messages.success(request, _("The seat has been handed over."))
        return handover.seat.organisation
    return handover if handover.done_at else handover.seat


@coalition_members
@require_safe
def briefing(request, coalition, handover):
    done = Handover.objects.done().drawn().filter(seat__coalition=coalition)
    handover = get_object_or_404(done, pk=handover)
    return render(request, "spaces/briefing.html", told_in(request, coalition, handover))


def told_in(request, coalition, handover):
    return {
        "coalition": coalition,
        "space": request.space,
        "handover": handover,
        "moved": shown(handover.moved, request.user),
        "told": told(handover, request.user),
        "question": coalition.question,
        "asked": asked_in(coalition, request.user, [handover.seat.organisation_id]),
        "seats": coalition.seats.current().exclude(holder=None).with_people(),
    }
