"""The list of a space's topics, and one topic as a thread."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.discussion.forms import TitleForm, TopicForm
from coalitions.discussion.models import Draft, Topic
from coalitions.discussion.models.capacity import capacities
from coalitions.discussion.views.found import address, moved_away, topic_in
from coalitions.discussion.views.listing import listed
from coalitions.discussion.views.thread import opened, part
from coalitions.spaces.access import contributors_only, members_only


@members_only
@require_safe
def index(request, space):
    if space.is_direct:
        return redirect(space.topics.listed().get())
    return render(request, "discussion/topics.html", {"space": space, **listed(request, space)})


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, space):
    if space.is_direct:
        raise Http404
    form = TopicForm(request.POST or None, by=request.membership)
    if form.is_valid():
        topic = Topic.objects.open(space, **form.cleaned_data, by=request.membership)
        Draft.objects.keep(Draft.key_of(space), "", by=request.user)
        return redirect(topic)
    draft = Draft.objects.text(request.user, Draft.key_of(space))
    choice = {"draft": draft, "capacities": capacities(request.membership)}
    context = {"space": space, "form": form, **choice, **listed(request, space)}
    return render(request, "discussion/new.html", context, status=422 if form.is_bound else 200)


@members_only
@require_safe
def show(request, space, topic):
    topic = topic_in(space, topic)
    if elsewhere := moved_away(request, space, topic):
        return redirect(elsewhere)
    if request.htmx and ("before" in request.GET or "since" in request.GET):
        return render(request, "discussion/part.html", {"topic": topic, **part(request, topic)})
    if topic.about:
        return redirect(address(request, topic))
    return render(request, "discussion/topic.html", opened(request, space, topic))


@members_only
@require_safe
def state(request, space, topic):
    """What stands above the composer: locked, resolved, slow."""
    return render(request, "discussion/_state.html", {"space": space, "topic": topic_in(space, topic)})


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def title(request, space, topic):
    topic = topic_in(space, topic)
    topic.allow(request.membership)
    form = TitleForm(request.POST or None, initial={"title": topic.title, "version": topic.version})
    if form.renames(topic, by=request.membership):
        return redirect(topic)
    return render(request, "discussion/title.html", {"space": space, "topic": topic, "form": form}, status=form.status)
