"""Messages: written, edited, removed and put back, and what hangs on one of them."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.discussion.forms import EditForm, MessageForm
from coalitions.discussion.models import LONGEST, Mention, Saved
from coalitions.discussion.translating import translates
from coalitions.discussion.views.facilitating import facilitated
from coalitions.discussion.views.found import message_in, topic_in
from coalitions.discussion.views.thread import opened
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.answer import answer, refuse, wants_fragment
from coalitions.spaces.hanging import thing_or_404
from coalitions.spaces.text.markdown import draw, is_readable


@contributors_only
@require_POST
def create(request, space, topic):
    topic = topic_in(space, topic)
    form = MessageForm(request.POST, topic=topic, by=request.membership)
    if not form.is_valid():
        context = opened(request, space, topic) | {"form": form}
        return refuse(request, "discussion/topic.html", "discussion/refused.html", context)
    message = topic.post(**form.cleaned_data, by=request.membership)
    return answer(request, "discussion/_message.html", {"message": message}, to=message, status=201)


@members_only
@require_safe
def show(request, space, topic, message):
    message = message_in(space, topic, message)
    return answer(request, "discussion/_message.html", {"message": message}, to=message)


@members_only
@require_safe
def menu(request, space, topic, message):
    message = message_in(space, topic, message)
    kept = Saved.objects.filter(user=request.user, message=message).exists()
    offered = {**message.allowed(request.membership), **facilitated(request, message)}
    context = {"space": space, "message": message, "kept": kept, "translates": translates(space), **offered}
    return render(request, "discussion/_menu.html" if wants_fragment(request) else "discussion/menu.html", context)


@contributors_only
@require_safe
def quoting(request, space, topic, message):
    quote = message_in(space, topic, message)
    to = f"{quote.topic.get_absolute_url()}?quote={quote.pk}#write"
    return answer(request, "discussion/_quoting.html", {"quote": quote}, to=to)


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def editing(request, space, topic, message):
    message = message_in(space, topic, message)
    message.allow(request.membership)
    form = EditForm(request.POST or None, initial={"body": message.body, "version": message.version})
    if form.is_valid() and form.edits(message, by=request.membership):
        return answer(request, "discussion/_message.html", {"message": message_in(space, topic, message.pk)}, to=message)
    template = "discussion/_editing.html" if wants_fragment(request) else "discussion/editing.html"
    return render(request, template, {"space": space, "message": message, "form": form}, status=form.status)


@contributors_only
@require_POST
def removal(request, space, topic, message):
    message_in(space, topic, message).remove(by=request.membership)
    message = message_in(space, topic, message)
    return answer(request, "discussion/removed.html", {"message": message}, to=message)


@contributors_only
@require_POST
def restoring(request, space, topic, message):
    message_in(space, topic, message).restore(by=request.membership)
    message = message_in(space, topic, message)
    return answer(request, "discussion/restored.html", {"message": message}, to=message)


@members_only
@require_safe
def versions(request, space, topic, message):
    message = message_in(space, topic, message)
    return render(request, "discussion/versions.html", {"space": space, "message": message, "versions": message.earlier})


@contributors_only
@require_POST
def preview(request, space, topic=None, about=None):
    """The text as it will look. Nothing is kept."""
    of = topic_in(space, topic) if topic else about and thing_or_404(space, about)
    body = request.POST.get("body", "")[:LONGEST]
    people = Mention.objects.people_of(space.pk, of.scope if of else "", body)
    return HttpResponse(draw(body, people) if is_readable(body) else "", content_type="text/html; charset=utf-8")
