from coalitions.documents.models import Arrival, Document, Passage, Version


def sweep():
    """What the jobs run every hour: the bin's end, uploads never whole or never chosen, passages nobody wrote about."""
    return Document.objects.sweep() + Version.objects.sweep() + Arrival.objects.sweep() + Passage.objects.sweep()


def open_locks():
    """Locks whose end has come, each minute: pages say so without being asked."""
    for document in (due := list(Document.objects.unlocked_by_now())):
        document.lock_ended()
    return len(due)
