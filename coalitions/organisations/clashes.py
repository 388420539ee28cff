"""What becomes of a row when two organisations are merged and the kept one has the like already; each slice says it of its own.

The words for what moves stand here too, by model and field: a slice that names none is named by its model.
"""

from django.utils.text import capfirst

SOLVED: dict = {}  # (model's label, field) → function of (row, kept)
WORDS: dict = {}  # the same → words


def solves(label, field):
    """Registers a function of (row of the merged one, the kept organisation) that makes an end of the clash."""

    def register(function):
        SOLVED[label, field] = function
        return function

    return register


def moves(label, field, words):
    WORDS[label, field] = words


def words(model, field):
    return WORDS.get((model._meta.label_lower, field), capfirst(model._meta.verbose_name_plural))


def drop(row, kept):
    """The like is there already, and this one adds nothing."""
    row.delete()
