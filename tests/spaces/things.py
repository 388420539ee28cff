"""Things of spaces for the permission matrix (tests/guards)."""

from coalitions.spaces.models import Invitation, Membership
from tests.organisations.making import upload


def invitation(cast):
    found = Invitation.objects.filter(space=cast.space).first()
    return found or Invitation.objects.invite(cast.space, "ny@sjobrunna.example", by=cast.ingegerd)


THINGS = {
    "space": lambda cast: cast.space.pk,
    "coalition": lambda cast: cast.coalition.pk,
    "member": lambda cast: Membership.objects.get(space=cast.space, user=cast.joar).pk,
    "seat": lambda cast: cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd).pk,
    "invitation": lambda cast: invitation(cast).pk,
    "token": lambda cast: invitation(cast).token,
}
BODIES = {
    "spaces:start": lambda ids: {"name": "Ny"},
    "spaces:description": lambda ids: {"name": "Nytt", "initial-name": "x", "seen": 1},
    "spaces:question": lambda ids: {"text": "Hur?"},
    "spaces:new_space": lambda ids: {"name": "Ny", "visibility": "private"},
    "spaces:new_seat": lambda ids: {"organisation": ids["organisation"], "role": "alternate"},
    "spaces:settings": lambda ids: {"name": "Nytt", "initial-name": "x", "visibility": "private", "seen": 1},
    "spaces:star": lambda ids: {"starred": "yes"},
    "spaces:role": lambda ids: {"role": "observer"},
    "spaces:invitations": lambda ids: {"email": "nyast@mail.example", "role": "member", "language": "sv"},
    "spaces:invite_many": lambda ids: {"file": upload("email\nnyast@mail.example\n"), "language": "sv"},
    "spaces:invite_many_sending": lambda ids: {"person": '{"number": 2, "email": "nyast@mail.example", "language": "sv"}'},
    "spaces:acceptance": lambda ids: {"name": "Ny"},
}
