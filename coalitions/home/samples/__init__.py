"""What the workshop shows: for every partial its states, each a function that gives what the partial is drawn with.

Nothing here is saved: people and things are made up in memory. One module for each slice; a new partial needs its line there.
"""

from coalitions.home.samples import (
    activity,
    board_ways,
    boards,
    charter,
    console,
    deciding,
    decisions,
    direct,
    discussion,
    documents,
    facilitating,
    following,
    home,
    initiatives,
    journey,
    mapping,
    meetings,
    minutes,
    organisations,
    passages,
    people,
    planning,
    search,
    seats,
    shell,
    spaces,
    versions,
    voices,
)

SAMPLES = shell.SAMPLES | people.SAMPLES | spaces.SAMPLES | seats.SAMPLES | activity.SAMPLES
SAMPLES |= boards.SAMPLES | board_ways.SAMPLES | console.SAMPLES | discussion.SAMPLES
SAMPLES |= documents.SAMPLES | home.SAMPLES | organisations.SAMPLES
SAMPLES |= decisions.SAMPLES | journey.SAMPLES | mapping.SAMPLES | deciding.SAMPLES | facilitating.SAMPLES | direct.SAMPLES
SAMPLES |= versions.SAMPLES | search.SAMPLES | meetings.SAMPLES | initiatives.SAMPLES | minutes.SAMPLES | planning.SAMPLES
SAMPLES |= following.SAMPLES | voices.SAMPLES
SAMPLES |= charter.SAMPLES | passages.SAMPLES
