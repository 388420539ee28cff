"""Initiatives and commitments as things that are linked with tasks, decisions and each other; ideas lead to their initiatives."""

from django.utils.translation import gettext_lazy as _

from coalitions.initiatives.models import Commitment, Initiative
from coalitions.initiatives.speaking import seat_of
from coalitions.spaces.hanging import Kind, Part, hang, own

OFFERED = 20


def finds(model):
    return lambda space_id, ids: model.objects.filter(space=space_id, pk__in=ids)


def offers(model):
    return lambda space_id, text: model.objects.filter(space=space_id, title__icontains=text).order_by("-pk")[:OFFERED]


def of_idea(request, idea):
    begun = Initiative.objects.filter(origin=idea).order_by("pk") if idea.category == "idea" else []
    begins = idea.category == "idea" and not idea.is_nameless and seat_of(idea.space_id, request.user)
    return {"initiatives": begun, "begins": begins, "idea": idea}


own(Kind("initiative", _("Initiative"), "sprout", finds(Initiative), offers(Initiative)))
own(Kind("commitment", _("Commitment"), "handshake", finds(Commitment), offers(Commitment)))
hang(Part("initiatives/_from_idea.html", of_idea, 5, frozenset({"contribution"})))
