"""Where each cell of a table stands: what another program wrote may overlap, and rows may be of any length."""

from coalitions.documents.pads.html import whole

MOST = 100  # columns


def placed(table):
    """(head, body, columns): of each cell ({x, y, colspan, rowspan}, node). head: the first row, when it is all of headings."""
    taken: set = set()
    rows = [row.children for row in table.children]
    cells = [one for y, row in enumerate(rows) for one in placed_row(row, y, len(rows), taken)]
    is_head = bool(rows and rows[0]) and all(cell.kind == "tableHeader" for cell in rows[0])
    is_head = is_head and all(told["rowspan"] == 1 for told, _ in cells if not told["y"])
    head = [one for one in cells if is_head and not one[0]["y"]]
    return head, cells[len(head) :], max((x + 1 for x, _ in taken), default=0)


def placed_row(row, y, rows, taken):
    x = 0
    for cell in row[:MOST]:
        while (x, y) in taken:
            x += 1
        width = free(x, y, whole(cell, "colspan", 1, MOST), taken)
        height = min(whole(cell, "rowspan", 1, rows), rows - y)
        taken |= {(x + right, y + down) for right in range(width) for down in range(height)}
        yield {"x": x, "y": y, "colspan": width, "rowspan": height}, cell


def free(x, y, wanted, taken):
    """How many columns to the right are still free, up to what is wanted."""
    return next((width for width in range(1, wanted) if (x + width, y) in taken), wanted)
