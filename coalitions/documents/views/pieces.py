"""A large file in pieces: each says where it belongs, and the answer how far the upload has come."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from coalitions.documents.errors import StorageAway
from coalitions.documents.forms_pieces import PieceForm, WholeForm
from coalitions.documents.models import Arrival, Document
from coalitions.documents.pieces import Pieces
from coalitions.documents.views.taking import PAGES, away, taken
from coalitions.spaces.access import contributors_only
from coalitions.spaces.answer import refuse


@contributors_only
@require_POST
def pieces(request, space):
    form = PieceForm(request.POST, request.FILES, space=space, user=request.user)
    if not form.is_valid():
        return refuse(request, *PAGES, {"space": space, "form": form})
    arrival = Arrival.objects.going(form.arrival, again=form.cleaned_data["again"])
    try:
        return landed(request, space, form, arrival)
    except StorageAway:
        return away(request, form, *PAGES, space=space)


def landed(request, space, form, arrival):
    """How far it is, or the document that it has become. Raises StorageAway."""
    piece = form.cleaned_data["file"]
    fits = arrival.take(form.cleaned_data["offset"], piece) if piece and not arrival.is_whole else True
    if arrival.document:
        return taken(request, space, arrival.document)
    if arrival.is_whole and arrival.claim():
        return whole(request, space, form.cleaned_data["name"], arrival)
    return HttpResponse(status=204 if fits else 409, headers={"Upload-Offset": str(arrival.received)})


def whole(request, space, name, arrival):
    """Looked at as any other file. Whatever breaks off, the pieces are there for another try. Raises StorageAway."""
    form = WholeForm(request.POST, {"file": Pieces(arrival.pieces, name)}, space=space, arrival=arrival)
    try:
        if not form.is_valid():
            arrival.give_up()
            return refuse(request, *PAGES, {"space": space, "form": form})
        document = Document.objects.take_in(space, form.cleaned_data["file"], by=request.membership, into=form.into)
    except BaseException:
        arrival.release()
        raise
    arrival.end(document)
    return taken(request, space, document)


@contributors_only
@require_POST
def giving_up(request, space):
    """Its sender does not want it any more; what nobody knows needs no giving up."""
    form = PieceForm(request.POST, space=space, user=request.user)
    if form.is_valid() and form.arrival.pk:
        form.arrival.give_up()
    return HttpResponse(status=204)
