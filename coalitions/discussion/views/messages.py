"""Messages: written, edited, removed and put back, and what hangs on one of them."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.discussion.forms import EditForm, MessageForm
from coalitions.discussion.models import LONGEST, Mention
from coalitions.discussion.text.markdown import draw, is_readable
from coalitions.discussion.views.found import message_in, topic_in
from coalitions.discussion.views.thread import opened
from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.answer import answer, refuse, wants_fragment


@contributors_only
@require_POST
def create(request, space, topic):
    topic = topic_in(space, topic)
    form = MessageForm(request.POST, topic=topic)
    if not form.is_valid():
        context = opened(request, space, topic) | {"form": form}
        return refuse(request, "discussion/topic.html", "discussion/refused.html", context)
    message = topic.post(form.cleaned_data["body"], quote=form.cleaned_data["quote"], by=request.membership)
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
    context = {"space": space, "message": message, **message.allowed(request.membership)}
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
def preview(request, space, topic=None):
    """The text as it will look. Nothing is kept."""
    if topic:
        topic_in(space, topic)
    body = request.POST.get("body", "")[:LONGEST]
    people = Mention.objects.people_of(space.pk, f"topic-{topic}", body)
    return HttpResponse(draw(body, people) if is_readable(body) else "", content_type="text/html; charset=utf-8")
