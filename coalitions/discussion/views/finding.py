"""Looking for posts of a space by their words, by whom they speak for, and by organisation."""

from django.db.models import Q
from django.shortcuts import render
from django.views.decorators.http import require_safe

from coalitions.discussion.forms import FindForm
from coalitions.discussion.models import Message
from coalitions.spaces.access import members_only

MOST = 50  # posts shown


@members_only
@require_safe
def find(request, space):
    form = FindForm(request.GET or None, space=space)
    asked = form.is_valid() and any(form.cleaned_data.values())
    found = list(matching(space, **form.cleaned_data)[: MOST + 1]) if asked else []
    context = {"space": space, "form": form, "asked": asked, "found": found[:MOST], "more": len(found) > MOST}
    return render(request, "discussion/find.html", context, status=422 if form.is_bound and not form.is_valid() else 200)


def matching(space, q="", speaking="", organisation=None):
    """The newest first. SQLite compares only plain letters in both cases, so that å, ä and ö are asked for in either."""
    posts = Message.objects.there().filter(space=space).select_related("topic", "author", "organisation")
    for word in q.split():
        forms = {word, word.lower(), word.upper(), word.capitalize()}
        posts = posts.filter(*[either([Q(body__icontains=one) for one in forms])])
    posts = posts.filter(capacity=speaking) if speaking else posts
    return (posts.filter(organisation=organisation) if organisation else posts).order_by("-made")


def either(conditions):
    found = Q()
    for one in conditions:
        found |= one
    return found
