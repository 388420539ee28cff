"""The links of a thing: shown beside it, made and taken away from either end."""

from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.spaces.access import contributors_only, members_only
from coalitions.spaces.answer import answer
from coalitions.spaces.forms.links import LinkForm
from coalitions.spaces.hanging import Part, found, hang, name_of, thing_or_404
from coalitions.spaces.models import Link


def shown(request, thing):
    """What it is linked with, in one query for each kind; a guest sees what lies within the guest's own thing."""
    links, own = list(Link.objects.of(thing)), name_of(thing)
    things = found(thing.space_id, [link.far_end(own) for link in links])
    ends = [(link, things.get(link.far_end(own))) for link in links]
    seen = [(link, end) for link, end in ends if end and reaches(request.membership, thing, end)]
    return {"thing": thing, "name": own, "ends": seen}


def reaches(membership, thing, end):
    return membership is None or not membership.is_guest or end.scope == thing.scope


@members_only
@require_safe
def index(request, space, about):
    thing = thing_or_404(space, about)
    context = {"space": space, "part": shown(request, thing)}
    return render(request, "spaces/_links.html", context)


@contributors_only
@require_http_methods(["GET", "HEAD", "POST"])
def new(request, space, about):
    thing = thing_or_404(space, about)
    form = LinkForm(request.POST if request.method == "POST" else None, thing=thing, text=request.GET.get("q", "")[:100])
    if not form.is_valid():
        context = {"space": space, "thing": thing, "form": form, "name": about, "text": request.GET.get("q", "")}
        return render(request, "spaces/link.html", context, status=422 if form.is_bound else 200)
    Link.objects.join(thing, thing_or_404(space, form.cleaned_data["other"]), by=request.user)
    return redirect(thing)


@contributors_only
@require_POST
def removal(request, space, about, link):
    thing = thing_or_404(space, about)
    get_object_or_404(Link.objects.of(thing), pk=link).remove(by=request.user)
    return answer(request, "spaces/_links.html", {"space": space, "part": shown(request, thing)}, to=thing)


hang(Part("spaces/_links_part.html", shown, order=20, on=frozenset({"card", "decision", "initiative"})))
