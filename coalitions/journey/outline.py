"""A method as text: meetings and exercises in the order they come, as administrators write them.

    # Meeting
    What it is for.
    * kind: Exercise
      What people are asked.

A kind is one of kinds.Kind, with "(anonymous)" behind it for names that show once the exercise is closed.
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from coalitions.journey.kinds import Kind

TITLE, ABOUT = 120, 1000  # characters
MOST = 40  # meetings, and exercises of one
HIDDEN = "(anonymous)"


class Unreadable(Exception):
    """`str(error)` says which line, and what it should look like."""


@dataclass
class Step:
    """A meeting, or an exercise with its kind. lines: the text below its title."""

    title: str
    kind: str = ""
    is_anonymous: bool = False
    lines: list = field(default_factory=list)
    exercises: list = field(default_factory=list)

    @property
    def text(self):
        return "\n".join(self.lines).strip()


def read(text):
    """The meetings, each a Step with its exercises. Raises Unreadable."""
    meetings: list = []
    for number, line in enumerate(text.splitlines(), 1):
        take(line.strip(), number, meetings)
    for step in [each for meeting in meetings for each in (meeting, *meeting.exercises)]:
        if len(step.text) > ABOUT:
            raise Unreadable(_("The text below “%(title)s” is too long.") % {"title": step.title})
    return meetings


def take(line, number, meetings):
    if line.startswith("#"):
        meetings.append(Step(titled(line.lstrip("# "), number)))
    elif line and not meetings:
        raise Unreadable(_("Line %(number)s comes before the first meeting. A meeting begins with #.") % {"number": number})
    elif line.startswith("*"):
        meetings[-1].exercises.append(exercise(line.lstrip("* "), number))
    elif meetings:
        last = meetings[-1]
        (last.exercises[-1] if last.exercises else last).lines.append(line)
    if len(meetings) > MOST or any(len(meeting.exercises) > MOST for meeting in meetings):
        raise Unreadable(_("Line %(number)s: there is a limit of %(most)s.") % {"number": number, "most": MOST})


def exercise(line, number):
    kind, colon, title = line.partition(":")
    name, hidden = kind.strip(), HIDDEN in kind
    name = name.replace(HIDDEN, "").strip()
    if not colon or name not in Kind.values:
        said = {"number": number, "kinds": ", ".join(Kind.values)}
        raise Unreadable(_("Line %(number)s: an exercise begins with its kind and a colon. Kinds: %(kinds)s.") % said)
    return Step(titled(title, number), name, hidden)


def titled(title, number):
    title = title.strip()
    if not title or len(title) > TITLE:
        raise Unreadable(
            _("Line %(number)s: a title of at most %(most)s characters is missing.") % {"number": number, "most": TITLE}
        )
    return title
