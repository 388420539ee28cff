"""The worker's part: what the logs say becomes what search finds, and files are read for their words."""

from coalitions.search.files.taking import text_of
from coalitions.search.models import Entry, Extract, Reader
from coalitions.search.sources import SOURCES

AT_ONCE = 20  # files of one turn


def catch_up():
    return Reader.objects.read_all()


def read_files():
    """Each file is found by its words as soon as it was read; how many were."""
    done = 0
    for done, extract in enumerate(Extract.objects.waiting()[:AT_ONCE], 1):
        text = text_of(extract.storage_key, extract.content_type)
        if text is None:
            return done - 1  # another turn finds it waiting
        extract.keep(text)
        for source in SOURCES.values():
            if source.of_file:
                Entry.objects.renew(source, source.of_file(extract.sha256))
    return done


def sweep():
    """Text of files that nobody has any more."""
    kept = [source.things().model._base_manager for source in SOURCES.values() if source.of_file]
    return sum(Extract.objects.forget(things.values("sha256")) for things in kept)


def rebuild():
    """Everything anew, space by space, while search goes on with what it has; returns how many entries there are."""
    Reader.objects.all().delete()
    Entry.objects.exclude(kind__in=SOURCES).delete()  # of an earlier release
    catch_up()
    return Entry.objects.count()
