"""Who is coming to a meeting, by sector: who has a place, who waits, and who has not answered."""

from dataclasses import dataclass, field

from coalitions.meetings.invited import asked
from coalitions.meetings.models import Answer, Rsvp
from coalitions.organisations.models import Sector


@dataclass
class Row:
    """One sector, or those without an organisation (sector ""), and how its people answered."""

    sector: str
    asked: int = 0
    coming: list = field(default_factory=list)
    maybe: list = field(default_factory=list)
    no: list = field(default_factory=list)

    @property
    def label(self):
        return Sector(self.sector).label if self.sector else ""

    @property
    def shapes(self):
        """Filled for each who comes, struck for each who cannot, open for each who has not said."""
        silent = max(self.asked - len(self.coming) - len(self.no), 0)
        return ["full"] * len(self.coming) + ["open"] * silent + ["struck"] * len(self.no)


class Seating:
    """Of one desk, in two queries."""

    def __init__(self, desk):
        self.desk = desk
        people = list(asked(desk.meeting.space_id).order_by("pk").values_list("user", "organisation__sector"))
        replies = Rsvp.objects.filter(meeting=desk.meeting_id).select_related("user", "organisation").order_by("at", "pk")
        self.people = {user for user, _sector in people}
        self.replies = [one for one in replies if one.user_id in self.people]
        self.rows = {sector: Row(sector) for sector in [*Sector.values, ""]}
        for _user, sector in people:
            self.rows[sector or ""].asked += 1
        for one in self.replies:
            self.seat(one)

    def seat(self, one):
        row = self.rows[one.organisation.sector if one.organisation else ""]
        {Answer.YES: row.coming, Answer.MAYBE: row.maybe, Answer.NO: row.no}[one.answer].append(one)

    @property
    def sectors(self):
        """Those of whom somebody is asked or has answered."""
        return [row for row in self.rows.values() if row.asked or row.coming or row.maybe or row.no]

    @property
    def yes(self):
        return [one for one in self.replies if one.answer == Answer.YES]

    @property
    def waiting(self):
        """In their order; those before them have a place."""
        return [] if self.desk.places is None else self.yes[self.desk.places :]

    @property
    def free(self):
        return None if self.desk.places is None else max(self.desk.places - len(self.yes), 0)

    @property
    def maybe(self):
        return [one for one in self.replies if one.answer == Answer.MAYBE]

    @property
    def no(self):
        return [one for one in self.replies if one.answer == Answer.NO]

    @property
    def unanswered(self):
        """Ids of those asked who have not said anything."""
        return sorted(self.people - {one.user_id for one in self.replies})

    @property
    def silent(self):
        return len(self.unanswered)

    @property
    def absent(self):
        """Sectors at the table of which nobody has said yes."""
        return [row for row in self.rows.values() if row.sector and row.asked and not row.coming]
