from coalitions.documents.kinds import Kind
from coalitions.documents.models.arrival import Arrival
from coalitions.documents.models.binned import State
from coalitions.documents.models.document import Document
from coalitions.documents.models.folder import Folder
from coalitions.documents.models.label import Label
from coalitions.documents.models.naming import Naming
from coalitions.documents.models.pad import Pad
from coalitions.documents.models.passage import Passage
from coalitions.documents.models.reader_mark import ReaderMark
from coalitions.documents.models.standing import Standing
from coalitions.documents.models.states import Scan, Stage
from coalitions.documents.models.text_version import TextVersion, Writer
from coalitions.documents.models.update import Update
from coalitions.documents.models.version import Version

__all__ = ["Arrival", "Document", "Folder", "Kind", "Label", "Naming", "Pad", "Passage", "ReaderMark", "Scan", "Stage"]
__all__ += ["Standing", "State", "TextVersion", "Update", "Version", "Writer"]
