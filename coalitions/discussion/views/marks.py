"""What a reader does with a message of anybody's: reacts, keeps it for later, comes back to it, asks who has seen it."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.discussion.forms import ReactionForm
from coalitions.discussion.models import Kind, Reaction, ReadMark, Saved
from coalitions.discussion.models.reaction import face
from coalitions.discussion.views.found import message_in
from coalitions.spaces.access import contributors_only, members_only, signed_in
from coalitions.spaces.answer import answer, refuse, wants_fragment
from coalitions.spaces.calling import called


@members_only
@require_safe
def reactions(request, space, topic, message):
    """Who has reacted, with names."""
    message = message_in(space, topic, message)
    return render(request, "discussion/reactions.html", {"space": space, "message": message, "groups": message.with_names()})


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def reacting(request, space, topic, message):
    message = message_in(space, topic, message)
    form = ReactionForm(request.POST or None)
    if form.is_valid():
        Reaction.objects.turn(message, form.cleaned_data["kind"], by=request.membership)
        return answer(request, "discussion/_message.html", {"message": message_in(space, topic, message.pk)}, to=message)
    context = {"space": space, "message": message, "faces": [face(kind) for kind in Kind], "form": form}
    if form.is_bound:
        return refuse(request, "discussion/reacting.html", "discussion/refused.html", context)
    return render(request, "discussion/_reacting.html" if wants_fragment(request) else "discussion/reacting.html", context)


@members_only
@require_POST
def saving(request, space, topic, message):
    message = message_in(space, topic, message)
    kept = Saved.objects.turn(message, by=request.user)
    return answer(request, "discussion/saving.html", {"space": space, "message": message, "kept": kept}, to=message)


@signed_in
@require_safe
def saved(request):
    kept = list(Saved.objects.readable(request.user)[:200])
    called([one.message.topic.space for one in kept], request.user)
    return render(request, "discussion/saved.html", {"saved": kept})


@members_only
@require_POST
def unreading(request, space, topic, message):
    """From this message on the thread is new again; one leaves it, else it would be read at once."""
    ReadMark.objects.unread_from(message_in(space, topic, message), by=request.user)
    is_guest = request.membership is not None and request.membership.is_guest
    return redirect("discussion:catch_up") if is_guest else redirect("discussion:topics", space.pk)


@members_only
@require_safe
def seen(request, space, topic, message):
    """Who has read this far, of those who let it be seen, shown to those who let it be seen."""
    message = message_in(space, topic, message)
    people = ReadMark.objects.seen_by(message) if request.user.shows_presence else []
    context = {"space": space, "message": message, "people": people}
    return render(request, "discussion/_seen.html" if wants_fragment(request) else "discussion/seen.html", context)
