"""Says in words when Python is too old, before anything is installed."""

import sys

if sys.version_info < (3, 11):
    sys.exit(f"Coalition Workspace needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
