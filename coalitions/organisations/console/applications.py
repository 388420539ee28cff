"""Applications in the console: the list with its checks, one beside it under an address of its own, and the three answers."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from coalitions.organisations.console.checking import OK, with_checks
from coalitions.organisations.console.forms import DecisionForm
from coalitions.organisations.models import Application, Organisation
from coalitions.organisations.refusals import Refusal
from coalitions.people.guards import admins_only

MOST = 200  # in one list; who has more of them waiting narrows it first


@admins_only
@require_safe
def index(request):
    return render(request, "console/applications.html", listed(request.GET.get("show", "")))


@admins_only
@require_safe
def show(request, application):
    return page(request, held(application), DecisionForm())


def held(pk):
    related = ("organisation", "decided_by")
    return get_object_or_404(Application.objects.select_related(*related).prefetch_related("questions__by"), pk=pk)


def listed(narrowed):
    """Those that are open, the longest waiting first, or the decided ones, the last first."""
    if narrowed == "decided":
        return {"applications": with_checks(Application.objects.decided()[:MOST]), "show": narrowed, "filters": filters([])}
    everything = with_checks(Application.objects.open()[:MOST])
    kept = {"passed": passed, "look": lambda one: not passed(one)}.get(narrowed, lambda one: True)
    return {"applications": [*filter(kept, everything)], "show": narrowed, "filters": filters(everything)}


def passed(application):
    return application.worst.level == OK


def filters(everything):
    """[(what it narrows to, words, how many; None where nobody counts)]."""
    fine = sum(map(passed, everything))
    counted = [("passed", _("All checks passed"), fine), ("look", _("Needs a look"), len(everything) - fine)]
    return [*counted, ("decided", _("Decided"), None)]


def page(request, application, form, status=200):
    """The list with the application beside it: the one before and after are those of the same list."""
    context = listed("" if application.is_open else "decided")
    order = [one.pk for one in context["applications"]]
    at = order.index(application.pk) if application.pk in order else None
    context |= {"application": with_checks([application])[0], "form": form, "place": None if at is None else at + 1}
    context |= {"before": order[at - 1] if at else None, "after": None if at is None else next(iter(order[at + 1 :]), None)}
    context["joined"] = joined(application) if application.is_open else None
    return render(request, "console/applications.html", context, status=status)


def joined(application):
    """{sector: number} of organisations once this one is among them."""
    counted = Organisation.objects.aboard().counted()
    return counted | {application.sector: counted.get(application.sector, 0) + 1}


def answering(needed):
    """A view that takes the message and one of the answers; refused, the page stands there again with all that was typed."""

    def register(answer):
        @admins_only
        @require_POST
        def run(request, application):
            found, form = held(application), DecisionForm(request.POST, needed=needed)
            status = 422
            if form.is_valid():
                try:
                    messages.success(request, answer(found, form.cleaned_data["message"], request.user))
                    return redirect("organisations:console_application", application=found.pk)
                except Refusal as refusal:
                    form.add_error(refusal.field, refusal.words)
                    status = refusal.status
            return page(request, held(application), form, status)

        return run

    return register


@answering(needed=False)
def approval(application, message, by):
    application.approve(by=by, message=message)
    return _("%(name)s is approved and verified. %(contact)s gets a mail.") % words(application)


@answering(needed=True)
def inquiry(application, message, by):
    application.ask(message, by=by)
    return _("Your question is on its way to %(contact)s.") % words(application)


@answering(needed=True)
def refusal(application, message, by):
    application.decline(message, by=by)
    return _("%(name)s is declined. %(contact)s gets your reason by mail.") % words(application)


def words(application):
    return {"name": application.name, "contact": application.contact_name}
