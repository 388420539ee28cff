"""What the facilitators of the common space do: word a draft, and put it in force."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from coalitions.charter.differing import difference
from coalitions.charter.errors import InForce
from coalitions.charter.forms import DraftForm, ForceForm, beginnings
from coalitions.charter.models import Charter
from coalitions.charter.views.pages import the_version
from coalitions.spaces.access import coalition_facilitators
from coalitions.spaces.views.pages import edited, form_page

FORM = require_http_methods(["GET", "HEAD", "POST"])


@coalition_facilitators
@FORM
def draft(request, coalition):
    """The coalition's one draft; without one, the next begins with what holds now."""
    found = Charter.objects.drafts().filter(coalition=coalition).first()
    return rewording(request, coalition, found) if found else beginning(request, coalition)


def beginning(request, coalition):
    now = Charter.objects.in_force(coalition.pk)
    form = DraftForm(request.POST or None, initial=now.said if now else beginnings())
    if form.is_valid():
        return redirect(Charter.objects.draft(coalition, by=request.user, **form.said))
    return form_page(request, "charter/draft.html", form, coalition=coalition, charter=now)


def rewording(request, coalition, found):
    form = DraftForm(request.POST or None, instance=found)
    if form.is_bound and edited(form, found.pk, request.user):
        return redirect(found)
    return form_page(request, "charter/draft.html", form, coalition=coalition, draft=found)


def the_draft(coalition, charter):
    """Raises Http404, and InForce for what is no draft any more."""
    charter = the_version(coalition, charter)
    if charter.number:
        raise InForce
    return charter


@coalition_facilitators
@FORM
def discard(request, coalition, charter):
    """Asks first; what holds goes on holding."""
    charter = the_draft(coalition, charter)
    if request.method == "POST":
        charter.discard(by=request.user)
        messages.success(request, _("The draft is discarded."))
        return redirect("charter:charter", coalition=coalition.pk)
    return form_page(request, "charter/discard.html", None, coalition=coalition, charter=charter)


@coalition_facilitators
@FORM
def force(request, coalition, charter):
    charter = the_draft(coalition, charter)
    was = charter.before
    must_sign = was is None or was.settings != charter.settings
    form = ForceForm(request.POST or None, must_sign=must_sign, initial={"seen": charter.version})
    if form.is_valid():
        charter.enact(by=request.user, **form.said)
        return redirect("charter:charter", coalition=coalition.pk)
    context = {"charter": charter, "was": was, "changes": difference(was, charter) if was else [], "must_sign": must_sign}
    return form_page(request, "charter/force.html", form, coalition=coalition, members=charter.members(), **context)
