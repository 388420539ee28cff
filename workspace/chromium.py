"""The browser that measures and takes pictures: the one that CHROMIUM names, else the first of these that is installed."""

import os
import shutil

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser")  # the first has no window to draw
CHROMIUM = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
