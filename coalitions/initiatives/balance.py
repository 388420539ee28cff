"""Promised and given, organisation by organisation, in whole hours and kronor."""

from dataclasses import dataclass, field

from coalitions.initiatives.kinds import Unit


@dataclass
class Share:
    """promised, given: {unit: amount}."""

    organisation: object
    promised: dict = field(default_factory=lambda: dict.fromkeys(Unit.values, 0))
    given: dict = field(default_factory=lambda: dict.fromkeys(Unit.values, 0))


def shares(commitments):
    """One Share for each organisation that promised or gave what is counted. commitments: with organisation and gifts."""
    found: dict = {}
    for one in commitments:
        share = found.setdefault(one.organisation_id, Share(one.organisation))
        if one.kind in Unit.values:
            share.promised[one.kind] += one.amount or 0
        for given in one.given.all():
            share.given[given.unit] += given.amount
    return [share for share in found.values() if any(share.promised.values()) or any(share.given.values())]
