"""How the system gives this process its memory."""

import ctypes
import sys

SET_THP_DISABLE = 41  # prctl(2)


def small_pages():
    """Where the system's huge pages are always on, what is freed here and there is never given back: memory grew by half as much
    again (T29). Processes started from here do as this one. Where the system knows nothing of it, nothing changes."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(SET_THP_DISABLE, 1, 0, 0, 0)
