"""What the log answers one reader: rows, or a reset. Access is asked before reading and again after drawing, so that nothing
drawn from a later state reaches somebody whose access ended meanwhile."""

from coalitions.live import asked, drawing
from coalitions.live.counts import counts
from coalitions.live.models import Head, LogRow, broken
from coalitions.live.news import ends

FAR = 2000  # rows behind which fetching the page again is cheaper than catching up


class Answer:
    def __init__(self, user, space, language, *, after, limit, draw, heads):
        self.user, self.space, self.language = user, space, language
        self.after, self.limit, self.draw, self.others = after, limit, draw, heads

    def allowed(self):
        return self.body is not None and self.space in self.standings

    @property
    def body(self):
        if not hasattr(self, "_body"):
            self._body = self.read()
        return self._body

    def read(self):
        """The answer without heads; None for a reader outside. The head is read first, then access, then rows.

        Access is asked of all that were named: to ask only of those that exist would tell by the time it takes which do (T28).
        """
        named = [self.space, *self.others]
        self.heads, self.standings = Head.objects.in_bulk(named), asked.readable(self.user, named)
        if self.space not in self.heads or self.space not in self.standings:
            return None
        scope, body = self.standings[self.space].scope, self.frame(self.heads[self.space])
        self.standings = asked.readable(self.user, list(self.heads))
        narrowed = self.space in self.standings and self.standings[self.space].scope != scope
        return self.reset("role", self.heads[self.space]) if narrowed else body

    def frame(self, head):
        if why := reason(head, self.after):
            return self.reset(why, head)
        wanted = min(self.limit, head.head - self.after)
        rows = LogRow.objects.between(self.space, self.after, self.after + wanted)
        if broken(rows, self.after) or len(rows) < wanted:
            return self.reset("floor", head)
        if any(ends(row, self.user.pk) for row in rows):
            return self.reset("role", head)
        return self.ev(rows)

    def reset(self, why, head):
        counts.reset(why)
        return {"t": "reset", "space": self.space, "why": why, "at": head.head}

    def ev(self, rows):
        told = drawing.within(rows, self.standings[self.space].scope)
        notes, ops = drawing.Batch(told).draw(told, self.language) if self.draw else ([*map(drawing.told, told)], [])
        to = rows[-1].seq if rows else self.after
        return {"t": "ev", "space": self.space, "from": self.after, "to": to, "rows": notes, "ops": ops}

    def json(self):
        own, me = self.heads[self.space], asked.newest([self.user.pk]).get(self.user.pk)
        heads = {str(id): head.head for id, head in self.heads.items() if id in self.standings}
        return self.body | {"log": own.log_id, "head": own.head, "heads": heads} | ({} if me is None else {"me": me})


def reason(head, after):
    """Why a reader at `after` cannot catch up row by row; None when he can."""
    if after > head.head:
        return "log"
    if after < head.floor:
        return "floor"
    return "behind" if head.head - after > FAR else None
