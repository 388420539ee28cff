"""What the verbs of this slice raise."""

from django.utils.translation import gettext_lazy as _

from coalitions.live.errors import Conflict
from coalitions.spaces.errors import Refused

__all__ = ["Conflict", "Fixed", "Full", "Locked", "Missing", "NotClean", "Quicker", "SameName", "StorageAway", "TooDeep"]
__all__ += ["TooManyFolders", "Unchanged"]


class StorageAway(Exception):
    """Where files are kept did not answer: 503, and the same again later (T52)."""


class Missing(Exception):
    """The row is there, the bytes are not: 404 that says so (T49)."""


class Locked(Refused):
    """Somebody else has locked the document for a while."""

    words = _("Somebody else has locked this document. Wait until the lock ends, or ask them or a facilitator to open it.")


class Fixed(Refused):
    """An official record stays as it was drawn up."""

    words = _("This document is an official record. It stays as it is: it cannot be changed, moved away or put in the bin.")


class NotClean(Refused):
    """Only what was checked is handed out."""

    status = 403
    words = _("This file is not handed out: it has not passed the check for malware.")


class TooDeep(Refused):
    words = _("Folders go at most eight deep, and none into itself.")


class TooManyFolders(Refused):
    words = _("There are a thousand folders here, which is the most. Put it in one of them.")


class SameName(Refused):
    words = _("There is a folder of that name there already.")


class Unchanged(Refused):
    words = _("Nothing has changed since the last version, so there is nothing to keep.")


class Quicker(Refused):
    """Two versions brought back at once would both stand in the text."""

    words = _("Somebody brought a version back at the same moment. Look at the text, and try again if it should be another.")


class Full(Refused):
    words = _("The text is too large for this. Begin a new text and copy into it what you need.")
