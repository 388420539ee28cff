"""Things of spaces for the permission matrix (tests/guards)."""

from django.utils.timezone import now

from coalitions.spaces.models import Handover, Invitation, Membership
from tests.organisations.making import upload


def invitation(cast):
    found = Invitation.objects.filter(space=cast.space).first()
    return found or Invitation.objects.invite(cast.space, "ny@sjobrunna.example", by=cast.ingegerd)


def seat(cast):
    return cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd)


def handover(cast):
    """One of long ago: what it moved is no matter here."""
    fields = {"seat": seat(cast), "was": cast.joar, "to": cast.tuva, "by": cast.ingegerd, "done_at": now()}
    return Handover.objects.filter(seat=fields["seat"]).first() or Handover.objects.create(**fields)


THINGS = {
    "space": lambda cast: cast.space.pk,
    "coalition": lambda cast: cast.coalition.pk,
    "member": lambda cast: Membership.objects.get(space=cast.space, user=cast.joar).pk,
    "seat": lambda cast: seat(cast).pk,
    "handover": lambda cast: handover(cast).pk,
    "invitation": lambda cast: invitation(cast).pk,
    "token": lambda cast: invitation(cast).token,
}
BODIES = {
    "spaces:start": lambda ids: {"name": "Ny"},
    "spaces:description": lambda ids: {"name": "Nytt", "initial-name": "x", "seen": 1},
    "spaces:question": lambda ids: {"text": "Hur?"},
    "spaces:new_space": lambda ids: {"name": "Ny", "visibility": "private"},
    "spaces:new_seat": lambda ids: {"organisation": ids["organisation"], "role": "alternate"},
    "spaces:mandate": lambda ids: {"mandate_text": "Får tala", "initial-mandate_text": "x", "seen": 1},
    "spaces:handover": lambda ids: {"successor": ids["member"]},
    "spaces:acting": lambda ids: {"organisation": ids["organisation"]},
    "spaces:viewing": lambda ids: {"role": "observer"},
    "spaces:settings": lambda ids: {"name": "Nytt", "initial-name": "x", "visibility": "private", "seen": 1},
    "spaces:star": lambda ids: {"starred": "yes"},
    "spaces:role": lambda ids: {"role": "observer"},
    "spaces:invitations": lambda ids: {"email": "nyast@mail.example", "role": "member", "language": "sv"},
    "spaces:invite_many": lambda ids: {"file": upload("email\nnyast@mail.example\n"), "language": "sv"},
    "spaces:invite_many_sending": lambda ids: {"person": '{"number": 2, "email": "nyast@mail.example", "language": "sv"}'},
    "spaces:acceptance": lambda ids: {"name": "Ny"},
}
