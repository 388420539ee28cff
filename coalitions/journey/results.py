"""What earlier exercises gave, as later ones and the pages of the journey show it."""

from itertools import groupby

from coalitions.journey.models import Contribution, Exercise
from coalitions.organisations.models import Sector

ORDER = list(Sector.values)
MOST = 300  # contributions on one page


def carried(exercise):
    """[(category's name, contributions)] of what earlier exercises gave and this one begins with."""
    wanted = exercise.kind_of.carries
    said = Contribution.objects.kept().named().filter(space=exercise.space_id, category__in=wanted)
    found = {category: [] for category in wanted}
    for one in said.exclude(exercise=exercise.pk).drawn().order_by("made")[:MOST]:
        found[one.category].append(one)
    return [(category.label, found[category]) for category in wanted if found[category]]


def earlier(meeting):
    """Exercises of the meetings before this one that gave something, each with `results`; two queries."""
    before = Exercise.objects.counted().filter(space=meeting.space_id, meeting__position__lt=meeting.position, said__gt=0)
    return filled(before)


def filled(exercises):
    exercises = {one.pk: one for one in exercises.select_related("meeting").order_by("meeting__position", "position")}
    for one in exercises.values():
        one.results = []
    for said in Contribution.objects.kept().filter(exercise__in=exercises).drawn().order_by("made")[:MOST]:
        exercises[said.exercise_id].results.append(said)
    return list(exercises.values())


def of_meeting(meeting):
    """The meeting's own exercises that gave something, each with `results`."""
    return filled(Exercise.objects.counted().filter(meeting=meeting, said__gt=0))


def situation(space):
    """[(organisation or None, {category: contributions})] of needs, challenges and efforts, in the order of the sectors."""
    said = Contribution.objects.kept().named().filter(space=space, category__in=("need", "challenge", "effort"))
    rows = sorted(said.drawn(), key=lambda one: (place(one.organisation), one.made))
    return [(organisation, sorted_out(own)) for organisation, own in groupby(rows, key=lambda one: one.organisation)]


def place(organisation):
    return (ORDER.index(organisation.sector), organisation.name) if organisation else (len(ORDER), "")


def sorted_out(said):
    found: dict = {"need": [], "challenge": [], "effort": []}
    for one in said:
        found[one.category].append(one)
    return found


def notes_of(space):
    """The needs and ideas of the map, in the order they were said, with all that it shows of them."""
    return list(Contribution.objects.in_picture().filter(space=space).noted().order_by("made"))
