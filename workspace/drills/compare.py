"""Every page's list against the database: nothing lost, nothing twice, nothing out of order, and no post that is not there."""

from collections import Counter
from dataclasses import dataclass

from coalitions.discussion.models import Message
from coalitions.live.models import LogRow


@dataclass
class Verdict:
    """Counts over all pages; delays: seconds from a row's own time to each page."""

    lost: int = 0
    doubled: int = 0
    out_of_order: int = 0
    gaps: int = 0
    deliveries: int = 0
    delays: list = None


def compare(stage, pages, *, after=0):
    """after: delays are counted for later rows only."""
    rows = dict(LogRow.objects.filter(space_id=stage.space.pk).values_list("seq", "at"))
    head, verdict = stage.head().head, Verdict(delays=[])
    verdict.gaps = head - len(rows)  # of the log itself
    for page in pages:
        judge(page, rows, page.until or head, verdict)
        verdict.delays += [moment - rows[seq].timestamp() for seq, moment in page.shown if seq in rows and seq > after]
    return verdict


def judge(page, rows, until, verdict):
    numbers = [seq for seq, _moment in page.shown]
    verdict.doubled += sum(times - 1 for times in Counter(numbers).values())
    verdict.out_of_order += sum(later < earlier for earlier, later in zip(numbers, numbers[1:], strict=False))
    verdict.lost += len(expected(page, rows, until) - set(numbers))
    verdict.deliveries += len(numbers)


def expected(page, rows, until):
    """What a page must have shown: all rows but those that stood on the page when it was fetched, at first or after a reset.

    Whose access ended has seen a beginning: rows drawn after the end are kept back, whatever their number.
    """
    until = max((seq for seq, _moment in page.shown), default=0) if page.until else until
    known, first = set(), page.resets[0][1] if page.resets else 0
    for shown, seq in page.resets[1:]:
        before = max((number for number, _moment in page.shown[:shown]), default=first)
        known.update(range(before + 1, seq + 1))
    return {seq for seq in rows if first < seq <= until} - known


def lost_posts(posts):
    """(answered but not saved, saved more than once)."""
    bodies = Counter(Message.objects.filter(body__startswith="Inlägg ").values_list("body", flat=True))
    lost = sum(post.is_answered and post.words not in bodies for post in posts)
    return lost, sum(times - 1 for times in bodies.values())
