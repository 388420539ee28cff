"""What a verb refused becomes words beside the fields, with all that was typed."""

from django.contrib import messages
from django.utils.translation import gettext as _

from coalitions.organisations.as_shown import values
from coalitions.organisations.errors import Conflict, Present
from coalitions.organisations.models import Organisation


def entered(form, by):
    """The new organisation, None when its number is another's."""
    try:
        return Organisation.objects.enter(by=by, reason=form.cleaned_data["reason"], **form.fields_kept)
    except Present as present:
        taken(form, present.organisation)


def saved(form, organisation, by):
    """False when somebody changed the same meanwhile, or has the number."""
    seen, reason = form.cleaned_data["seen"], form.cleaned_data["reason"].strip()
    try:
        organisation.change(by=by, seen=seen, reason=reason, **form.changes)
    except Conflict as conflict:
        overtaken(form, conflict)
    except Present as present:
        taken(form, present.organisation)
    return form.is_valid()


def taken(form, organisation):
    form.present = organisation
    form.add_error("registration_number", _("%(name)s has this number already.") % {"name": organisation})


def overtaken(form, conflict):
    """Both values stand there; saving again keeps the person's own."""
    form.status, form.data = 409, form.data.copy()
    form.data["seen"] = conflict.subject.version
    theirs = values(conflict.subject)
    for name in conflict.theirs:
        now = form[name].field.prepare_value(theirs[name])
        words = dict(getattr(form[name].field, "choices", [])).get(now, now) or _("nothing")
        form.add_error(name, _("Somebody changed this meanwhile to: %(theirs)s. Save again to keep yours.") % {"theirs": words})


def said(request, form, words):
    """That it is saved, and what was put right on the way."""
    messages.success(request, words)
    for column, remark in form.reading.warnings:
        label = form.fields[column].label if column in form.fields else column
        messages.info(request, f"{label}: {remark}")
