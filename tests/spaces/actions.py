"""One case for each kind of coalitions/spaces/news.py."""

from datetime import timedelta

from django.utils.timezone import now

from coalitions.discussion.models import Topic
from coalitions.spaces.models import Invitation, Membership, Pin, SpeakInvitation
from tests.decisions.conftest import seated
from tests.live.actions import Action


def members(cast):
    return f"/spaces/{cast.space.pk}/members/"


def sidebar(cast):
    return f"/spaces/{cast.space.pk}/sidebar/"


def coalition(cast):
    return f"/coalitions/{cast.coalition.pk}/"


def petter(cast):
    return Membership.objects.get(space=cast.space, user=cast.petter)


def again(cast):
    cast.membership = petter(cast)
    cast.membership.end(by=cast.ingegerd)


def asked(cast):
    cast.invitation = Invitation.objects.invite(cast.space, "ny@sjobrunna.example", by=cast.ingegerd)


def closed_for_a_while(cast):
    cast.space.archive(by=cast.ingegerd)
    cast.space.reopen(by=cast.ingegerd)


def opened(cast):
    cast.coalition.open_space("Ny grupp", by=cast.ingegerd, visibility="listed")


def in_a_week():
    return now() + timedelta(days=7)


def talked(cast):
    cast.topic = Topic.objects.open(cast.space, "Läsecirkel", "Vem kan?", by=cast.space.memberships.get(user=cast.tuva))


def pinned(cast):
    talked(cast)
    Pin.objects.put(cast.topic, by=cast.ingegerd)


def thread(cast):
    return cast.topic.get_absolute_url()


def silent(cast):
    SpeakInvitation.objects.send(seated(cast).coalition, cast.havrevinge, by=cast.ingegerd)


ACTIONS = {
    "voice.invited": Action(page=coalition, act=silent, setup=seated, region=False),
    "space.described": Action(page=members, region=sidebar, act=lambda c: c.space.describe(name="Läsrum", by=c.ingegerd)),
    "space.archived": Action(page=members, region=sidebar, act=lambda c: c.space.archive(by=c.ingegerd)),
    "space.reopened": Action(page=members, region=False, act=closed_for_a_while),
    "space.opened": Action(page=coalition, act=opened),
    "space.listed": Action(page=coalition, act=opened),
    "coalition.described": Action(page=coalition, act=lambda c: c.coalition.describe(goal="Läslust", by=c.ingegerd)),
    "question.asked": Action(page=coalition, act=lambda c: c.coalition.ask("Hur kan vi läsa?", by=c.ingegerd)),
    "seat.taken": Action(page=coalition, act=lambda c: c.coalition.seat(c.kommun, c.tuva, by=c.ingegerd)),
    "seat.vacated": Action(
        page=coalition,
        setup=lambda c: setattr(c, "seat", c.coalition.seat(c.kommun, c.tuva, by=c.ingegerd)),
        act=lambda c: c.seat.vacate(by=c.ingegerd),
    ),
    "seat.described": Action(
        page=coalition,
        setup=lambda c: setattr(c, "seat", c.coalition.seat(c.kommun, c.tuva, by=c.ingegerd)),
        act=lambda c: c.seat.describe(mandate_text="Får tala", by=c.tuva),
    ),
    # says nothing that the page has not shown since the day came; the bell tells it: tests/spaces/test_seats.py
    "seat.overdue": Action(
        page=coalition,
        region=False,
        setup=lambda c: setattr(c, "seat", c.coalition.seat(c.granfro, None, by=c.ingegerd)),
        act=lambda c: c.seat.warn(),
    ),
    "member.admitted": Action(page=members, setup=again, act=lambda c: c.membership.readmit(by=c.ingegerd)),
    "member.blocked": Action(page=members, region=False, act=lambda c: petter(c).block(in_a_week(), "Hot", by=c.ingegerd)),
    "member.unblocked": Action(
        page=members,
        setup=lambda c: petter(c).block(in_a_week(), "Hot", by=c.ingegerd),
        region=False,
        act=lambda c: petter(c).block(None, "", by=c.ingegerd),
    ),
    "space.paced": Action(page=thread, setup=talked, act=lambda c: c.space.set_pace("members", 60, by=c.ingegerd)),
    "pin.put": Action(page=thread, setup=talked, act=lambda c: Pin.objects.put(c.topic, by=c.ingegerd)),
    "pin.taken_off": Action(page=thread, setup=pinned, act=lambda c: Pin.objects.take_off(c.topic, by=c.ingegerd)),
    "member.changed": Action(page=members, act=lambda c: petter(c).change_role("observer", by=c.ingegerd)),
    "member.removed": Action(page=members, act=lambda c: petter(c).end(by=c.ingegerd)),
    # only facilitators see invitations: test_invitations.py looks at their list
    "invitation.sent": Action(page=members, region=False, act=asked),
    "invitation.withdrawn": Action(page=members, region=False, setup=asked, act=lambda c: c.invitation.withdraw(by=c.ingegerd)),
}
