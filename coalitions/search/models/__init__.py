from coalitions.search.models.entry import Entry
from coalitions.search.models.extract import Extract
from coalitions.search.models.reader import Reader
from coalitions.search.models.recent import Recent

__all__ = ["Entry", "Extract", "Reader", "Recent"]
