"""What a drill found: figures with their goals, and whether each was met."""

from dataclasses import dataclass, field


@dataclass
class Report:
    """rows: (what, figure as text, goal as text, whether met; None without a goal). losses: misses that no noise excuses."""

    title: str
    rows: list = field(default_factory=list)
    losses: int = 0

    def add(self, what, value, unit="", *, most=None, least=None):
        met = None if most is None and least is None else (most is None or value <= most) and (least is None or value >= least)
        goal = f"≤ {said(most)} {unit}" if most is not None else f"≥ {said(least)} {unit}" if least is not None else ""
        self.rows.append((what, f"{said(value)} {unit}".strip(), goal.strip(), met))
        return self

    def none(self, **counts):
        """Things that may not happen at all."""
        for what, count in counts.items():
            self.add(what.replace("_", " "), count, most=0)
            self.losses += count != 0
        return self

    def latency(self, what, seconds, *, p50=None, p99=None):
        """seconds: a list. Goals in seconds."""
        self.add(f"{what} p50", percentile(seconds, 50) * 1000, "ms", most=p50 and p50 * 1000)
        self.add(f"{what} p99", percentile(seconds, 99) * 1000, "ms", most=p99 and p99 * 1000)
        return self

    def say(self, *, losses_only=False):
        """Prints the table; returns the exit code. losses_only: on a machine that others use too, being late is no failure."""
        print(f"\n{self.title}")
        widest = max(len(what) for what, *_ in self.rows)
        for what, value, goal, met in self.rows:
            print(f"  {what:{widest}}  {value:>14}  {goal:14} {MARKS[met]}".rstrip())
        missed = sum(met is False for *_, met in self.rows)
        print(f"  {missed} missed" if missed else "  all met")
        return 1 if (self.losses if losses_only else missed) else 0


MARKS = {None: "", True: "met", False: "MISSED"}


def said(value):
    return f"{value:,.1f}" if isinstance(value, float) else f"{value:,}"


def percentile(values, percent):
    """The nearest-rank percentile; 0 of nothing."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))] if ordered else 0.0
