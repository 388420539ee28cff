"""Direct conversations: the list, writing to somebody, and bringing more people in."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from coalitions.discussion.forms_direct import PeopleForm, TalkForm
from coalitions.discussion.models import Topic
from coalitions.discussion.models.conversations import conversations
from coalitions.spaces.access import contributors_only, signed_in
from coalitions.spaces.models import Membership, Space
from coalitions.spaces.reach import reachable
from coalitions.spaces.views.pages import form_page

FORM = require_http_methods(["GET", "HEAD", "POST"])
FOLLOWED = 49  # a socket takes fifty spaces


@signed_in
@require_safe
def index(request):
    rows = conversations(request.user)
    shown = "discussion/_conversations.html" if request.htmx else "discussion/conversations.html"
    return render(request, shown, {"rows": rows, "spaces": [row.space.pk for row in rows][:FOLLOWED]})


@signed_in
@FORM
def new(request):
    """With ?to= somebody with whom there is a conversation: there."""
    form = TalkForm(request.POST or None, by=request.user, initial={"people": request.GET.getlist("to")})
    if form.is_valid():
        return redirect(Topic.objects.talk(form.cleaned_data["people"], form.cleaned_data["body"], by=request.user))
    if there := talked_with(request):
        return redirect(there)
    return render(request, "discussion/talk.html", {"form": form}, status=422 if form.is_bound else 200)


def talked_with(request):
    to = request.GET.get("to", "")
    people = reachable(request.user).filter(pk=to) if to.isdecimal() and len(to) < 16 and request.method != "POST" else []
    return people and Space.objects.among([request.user, *people])


@contributors_only
@FORM
def adding(request, space):
    """More people read all of it. When there is a conversation of all these already, that is the one."""
    if not space.is_direct:
        raise Http404
    here = list(Membership.objects.active().filter(space=space).with_people().by_name())
    form = PeopleForm(request.POST or None, by=request.user, here=[one.user_id for one in here])
    if form.is_valid():
        people = form.cleaned_data["people"]
        return redirect(Space.objects.among([*(one.user for one in here), *people]) or brought(space, people, request.user))
    posts = space.messages.there().count()
    return form_page(request, "discussion/adding.html", form, here=here, posts=posts)


def brought(space, people, by):
    space.add(people, by=by)
    return space
