"""Who is heard in a coalition, for its facilitators: shares of sectors and organisations, and who is silent. Never of persons.

Slices above bring what they count. Where fewer than five people take part, or three organisations, no figure is shown: it would
be somebody's. Organisations stand in the order kept everywhere, not by their figures: nobody is ranked.
"""

from collections.abc import Callable
from dataclasses import dataclass

from coalitions.organisations.models import Organisation, Sector
from coalitions.spaces.models import Membership, SeatRole, Space, SpeakInvitation

PEOPLE, HOMES = 5, 3  # the fewest of whom figures are shown


@dataclass(frozen=True)
class Voice:
    """counted: ids of spaces → [(organisation's id, how many)] in one query. kinds: the kinds of record that change it."""

    label: object
    order: int
    counted: Callable
    kinds: str


@dataclass(frozen=True)
class Share:
    """number, and of all that was counted so many percent, rounded."""

    number: int
    percent: int


@dataclass(frozen=True)
class Part:
    """A sector's part of a bar. before: what stands before it, in what is counted."""

    sector: Sector
    share: Share
    before: int


@dataclass(frozen=True)
class Bar:
    """The sectors' shares of one voice, side by side; the same as a table's row."""

    voice: Voice
    parts: list
    total: int


@dataclass(frozen=True)
class Row:
    """who: an organisation. shares: one for each voice, in order."""

    who: object
    shares: list

    @property
    def is_silent(self):
        return not any(share.number for share in self.shares)


@dataclass(frozen=True)
class Silent:
    """invited_at: when the organisation was last invited to speak, if lately."""

    organisation: Organisation
    invited_at: object


VOICES: list[Voice] = []


def bring(voice):
    VOICES.append(voice)
    VOICES.sort(key=lambda one: one.order)


def kinds():
    return " ".join(voice.kinds for voice in VOICES)


def heard(coalition, reader):
    """All that the panel shows, in two queries more than there are voices, three where somebody is silent.

    Only what was said where the reader may enter is counted.
    """
    homes = at_the_table(coalition)
    people = Membership.objects.active().inside().filter(space__coalition=coalition, space__is_common=True)
    if len(homes) < HOMES or people.count() < PEOPLE:
        return {"voices": VOICES, "is_small": True}
    spaces = list(Space.objects.entrances(reader).filter(coalition=coalition).values_list("pk", flat=True))
    said = [dict(voice.counted(spaces)) for voice in VOICES]
    rows = [Row(home, [share(one, [home]) for one in told(said, homes)]) for home in homes]
    return {"voices": VOICES, "bars": bars(homes, said), "rows": rows, "silent": silent(coalition, rows)}


def at_the_table(coalition):
    """Organisations that can speak and vote, in the fixed order of sectors."""
    seats = coalition.seats.current().exclude(role=SeatRole.OBSERVER).with_people()
    return list(dict.fromkeys(seat.organisation for seat in seats))


def told(said, homes):
    """[{organisation's id: number}] of those at the table alone."""
    return [{home.pk: one.get(home.pk, 0) for home in homes} for one in said]


def share(counts, homes):
    number, all_of = sum(counts[home.pk] for home in homes), sum(counts.values())
    return Share(number, round(100 * number / all_of) if all_of else 0)


def bars(homes, said):
    groups = {sector: [home for home in homes if home.sector == sector] for sector in Sector}
    return [bar(voice, one, groups) for voice, one in zip(VOICES, told(said, homes), strict=True)]


def bar(voice, counts, groups):
    parts, before = [], 0
    for sector, homes in groups.items():
        parts.append(Part(sector, share(counts, homes), before))
        before += parts[-1].share.number
    return Bar(voice, parts, before)


def silent(coalition, rows):
    found = [row.who for row in rows if row.is_silent]
    lately = dict(SpeakInvitation.objects.lately(coalition).values_list("organisation", "at")) if found else {}
    return [Silent(home, lately.get(home.pk)) for home in found]
