"""Things of spaces for the permission matrix (tests/guards)."""

from django.utils.timezone import now

from coalitions.spaces.models import Flag, Handover, Invitation, JoinRequest, Membership, Moderation
from tests.discussion.things import topic
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


def flag(cast):
    """Of a post of Tuva's."""
    found = Flag.objects.filter(space=cast.space).first()
    return found or Flag.objects.put(cast.space, topic(cast).messages.first(), "Namnger ett barn", by=cast.petter)


def moderation(cast):
    """Of Tuva's post, decided by one facilitator, appealed, so that the other can decide again. It let the post stand."""
    fields = {"space": cast.space, "thing": "message", "thing_id": topic(cast).messages.first().pk, "author": cast.tuva}
    asked = {"hides": True, "reason": "Namnger ett barn", "appeal": "Nej", "appealed_at": now(), "by": cast.mirja}
    return Moderation.objects.filter(space=cast.space).first() or Moderation.objects.create(**fields, **asked)


def join_request(cast):
    """Of the stranger, who waits for an answer."""
    fields = {"space": cast.space, "by": cast.stranger, "address": cast.space.get_absolute_url()}
    return JoinRequest.objects.get_or_create(**fields)[0]


THINGS = {
    "space": lambda cast: cast.space.pk,
    "coalition": lambda cast: cast.coalition.pk,
    "member": lambda cast: Membership.objects.get(space=cast.space, user=cast.joar).pk,
    "seat": lambda cast: seat(cast).pk,
    "handover": lambda cast: handover(cast).pk,
    "flag": lambda cast: flag(cast).pk,
    "moderation": lambda cast: moderation(cast).pk,
    "thing": lambda cast: f"message-{topic(cast).messages.first().pk}",
    "join_request": lambda cast: join_request(cast).pk,
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
    "spaces:pace": lambda ids: {"posting": "members", "pause": 60},
    "spaces:blocking": lambda ids: {"days": 7, "reason": "Hot"},
    "spaces:clearing": lambda ids: {"reason": "Hot"},
    "spaces:flag": lambda ids: {"hides": "no", "reason": "Inget fel"},
    "spaces:moderation": lambda ids: {"appeal": "Nej"},
    "spaces:review": lambda ids: {"is_upheld": "yes", "reason": "Stämmer"},
    "spaces:access": lambda ids: {"address": f"/spaces/{ids['space']}/members/"},
    "spaces:acceptance": lambda ids: {"name": "Ny"},
}
