"""What everybody in the coalition sees: the charter in force, who has signed it, its versions, and where one signs."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.charter.differing import difference, said
from coalitions.charter.errors import NoSeat
from coalitions.charter.models import Charter, Signature
from coalitions.charter.models.signature import signer
from coalitions.charter.standing import standings
from coalitions.spaces.access import coalition_members, leads
from coalitions.spaces.views.pages import form_page


@coalition_members
@require_safe
def show(request, coalition):
    return render(request, "charter/charter.html", shown(request, coalition))


@coalition_members
@require_safe
def now(request, coalition):
    return render(request, "charter/_charter.html", shown(request, coalition))


def shown(request, coalition):
    """In a constant number of queries."""
    versions = list(Charter.objects.enacted().filter(coalition=coalition).drawn())
    charter = versions[0] if versions else None
    members, mine = standings(coalition), request.membership and request.membership.organisation_id
    return {
        "coalition": coalition,
        "space": request.space,
        "charter": charter,
        "said": said(charter) if charter else [],
        "versions": versions,
        "draft": Charter.objects.drafts().filter(coalition=coalition).first(),
        "members": members,
        "signed": sum(one.is_signed for one in members),
        "own": next((one for one in members if one.organisation.pk == mine), None),
        "signer": signer(coalition.pk, request.user),
        "facilitators": coalition.common.memberships.active().facilitating().with_people().by_name(),
        "leads": leads_all(request),
    }


def leads_all(request):
    """Whether the reader words the charter: a facilitator of the common space."""
    return request.space.is_common and leads(request.membership)


def the_version(coalition, pk):
    return get_object_or_404(Charter.objects.drawn(), coalition=coalition, pk=pk)


@coalition_members
@require_safe
def version(request, coalition, charter):
    return render(request, "charter/version.html", read(request, coalition, the_version(coalition, charter)))


@coalition_members
@require_safe
def version_now(request, coalition, charter):
    return render(request, "charter/_version.html", read(request, coalition, the_version(coalition, charter)))


@coalition_members
@require_safe
def draft_now(request, coalition):
    """It changes while people read it, and may be in force or thrown away before they are done."""
    draft = Charter.objects.drafts().filter(coalition=coalition).drawn().first()
    if draft is None:
        return render(request, "charter/_gone.html", {"coalition": coalition})
    return render(request, "charter/_version.html", read(request, coalition, draft))


def read(request, coalition, charter):
    was = charter.before
    context = {"charter": charter, "said": said(charter), "was": was, "changes": difference(was, charter) if was else []}
    signatures = charter.signatures.select_related("author", "organisation")
    return context | {"coalition": coalition, "space": request.space, "signatures": signatures, "leads": leads_all(request)}


@coalition_members
@require_http_methods(["GET", "HEAD", "POST"])
def sign(request, coalition, charter):
    """First what is different from what the organisation signed last, then all of it, then the button."""
    charter, seat = the_version(coalition, charter), signer(coalition.pk, request.user)
    if charter.number is None:
        raise Http404
    if seat is None:
        raise NoSeat
    if request.method == "POST":
        charter.sign(by=request.user)
        messages.success(request, _("The charter is signed."))
        return redirect("charter:charter", coalition=coalition.pk)
    return form_page(request, "charter/signing.html", None, coalition=coalition, **to_sign(charter, seat))


def to_sign(charter, seat):
    signed = Signature.objects.filter(charter__coalition=charter.coalition_id, organisation=seat.organisation)
    last = signed.exclude(charter=charter).select_related("charter", "author").order_by("charter__number").last()
    changes = difference(last.charter, charter) if last else []
    return {"charter": charter, "seat": seat, "last": last, "changes": changes, "said": said(charter)}
