"""What the workshop shows: for every partial its states, each a function that gives what the partial is drawn with.

Nothing here is saved: people and things are made up in memory. One module for each slice; a new partial needs its line there.
"""

from coalitions.home.samples import (
    activity,
    board_ways,
    boards,
    console,
    deciding,
    discussion,
    documents,
    facilitating,
    home,
    organisations,
    people,
    seats,
    shell,
    spaces,
)

SAMPLES = shell.SAMPLES | people.SAMPLES | spaces.SAMPLES | seats.SAMPLES | activity.SAMPLES
SAMPLES |= boards.SAMPLES | board_ways.SAMPLES | console.SAMPLES | discussion.SAMPLES
SAMPLES |= documents.SAMPLES | home.SAMPLES | organisations.SAMPLES
SAMPLES |= deciding.SAMPLES | facilitating.SAMPLES
