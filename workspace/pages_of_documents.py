"""The pages of documents, see pages.py: the list first, then what one file has."""

import re

HERE = r"/spaces/\d+/documents/"
FILE = HERE + r"\d+/"
VERSIONS = re.compile(FILE + "versions/")
TEXT = re.compile(FILE + "text/")
DOCUMENTS = [
    ("documents", re.compile(HERE)),
    ("document", re.compile(FILE)),
    ("versions", VERSIONS),
    ("text", TEXT),
    ("passage", re.compile(FILE + r"passages/\d+/")),
    ("text-versions", (TEXT, "../versions/")),
    ("text-version", re.compile(FILE + r"text/versions/\d+/")),
    ("text-compare", re.compile(FILE + r"text/versions/\d+/compare/")),
    ("new-text-version", (TEXT, "versions/new/")),
    ("bin", re.compile(HERE + "bin/")),
    ("upload", re.compile(HERE + "upload/")),
]
DOCUMENT_FORMS = [
    ("new-link", (re.compile(HERE), "link/")),
    ("new-text", (re.compile(HERE), "texts/new/")),
    ("text-from-file", (re.compile(HERE), "texts/from-file/")),
    ("new-folder", (re.compile(HERE), "folders/new/")),
    ("preview", (VERSIONS, "../preview/")),
    ("compare", (VERSIONS, "compare/")),
    ("new-version", (VERSIONS, "new/")),
    ("document-lock", (VERSIONS, "../lock/")),
    ("document-standing", (VERSIONS, "../standing/")),
    ("document-placing", (VERSIONS, "../folder/")),
    ("document-labels", (VERSIONS, "../labels/")),
    ("document-moving", (VERSIONS, "../moving/")),
    ("document-name", (VERSIONS, "../name/")),
    ("document-report", (VERSIONS, "../flag/")),
    ("document-hiding", (VERSIONS, "../hiding/")),
]
