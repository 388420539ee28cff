"""What keeps the talk in order: reporting, hiding, striking out, moving, pinning, locking, resolving; and what posts lead to."""

from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from coalitions.discussion.forms_facilitating import LockForm, MoveForm, StrikeForm
from coalitions.discussion.views.found import message_in, thread_in
from coalitions.spaces.access import contributors_only, facilitators_only, leads, members_only
from coalitions.spaces.hanging import name_of
from coalitions.spaces.makers import MAKERS
from coalitions.spaces.models import Pin
from coalitions.spaces.views import keeping
from coalitions.spaces.views.keeping import flagging, pacing, pinning
from coalitions.spaces.views.pages import form_page

FORM = require_http_methods(["GET", "HEAD", "POST"])
PAGE = "discussion/facilitating.html"


def facilitated(request, message):
    """What the menu of a post offers beside its own verbs."""
    leading, own = leads(request.membership), message.author_id == request.user.pk
    makes = request.membership is not None and request.membership.can_write and not message.is_gone
    return {
        "facilitates": leading,
        "name": name_of(message),
        "is_pinned": leading and Pin.objects.of(message).exists(),
        "makers": list(MAKERS.values()) if makes and not request.membership.is_guest else [],
        "hidden_with": message.hidden_id if leading or own else None,
    }


@members_only
@FORM
def flag(request, space, topic, message):
    return flagging(request, space, message_in(space, topic, message))


@facilitators_only
@FORM
def hiding(request, space, topic, message):
    return keeping.hiding(request, message_in(space, topic, message))


@facilitators_only
@FORM
def striking(request, space, topic, message):
    message = message_in(space, topic, message)
    form = StrikeForm(request.POST or None)
    if form.strikes(message, by=request.membership):
        return redirect(message)
    return form_page(request, PAGE, form, message=message, title=_("Strike out personal data"), submit=_("Strike out"))


@facilitators_only
@FORM
def moving(request, space, topic, message):
    message = message_in(space, thread_in(space, topic).pk, message)
    form = MoveForm(request.POST or None, message=message)
    if form.is_valid():
        message.move_to(form.cleaned_data["topic"], by=request.membership, all_after=form.cleaned_data["all_after"])
        return redirect(space.messages.get(pk=message.pk))
    return form_page(request, PAGE, form, message=message, title=_("Move to another thread"), submit=_("Move"))


@facilitators_only
@require_POST
def pinned(request, space, topic, message=None):
    thread = thread_in(space, topic)
    return pinning(request, message_in(space, thread.pk, message) if message else thread)


@contributors_only
@require_POST
def making(request, space, topic, message):
    """In one action; on to what was made."""
    message, maker = message_in(space, topic, message), MAKERS.get(request.POST.get("into"))
    if maker is None or message.is_gone:
        raise Http404
    return redirect(message.become(maker, by=request.membership))


@facilitators_only
@FORM
def locking(request, space, topic):
    topic = thread_in(space, topic)
    form = LockForm(request.POST or None)
    if form.is_valid():
        topic.keep_locked(form.cleaned_data["reason"], by=request.membership)
        return redirect(topic)
    return form_page(request, PAGE, form, topic=topic, title=_("Lock the thread"), submit=_("Lock"))


@facilitators_only
@require_POST
def unlocking(request, space, topic):
    topic = thread_in(space, topic)
    topic.keep_locked("", by=request.membership)
    return redirect(topic)


@contributors_only
@require_POST
def resolving(request, space, topic):
    topic = thread_in(space, topic)
    topic.resolve(request.POST.get("resolved") == "yes", by=request.membership)
    return redirect(topic)


@facilitators_only
@FORM
def pace(request, space, topic):
    return pacing(request, space, thread_in(space, topic))
