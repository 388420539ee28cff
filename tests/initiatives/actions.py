"""One case for each kind of coalitions/initiatives/news.py."""

from datetime import timedelta

from coalitions.initiatives.models import Commitment, FollowUp
from tests.initiatives.making import answered, begun, days, followed, given, milestone, promised, showing
from tests.journey.making import meeting
from tests.live.actions import Action


def listing(cast):
    return f"/spaces/{cast.space.pk}/initiatives/"


def of_initiative(cast):
    return cast.initiative.get_absolute_url()


def of_commitment(cast):
    return cast.promise.get_absolute_url()


def initiative(cast):
    cast.initiative = begun(cast)


def promise(cast):
    initiative(cast)
    cast.promise = promised(cast, cast.initiative)


def due(cast):
    promise(cast)
    Commitment.objects.update(asked_on=days(0) - timedelta(days=40))


def step(cast):
    initiative(cast)
    cast.step = milestone(cast, cast.initiative, due_on=days(3))


def reached(cast):
    step(cast)
    cast.step.reach(by=cast.tuva)


def of_follow_up(cast):
    return cast.follow_up.get_absolute_url()


def follow_up(cast):
    cast.follow_up = followed(cast)


def over(cast):
    meeting(cast).end(by=cast.ingegerd)


def public(cast):
    promise(cast)
    cast.showing = showing(cast)


ACTIONS = {
    "showing.put": Action(listing, lambda c: showing(c), setup=promise),
    "showing.taken_off": Action(listing, lambda c: c.showing.take_off(by=c.tuva), setup=public),
    "follow_up.set": Action(listing, lambda c: FollowUp.objects.set_due(), setup=over),
    "follow_up.due": Action(of_follow_up, lambda c: c.follow_up.remind(), setup=follow_up, region=False),
    "follow_up.answered": Action(of_follow_up, lambda c: answered(c, c.follow_up), setup=follow_up),
    "initiative.space_opened": Action(of_initiative, lambda c: c.initiative.open_space(by=c.ingegerd), setup=initiative),
    "milestone.planned": Action(of_initiative, lambda c: milestone(c, c.initiative), setup=initiative),
    "milestone.changed": Action(of_initiative, lambda c: c.step.describe(title="Andra kvällen", by=c.tuva), setup=step),
    "milestone.reached": Action(of_initiative, lambda c: c.step.reach(by=c.tuva), setup=step),
    "milestone.missed": Action(of_initiative, lambda c: c.step.miss(by=c.tuva), setup=reached),
    "milestone.removed": Action(of_initiative, lambda c: c.step.remove(by=c.tuva), setup=step),
    "milestone.due": Action(of_initiative, lambda c: c.step.remind(), setup=step, region=False),
    "initiative.begun": Action(listing, initiative),
    "initiative.changed": Action(
        of_initiative, lambda c: c.initiative.describe(state="running", by=c.ingegerd), setup=initiative
    ),
    "commitment.made": Action(of_initiative, lambda c: promised(c, c.initiative), setup=initiative),
    "commitment.reported": Action(of_commitment, lambda c: c.promise.report("late", by=c.tuva), setup=promise),
    "commitment.given": Action(of_commitment, lambda c: given(c, c.promise), setup=promise),
    "commitment.asked": Action(of_commitment, lambda c: c.promise.ask(), setup=due, region=False),
}
