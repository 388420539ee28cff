"""The kinds of documents people look for, and which content types are of each."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.documents.types import OFFICE, OPEN


class Kind(models.TextChoices):
    TEXT = "text", _("Text")
    SHEET = "sheet", _("Spreadsheet")
    SLIDES = "slides", _("Presentation")
    PDF = "pdf", _("PDF")
    IMAGE = "image", _("Picture")
    FILM = "film", _("Film")
    SOUND = "sound", _("Sound")
    ARCHIVE = "archive", _("Archive file")
    OTHER = "other", _("Other file")
    LINK = "link", _("Link")
    PAD = "pad", _("Written together")


KINDS = {
    "text/plain": Kind.TEXT,
    "application/rtf": Kind.TEXT,
    "application/msword": Kind.TEXT,
    OFFICE + "wordprocessingml.document": Kind.TEXT,
    OPEN + "text": Kind.TEXT,
    "application/vnd.ms-excel": Kind.SHEET,
    OFFICE + "spreadsheetml.sheet": Kind.SHEET,
    OPEN + "spreadsheet": Kind.SHEET,
    "application/vnd.ms-powerpoint": Kind.SLIDES,
    OFFICE + "presentationml.presentation": Kind.SLIDES,
    OPEN + "presentation": Kind.SLIDES,
    "application/pdf": Kind.PDF,
    "application/zip": Kind.ARCHIVE,
    "application/gzip": Kind.ARCHIVE,
    "application/x-7z-compressed": Kind.ARCHIVE,
    "application/vnd.rar": Kind.ARCHIVE,
}
ICONS = {
    Kind.SHEET: "file-spreadsheet",
    Kind.SLIDES: "file-image",
    Kind.IMAGE: "image",
    Kind.FILM: "file-video-camera",
    Kind.SOUND: "file-headphone",
    Kind.ARCHIVE: "file-archive",
    Kind.OTHER: "file",
    Kind.LINK: "external-link",
    Kind.PAD: "square-pen",
}
FAMILIES = {"image": Kind.IMAGE, "video": Kind.FILM, "audio": Kind.SOUND}


def icon_of(kind):
    return ICONS.get(kind, "file-text")


def kind_of(content_type):
    return KINDS.get(content_type) or FAMILIES.get(content_type.split("/")[0], Kind.OTHER)
