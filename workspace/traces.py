"""An exception's kind and way through the code, without what it said: its words often hold what somebody sent."""

import sysconfig
import traceback
from pathlib import Path

ROOTS = (Path(__file__).resolve().parent.parent, Path(sysconfig.get_path("purelib")), Path(sysconfig.get_path("stdlib")))
FRAMES, CAUSES = 30, 5  # of one exception, and exceptions that led to it


def trace(error):
    """Lines of text, the cause last; a database's or the system's code stands beside the kind."""
    chain = []
    while error is not None and len(chain) < CAUSES:
        chain += ["\n".join([named(error), *way(error)])]
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return "\n".join(chain)


def named(error):
    kind = type(error)
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    code = getattr(error, "sqlstate", None) or getattr(error, "sqlite_errorname", None) or getattr(error, "errno", None)
    return f"{name} {code}" if code else name


def way(error):
    steps = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False)[-FRAMES:]
    return [f"  {short(step.filename)}:{step.lineno} {step.name}" for step in steps]


def short(name):
    path = Path(name)
    return next((str(path.relative_to(root)) for root in reversed(ROOTS) if path.is_relative_to(root)), path.name)
