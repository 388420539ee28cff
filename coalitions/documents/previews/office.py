"""Office files as HTML and as lines, each by the package that knows its format."""

import io
from html import escape

OFFICE = "application/vnd.openxmlformats-officedocument."
OPEN = "application/vnd.oasis.opendocument."
ROWS, COLUMNS, SHEETS = 300, 40, 20


def html(file, content_type):
    return HTML[content_type](file)


def lines(file, content_type):
    return LINES[content_type](file)


def word(file):
    import mammoth

    return mammoth.convert_to_html(nameless(file), external_file_access=False).value


def word_lines(file):
    import mammoth

    return mammoth.extract_raw_text(nameless(file)).value.splitlines()


def nameless(file):
    """mammoth takes a file's name for a path, and that of an open descriptor is a number."""
    return io.BytesIO(file.read())


def sheets(file):
    """[(name, rows of words)]"""
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_filelike(file)
    return [(name, rows_of(book.get_sheet_by_name(name))) for name in book.sheet_names[:SHEETS]]


def rows_of(sheet):
    return [[written(cell) for cell in row[:COLUMNS]] for row in sheet.to_python(nrows=ROWS)]


def written(cell):
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def sheet_html(file):
    return "".join(f"<h3>{escape(name)}</h3>{table(rows)}" for name, rows in sheets(file))


def sheet_lines(file):
    return [line for name, rows in sheets(file) for line in (name, *("\t".join(row) for row in rows))]


def table(rows):
    drawn = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows)
    return f"<table><tbody>{''.join(f'<tr>{row}</tr>' for row in drawn)}</tbody></table>"


def slides(file):
    """Lines of each slide."""
    import pptx

    for slide in pptx.Presentation(file).slides:
        shapes = [shape for shape in slide.shapes if shape.has_text_frame]
        yield [line for shape in shapes for line in shape.text_frame.text.splitlines() if line.strip()]


def slide_html(file):
    drawn = (f"<h3>{number}</h3>" + "".join(f"<p>{escape(line)}</p>" for line in found) for number, found in numbered(file))
    return "".join(drawn)


def numbered(file):
    return enumerate(slides(file), 1)


def slide_lines(file):
    return [line for number, found in numbered(file) for line in (f"{number}", *found)]


def open_lines(file):
    import odfdo

    body = odfdo.Document(io.BytesIO(file.read())).body
    return [one.text_recursive for one in body.get_elements("//text:p|//text:h")]


def open_html(file):
    return "".join(f"<p>{escape(line)}</p>" for line in open_lines(file) if line.strip())


WORD, SHEET, SLIDES = OFFICE + "wordprocessingml.document", OFFICE + "spreadsheetml.sheet", OFFICE + "presentationml.presentation"
BOOKS = (SHEET, OPEN + "spreadsheet", "application/vnd.ms-excel")
HTML = {WORD: word, SLIDES: slide_html, OPEN + "text": open_html, OPEN + "presentation": open_html}
HTML |= dict.fromkeys(BOOKS, sheet_html)
LINES = {WORD: word_lines, SLIDES: slide_lines, OPEN + "text": open_lines, OPEN + "presentation": open_lines}
LINES |= dict.fromkeys(BOOKS, sheet_lines)
