"""Samples of who is heard in a coalition."""

from coalitions.home.samples.things import AT, COALITION, HAVREVINGE, HOGSKOLA, KOMMUN, LASGLANTAN
from coalitions.spaces.voices import VOICES, Row, Silent, bars, share, told

SAID = {KOMMUN: (412, 6, 3, 2), HAVREVINGE: (0, 0, 0, 0), LASGLANTAN: (980, 9, 2, 2), HOGSKOLA: (175, 2, 1, 0)}


def heard(**more):
    homes = list(SAID)
    said = [{home.pk: numbers[at] for home, numbers in SAID.items()} for at in range(len(VOICES))]
    rows = [Row(home, [share(one, [home]) for one in told(said, homes)]) for home in homes]
    lists = {"rows": rows, "silent": [Silent(HAVREVINGE, None), Silent(HOGSKOLA, AT)]}
    return {"coalition": COALITION, "voices": VOICES, "bars": bars(homes, said), **lists} | more


SAMPLES = {
    "spaces/_heard.html": {"": heard, "too few": lambda: {"is_small": True}},
    "spaces/_silent.html": {"everybody was heard": lambda: heard(silent=[])},
}
