"""Who comes in, and as whom: asked of the wall as every page asks it."""

from coalitions.documents.models import Document
from coalitions.spaces.access import standings
from coalitions.spaces.hanging import reached
from coalitions.spaces.models import Membership
from coalitions.spaces.presence import showing


def enter(user, space_id, document_id):
    """The id of the text, for somebody who may read it now; None for everybody else, and for what is no text."""
    document = Document.objects.listed().filter(space=space_id, pk=document_id).exclude(pad=None).select_related("pad").first()
    if document is None or not may(standings([(user.pk, space_id)]).get((user.pk, space_id)), document):
        return None
    return document.pad.pk


def may(standing, document):
    if standing is None:
        return False
    whole = not standing.scope or standing.scope == document.scope
    return whole or reached(document.space_id, standing.scope, {"document": document.pk})


def card(user_id, space_id):
    """How others see where somebody writes; None for who does not let it be seen, and for who is not in the space."""
    there = Membership.objects.active().filter(space=space_id, user=user_id).select_related("user", "organisation").first()
    if there is None or user_id not in showing([user_id]):
        return None
    home = there.organisation
    return {"name": str(there.user), "organisation": home.name if home else "", "sector": home.sector if home else ""}


def readers(pad_id, listening):
    """Those of the (user id, document id) who may still read it. The text may have moved, into another space or into the bin."""
    document = Document.objects.listed().filter(pad=pad_id).first()
    if document is None:
        return set()
    found = standings([(user, document.space_id) for user, _ in listening]) if listening else {}
    return {(user, at) for user, at in listening if at == document.pk and may(found.get((user, document.space_id)), document)}
