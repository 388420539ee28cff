"""Samples of what a document looks like, of its versions, and of what moves it."""

from types import SimpleNamespace

from django.core.paginator import Paginator

from coalitions.documents.models import Scan, TextVersion, Version, Writer
from coalitions.home.samples.documents import TEXT, document
from coalitions.home.samples.things import AT, KOMMUN, LASGLANTAN, SPACE, TUVA, memberships, new


def version(**fields):
    fields = {"author": TUVA, "organisation": KOMMUN, "created_at": AT, "number": 2, "note": "Nya siffror för hösten"} | fields
    return new(Version, document=document(), size=482_113, content_type="application/pdf", **fields)


def history(*versions):
    return lambda: {"document": document(), "versions": versions, "held": [version(number=None)], "writes": True, "space": SPACE}


def text_version(*writers, **fields):
    version = new(TextVersion, **{"number": 3, "made_at": AT, "author": TUVA, "organisation": KOMMUN, "by_hand": True} | fields)
    version.writers = [new(Writer, author=author, organisation=organisation) for author, organisation in writers]
    return version


def text(version, **more):
    return lambda: {"document": document(**TEXT), "version": version, "writes": True, "space": SPACE, **more}


TEXTS = {
    "by hand": text(text_version((TUVA, KOMMUN), (None, LASGLANTAN), note="Efter träffen")),
    "by itself": text(text_version((TUVA, KOMMUN), author=None, by_hand=False)),
    "brought back": text(text_version(restores=1)),
}


def compared(**fields):
    both = [version(number=1, note=""), version(sha256="other")]
    comparison = {"one": both[0], "other": both[1], "both": both, "is_same": False, "of_pictures": False, "rows": None} | fields
    return lambda: {"comparison": SimpleNamespace(**comparison), "document": document(), "space": SPACE}


def looked(**fields):
    return lambda: {"document": document(), "version": version(), **fields}


WHYS = ["infected", "pending", "refused", "locked", "large", "broken", "busy", "link", "unknown"]


def whys():
    return {why: lambda why=why: {"why": why} for why in WHYS}


def audience():
    change = {"space": SPACE, "gains": memberships()[:2], "loses": memberships()[2:3], "keeps": 4}
    return {"change": SimpleNamespace(opens_to_all=True, closes_to_all=True, **change)}


def favourite(chosen):
    return lambda: {"document": document(), "favourite": {"favourite": chosen}}


ROWS = [["=", "Träff 1", "Träff 1"], ["~", "hösten", "våren"], ["+", "", "Ny rad"], ["-", "Borta", ""], ["…", "", ""]]
SAMPLES = {
    "documents/_audience.html": {"": audience},
    "documents/_compared.html": {"words": compared(rows=ROWS)},
    "documents/_comparison.html": {"words": compared(rows=ROWS), "pictures": compared(of_pictures=True), "facts": compared()},
    "documents/_favourite.html": {"": favourite("no"), "chosen": favourite("yes")},
    "documents/_preview.html": {
        "PDF": looked(way="pdf", pages=40, numbers=[1]),
        "picture": looked(way="picture"),
        "office": looked(way="office", html="<table><tr><td>412</td></tr></table>"),
        "text": looked(way="text", text="Hej", is_cut=True),
        "sound": looked(way="audio"),
        "film": looked(way="video"),
        "none": looked(why="locked"),
    },
    "documents/_scan.html": {scan: lambda scan=scan: {"version": version(scan=scan)} for scan in Scan.values},
    "documents/_seer.html": {"": lambda: {"one": memberships()[0]}},
    "documents/_text_keeper.html": TEXTS,
    "documents/_text_restoring.html": {"": TEXTS["by hand"]},
    "documents/_text_version.html": TEXTS,
    "documents/_text_version_head.html": TEXTS,
    "documents/_text_writers.html": TEXTS,
    "documents/_version.html": {"": lambda: {"version": version(restores=1), "document": document(), "writes": True}},
    "documents/_versions.html": {
        "two": history(version(), version(number=1, note="", scan=Scan.CLEAN)),
        "none": history(),
        "of a text": lambda: {"document": document(**TEXT), "versions": [], "space": SPACE},
        "one page of three": lambda: history(version())() | {"page": Paginator([1, 2, 3], 1).page(2)},
    },
    "documents/_why.html": whys(),
}
