"""Numbers for the drawings made of the four sector shapes: the coalition's tile and the ring of balance."""

from itertools import permutations
from math import cos, radians, sin

SECTORS = ("public", "business", "civil_society", "academia")
RADIUS, GAP, SHAPE = 47, 1.4, 13  # in a box of 120


def tile_cells(number):
    """The four shapes in the given one of their 24 orders, as (sector, x, y)."""
    order = list(permutations(SECTORS))[int(number or 0) % 24]
    return [(sector, 20 * (i % 2), 20 * (i // 2)) for i, sector in enumerate(order)]


def arcs(counts, sectors=SECTORS):
    """One arc for each sector that has any: its sector, dash, offset, and where its shape sits; the ring's length is 100."""
    present = [(sector, counts[sector]) for sector in sectors if counts.get(sector)]
    total, start, drawn = sum(n for _, n in present), 0.0, []
    for sector, n in present:
        share = 100 * n / total
        drawn.append(arc(sector, start, share, GAP if len(present) > 1 else 0))
        start += share
    return drawn


def arc(sector, start, share, gap):
    angle = radians((start + share / 2) * 3.6 - 90)
    return {
        "sector": sector,
        "dash": f"{max(share - gap, 0.1):.2f} 100",
        "offset": f"{-(start + gap / 2):.2f}",
        "x": f"{60 + RADIUS * cos(angle) - SHAPE / 2:.1f}",
        "y": f"{60 + RADIUS * sin(angle) - SHAPE / 2:.1f}",
    }
