from coalitions.documents.models import Document


def sweep():
    """What the jobs run every hour: the bin's end, and uploads that were never whole."""
    return Document.objects.sweep()
