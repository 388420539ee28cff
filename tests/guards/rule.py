"""One difference from the table of guards, with its reason."""

from dataclasses import dataclass
from fnmatch import fnmatchcase


@dataclass(frozen=True)
class Rule:
    """routes, who, verbs, states: patterns with blanks between. said: what it differs from, or anything."""

    why: str
    becomes: object
    routes: str
    who: str = "*"
    verbs: str = "*"
    states: str = "*"
    said: object = None

    def fits(self, cell, said):
        given = ((self.routes, cell.route), (self.who, cell.who), (self.verbs, cell.verb), (self.states, cell.state))
        return self.said in (None, said) and all(any(fnmatchcase(is_, one) for one in say.split()) for say, is_ in given)
