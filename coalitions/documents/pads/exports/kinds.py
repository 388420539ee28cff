"""The kinds of files that a text is taken away as."""

from importlib import import_module

from coalitions.documents.pads.markdown import markdown
from coalitions.documents.types import OFFICE, OPEN

TYPES = {
    "docx": f"{OFFICE}wordprocessingml.document",
    "odt": f"{OPEN}text",
    "pdf": "application/pdf",
    "md": "text/markdown; charset=utf-8",
}


def file_of(kind, name, whole):
    """The bytes of that kind. Raises Nothing and Busy for pdf.

    What writes office files is loaded when the first is asked for: no process starts later for it.
    """
    if kind == "md":
        return f"# {name}\n\n{markdown(whole)}".encode()
    return getattr(import_module(f"coalitions.documents.pads.exports.{kind}"), kind)(name, whole)
