"""A text as docx (ECMA-376), in the styles that Word brings, so that whoever opens it can restyle it at once."""

import io

from django.utils.timezone import now
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from coalitions.documents.pads.exports import LISTS, clean, href_of, level_of, parts, pieces

STYLES = {"bulletList": "List Bullet", "orderedList": "List Number"}
DEEP = 3  # levels of lists that Word has styles for


def docx(name, whole):
    """The bytes of the file. whole: the node of all of it."""
    file = Document()
    facts = file.core_properties
    facts.title, facts.author = clean(name), ""
    facts.created = facts.modified = now().replace(tzinfo=None)  # that of the library's own pattern is of 2013
    file.add_paragraph(clean(name), style="Title")
    for node in parts(whole):
        block(file, node)
    file.save(out := io.BytesIO())
    return out.getvalue()


def block(into, node, style=None):
    """into: the file, or a cell of it."""
    if node.kind in LISTS:
        items(into, node, 1)
    elif node.kind == "table":
        table(into, node)
    elif node.kind == "blockquote":
        for child in parts(node):
            block(into, child, "Quote")
    elif node.kind == "horizontalRule":
        into.add_paragraph("* * *")
    else:
        words(into.add_paragraph(style=f"Heading {level_of(node)}" if node.kind == "heading" else style), node)


def items(into, node, depth):
    style = STYLES[node.kind] + (f" {min(depth, DEEP)}" if depth > 1 else "")
    number = anew(into, style) if node.kind == "orderedList" else None
    for item in node.children:
        for child in parts(item):
            if child.kind in LISTS:
                items(into, child, depth + 1)
            else:
                words(into.add_paragraph(style=style), child, number)


def anew(into, style):
    """The id of a numbering that begins at 1: without it the second list goes on where the first ended."""
    numberings = into.part.numbering_part.numbering_definitions._numbering
    used = into.part.styles[style].element.pPr.numPr.numId.val
    made = numberings.add_num(numberings.num_having_numId(used).abstractNumId.val)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return made.numId


def words(paragraph, node, number=None):
    if number:
        paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
    for run in pieces(node):
        if run is None:
            paragraph.add_run().add_break()
        else:
            mark(paragraph.add_run(run.text), run, node.kind == "codeBlock")
            lead(paragraph, href_of(run))


def mark(made, run, is_code):
    made.bold, made.italic = "bold" in run.marks or None, "italic" in run.marks or None
    made.underline = "underline" in run.marks or "link" in run.marks or None
    made.font.strike = "strike" in run.marks or None
    if is_code or "code" in run.marks:
        made.font.name = "Courier New"


def lead(paragraph, href):
    """Puts a link round the run just written."""
    if href:
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        link.append(paragraph._p.r_lst[-1])
        paragraph._p.append(link)


def table(into, node):
    rows = [row.children for row in node.children]
    width = max(map(len, rows), default=0)
    if not width:
        return
    made = into.add_table(len(rows), width)
    made.style = "Table Grid"
    for row, cells in enumerate(rows):
        for column, each in enumerate(cells):
            cell(made.cell(row, column), each)


def cell(made, node):
    for child in parts(node):
        block(made, child)
    if len(made.paragraphs) > 1 and not made.paragraphs[0].text:
        made._tc.remove(made.paragraphs[0]._p)  # the one every cell begins with
