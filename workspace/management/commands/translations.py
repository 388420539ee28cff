"""Keeps the Swedish catalogue whole: extracts, sorts and compiles it; --check fails on what is missing."""

import re
from pathlib import Path

import polib
from django.conf import settings
from django.core.management.base import CommandError
from django.core.management.commands import makemessages

CATALOGUE = Path(settings.LOCALE_PATHS[0]) / "sv" / "LC_MESSAGES" / "django.po"
IGNORED = [".venv/*", "var/*", "tests/*", "node_modules/*", "shots/*", "static/*"]


class Command(makemessages.Command):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="change nothing; exit 1 when a string is untranslated")
        parser.add_argument("--compile", action="store_true", help="only compile; needs no gettext tools")

    def handle(self, *args, check=False, compile=False, **options):
        known = load()
        if not compile:
            known = self.merged(known, self.extracted())
            missing = [entry for entry in known if not done(entry)]
            self.report(missing)
            if check:
                return finish(missing)
            known.save(str(CATALOGUE))
        known.save_as_mofile(str(CATALOGUE.with_suffix(".mo")))

    def extracted(self):
        """Every string of the source, as xgettext finds them."""
        pot = CATALOGUE.parent.parent.parent / "django.pot"
        try:
            super().handle(**defaults(self))
            return polib.pofile(str(pot), check_for_duplicates=False)
        finally:
            pot.unlink(missing_ok=True)

    def write_po_file(self, potfile, locale):
        """The merge is ours: msgmerge would guess."""

    def merged(self, known, found):
        old = {(entry.msgctxt, entry.msgid): entry for entry in reversed(known)} | {
            (entry.msgctxt, entry.msgid): entry for entry in known if done(entry)
        }
        result = polib.POFile()
        result.metadata = METADATA
        for entry in sorted(found, key=lambda one: (one.msgid, one.msgctxt or "")):
            result.append(kept(entry, old.get((entry.msgctxt, entry.msgid))))
        return result

    def report(self, missing):
        for entry in missing:
            self.stdout.write(f"untranslated: {entry.msgid!r}")
        self.stdout.write(f"{len(missing)} untranslated")


EMPTY_TWIN = re.compile(r'^msgstr ""\n(?=msgstr ")', re.MULTILINE)
METADATA = {
    "Project-Id-Version": "coalition-workspace",
    "Language": "sv",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}


def load():
    """Also after a merge kept both sides, one of which had no translation yet."""
    text = CATALOGUE.read_text(encoding="utf-8") if CATALOGUE.exists() else ""
    return polib.pofile(EMPTY_TWIN.sub("", text), check_for_duplicates=False) if text else polib.POFile()


def done(entry):
    texts = entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr]
    return bool(texts) and all(texts) and not entry.fuzzy


def kept(entry, old):
    plural = {0: "", 1: ""} if entry.msgid_plural else {}
    text, plurals = (old.msgstr, old.msgstr_plural or plural) if old else ("", plural)
    return polib.POEntry(
        msgid=entry.msgid,
        msgid_plural=entry.msgid_plural,
        msgctxt=entry.msgctxt,
        msgstr="" if entry.msgid_plural else text,
        msgstr_plural=plurals if entry.msgid_plural else {},
        flags=[flag for flag in entry.flags if flag != "fuzzy"],
    )


def defaults(command):
    parser = makemessages.Command().create_parser("manage.py", "makemessages")
    arguments = ["--locale", "sv", "--keep-pot", "--no-location", "--extension", "html,txt,py"]
    for pattern in IGNORED:
        arguments += ["--ignore", pattern]
    return vars(parser.parse_args(arguments))


def finish(missing):
    if missing:
        raise CommandError("The Swedish catalogue is not whole. Run manage.py translations and fill it in.")
