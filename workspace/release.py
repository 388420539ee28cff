"""Which release runs here: the version of pyproject.toml and, where it is known, the commit it was built from."""

import os
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def release():
    """For example 0.1.0+1a2b3c4d, or the version alone. An image carries no history: its build gives RELEASE_COMMIT."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    commit = os.environ.get("RELEASE_COMMIT") or checked_out(ROOT / ".git")
    return f"{version}+{commit[:8]}" if commit else version


def checked_out(git):
    """The commit of a working copy, from git's own files, for git need not be installed; "" where there is none."""
    head = text(git / "HEAD").removeprefix("ref: ")
    return text(git / head) or packed(text(git / "packed-refs"), head) if "/" in head else head


def packed(refs, name):
    return next((line.partition(" ")[0] for line in refs.splitlines() if line.endswith(f" {name}")), "")


def text(path):
    return path.read_text().strip() if path.is_file() else ""


RELEASE = release()
