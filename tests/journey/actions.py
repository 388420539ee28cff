"""One case for each kind of coalitions/journey/news.py."""

from coalitions.journey.models import Journey, MethodTemplate
from tests.journey.making import contributed, exercise, grouped, idea, meeting, membership, need, opened, stand
from tests.live.actions import Action


def listing(cast):
    return f"/spaces/{cast.space.pk}/meetings/"


def planned(cast):
    cast.meeting, cast.other = meeting(cast, "Träff ett"), meeting(cast, "Träff två")


def of_meeting(cast):
    return cast.meeting.get_absolute_url()


def prepared(cast):
    planned(cast)
    cast.exercise = exercise(cast)


def running(cast):
    planned(cast)
    cast.exercise = opened(cast)


def hidden(cast):
    planned(cast)
    cast.exercise = opened(cast, is_anonymous=True)
    cast.said = contributed(cast, cast.exercise)


def said(cast):
    running(cast)
    cast.said = contributed(cast, cast.exercise)


def of_exercise(cast):
    return cast.exercise.get_absolute_url()


def backing(cast):
    planned(cast)
    cast.idea, cast.exercise = idea(cast), opened(cast, "support")


def ended(cast):
    planned(cast)
    cast.meeting.end(by=cast.ingegerd)


def of_map(cast):
    return f"/spaces/{cast.space.pk}/ideas/map/"


def answering(cast):
    running(cast)
    cast.need = need(cast)
    cast.idea = idea(cast, answers=cast.need)
    cast.open = opened(cast, "ideas")


def in_group(cast):
    answering(cast)
    cast.group = grouped(cast, cast.idea)


def of_idea(cast):
    return cast.idea.exercise.get_absolute_url()


def of_table(cast):
    return f"/spaces/{cast.space.pk}/ideas/"


def place(cast):
    cast.need.place(700, 500, by=membership(cast, cast.joar))


ACTIONS = {
    "journey.begun": Action(
        listing, lambda c: Journey.objects.begin(c.space, MethodTemplate.objects.current("koalitionsmodellen"), by=c.ingegerd)
    ),
    "meeting.planned": Action(listing, planned),
    "meeting.changed": Action(of_meeting, lambda c: c.meeting.describe(title="Ny", by=c.ingegerd), setup=planned),
    "meeting.ended": Action(of_meeting, lambda c: c.meeting.end(by=c.ingegerd), setup=planned),
    "meeting.resumed": Action(of_meeting, lambda c: c.meeting.resume(by=c.ingegerd), setup=ended),
    "meeting.removed": Action(listing, lambda c: c.other.remove(by=c.ingegerd), setup=planned),
    "exercise.prepared": Action(of_meeting, lambda c: exercise(c), setup=planned),
    "exercise.changed": Action(of_meeting, lambda c: c.exercise.describe(title="Ny", by=c.ingegerd), setup=prepared),
    "exercise.opened": Action(of_exercise, lambda c: c.exercise.open(by=c.ingegerd), setup=prepared),
    "exercise.closed": Action(of_exercise, lambda c: c.exercise.close(by=c.ingegerd), setup=running),
    "exercise.removed": Action(of_meeting, lambda c: c.exercise.remove(by=c.ingegerd), setup=prepared),
    "contribution.put": Action(of_exercise, lambda c: contributed(c, c.exercise, by=c.samira), setup=running),
    "contribution.changed": Action(of_exercise, lambda c: c.said.describe(text="Nytt", by=c.tuva), setup=said),
    "contribution.named": Action(of_exercise, lambda c: c.exercise.close(by=c.ingegerd), setup=hidden),
    "contribution.answered": Action(of_exercise, lambda c: c.said.answer(outcome="Vi prövar i vår.", by=c.ingegerd), setup=said),
    "contribution.removed": Action(of_exercise, lambda c: c.said.remove(by=membership(c, c.tuva)), setup=said),
    "support.turned": Action(of_exercise, lambda c: stand(c, c.exercise, c.idea), setup=backing),
    "contribution.placed": Action(of_map, place, setup=answering),
    "contribution.linked": Action(of_idea, lambda c: c.idea.disconnect(c.need, by=membership(c, c.tuva)), setup=answering),
    "group.formed": Action(of_map, lambda c: grouped(c, c.idea), setup=answering),
    "group.changed": Action(of_map, lambda c: c.group.describe(name="Ny", by=membership(c, c.tuva)), setup=in_group),
    "group.joined": Action(of_table, lambda c: c.group.join(by=membership(c, c.samira)), setup=in_group),
    "group.left": Action(of_table, lambda c: c.group.leave(by=membership(c, c.tuva)), setup=in_group),
    "group.dissolved": Action(of_map, lambda c: c.group.dissolve(by=membership(c, c.tuva)), setup=in_group),
}
