"""Needs and ideas of a space, in bulk, as planting.py plants all that is only read."""

from coalitions.journey.kinds import Kind
from coalitions.journey.models import Contribution, Exercise, IdeaGroup, Joining, Line, Meeting, Support
from coalitions.journey.picture import slot

WORDS = "Ett ställe som är öppet efter klockan fyra, med någon som lyssnar"
BACKED = 3  # organisations behind an idea


def plant(plot, many):
    """As many notes as are missing, needs and ideas in turn."""
    have = Contribution.objects.in_picture().filter(space=plot.space).count()
    exercise, numbers = worked_in(plot), iter(plot.numbers(many - have))
    made = Contribution.objects.bulk_create(note(plot, exercise, nth, next(numbers)) for nth in range(have, many))
    needs, ideas = made[::2], made[1::2]
    Line.objects.bulk_create(Line(idea=idea, other=need, is_agreed=True) for idea, need in zip(ideas, needs, strict=False))
    backed(plot, exercise, ideas)
    gathered(plot, ideas[::3])


def worked_in(plot):
    """An exercise that is open, so that everything that can be done is drawn."""
    found = Exercise.objects.open().filter(space=plot.space, kind=Kind.IDEAS).first()
    if found is None:
        meeting = Meeting.objects.plan(plot.space, by=plot.lead, title="Träff fyra")
        found = Exercise.objects.prepare(meeting, by=plot.lead, kind=Kind.IDEAS, title="Idé- och behovskarta")
        found.open(by=plot.lead)
    return found


def note(plot, exercise, nth, number):
    x, y = slot(nth // 2, column=nth % 2)
    fields = {"category": ("need", "idea")[nth % 2], "text": f"{WORDS} {nth}", "x": x, "y": y, "made": number}
    home = plot.homes[nth % len(plot.homes)]
    return Contribution(space=plot.space, exercise=exercise, organisation=home, **fields, **plot.signature)


def backed(plot, exercise, ideas):
    homes = plot.homes
    Support.objects.bulk_create(
        Support(exercise=exercise, idea=idea, organisation=homes[(nth + shift) % len(homes)])
        for nth, idea in enumerate(ideas)
        for shift in range(BACKED)
    )


def gathered(plot, ideas):
    groups = [IdeaGroup(space=plot.space, idea=idea, name=f"Grupp {idea.pk}", tint="plum", **plot.signature) for idea in ideas]
    made = IdeaGroup.objects.bulk_create(groups)
    Joining.objects.bulk_create(Joining(group=group, organisation=plot.homes[0], user=plot.lead) for group in made)
