"""Sweden's municipalities and counties. A code is text: Stockholm is 0180, and the county is its first two digits.

They are data that administrators edit in the console; planting.py says where they come from.
"""

from django.utils.html import format_html_join

from coalitions.organisations import known


def municipalities():
    """{code: Place}, in the order of the codes, the retired among them."""
    return known.current().municipalities


def offered():
    """Those that may be chosen anew."""
    return [one for one in municipalities().values() if one.is_offered]


def options():
    """For a field with suggestions. Drawn anew for each page they would take longer than all else of it."""
    lists = known.current()
    if not lists.options:
        rows = ((one.code, one.name, one.county) for one in offered())
        lists.options = format_html_join("", '<option value="{} {}">{}</option>', rows)
    return lists.options


def counties():
    """{code: name}, in the order of the codes."""
    return {code: one.name for code, one in known.current().counties.items()}
