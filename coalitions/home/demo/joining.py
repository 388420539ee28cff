"""What came of the story's ideas: an initiative, what organisations promise in it, and what they gave."""

from datetime import timedelta
from functools import partial

from django.utils.timezone import localdate

from coalitions.initiatives.models import Commitment, Given, Initiative, Milestone, Showing
from coalitions.journey.models import Contribution


def join(initiatives, spaces, cast):
    for coalition, told in initiatives.items():
        space = spaces[coalition]["common"]
        yield told["begun"], "10:00", partial(begin, told, space, cast)
        for one in told["milestones"]:
            yield told["begun"], "10:30", partial(step, one, space, cast[told["who"]])
        for one in filter(lambda one: "reached" in one, told["milestones"]):
            yield one["reached"], "15:00", partial(reach, one, space, cast[told["who"]])
        for one in told["commitments"]:
            yield told["ago"], "14:00", partial(promise, one, space, cast[one["who"]])
        for one in filter(lambda one: "given" in one, told["commitments"]):
            yield one["told"], "16:00", partial(give, one, space, cast[one["who"]])
        for one in told["shown"]:
            yield one["ago"], "09:30", partial(Showing.objects.put, space, by=cast[one["who"]])
        yield told["late"]["ago"], "11:00", partial(report, told["late"], space, cast)


def begin(told, space, cast):
    idea = Contribution.objects.ideas().get(space=space, text=told["idea"])
    fields = {"title": idea.text, "follow_up_on": localdate() + timedelta(days=told["in"])}
    fields |= {name: told[name] for name in ("about", "targets")} | {"origin": idea}
    initiative = Initiative.objects.begin(space, by=cast[told["who"]], **fields)
    initiative.describe(state="running", by=cast[told["who"]])


def step(told, space, who):
    Milestone.objects.plan(space.initiatives.get(), by=who, title=told["title"], due_on=localdate() + timedelta(days=told["in"]))


def reach(told, space, who):
    space.milestones.get(title=told["title"]).reach(by=who)


def promise(told, space, who):
    fields = {name: told[name] for name in ("kind", "title", "amount") if name in told}
    Commitment.objects.make(space.initiatives.get(), by=who, due_on=localdate() + timedelta(days=told["in"]), **fields)


def give(told, space, who):
    commitment = space.commitments.get(title=told["title"])
    Given.objects.put(commitment, by=who, amount=told["given"], unit=told["kind"], on=localdate(), note=told["note"])


def report(told, space, cast):
    late = space.commitments.get(author=cast[told["who"]])
    late.report("late", by=cast[told["who"]], note=told["note"])
