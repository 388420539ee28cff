"""The four sectors as tags: their shapes, counts, balance, and the marks and patterns made of them."""

from functools import cache

from django import template
from django.apps import apps
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join

from coalitions.people import pictures

register = template.Library()


@register.simple_tag
@cache
def shape(sector, kind="", hidden=True):
    """The sector's shape, always beside a word or a name. kind: "open" for no answer, "struck" for no.

    hidden: from readers; not needed within what is hidden already, and a page may have hundreds.
    """
    if not sector:
        return ""
    return format_html(
        '<svg class="{0}" data-sector="{1}"{3}><use href="{2}#s-{1}"/></svg>',
        f"shape {kind}".strip(),
        sector,
        static("icons.svg"),
        format_html(' aria-hidden="true"') if hidden else "",
    )


@register.simple_tag
def org(organisation):
    """An organisation by its name, which leads to its page: so wherever it is named, for every reader. Nothing without one."""
    if not organisation:
        return ""
    return format_html('<a class="org" href="{}">{}</a>', organisation.get_absolute_url(), organisation.name)


@register.inclusion_tag("shell/_tile.html")
def tile(number, size=""):
    """The mark of a coalition, from the number kept with it. size: "s", "l" or "xl"."""
    return {"tile": number, "size": size}


@register.filter
def tile_cells(number):
    return pictures.tile_cells(number)


@register.simple_tag
@cache
def quilt(cells, columns=""):
    """Decoration of sector shapes: "public academia:ink :gap", a sector and a ground each (gap, ink, mark, bare, solid).

    columns: "", "cols-3" or "cols-4".
    """
    pairs = [cell.partition(":") for cell in cells.split()]
    cell = '<svg class="{}" data-sector="{}" viewBox="0 0 20 20">{}</svg>'
    drawn = format_html_join("", cell, [(ground, sector or "public", patch(sector)) for sector, _, ground in pairs])
    return format_html('<div class="quilt {}" aria-hidden="true">{}</div>', columns, drawn)


def patch(sector):
    html = '<use href="{}#s-{}" x="2" y="2" width="16" height="16"/>'
    return format_html(html, static("icons.svg"), sector) if sector else ""


def sectors():
    """{code: name}, in the order kept everywhere."""
    return dict(apps.get_model("organisations", "Organisation")._meta.get_field("sector").flatchoices)


@register.simple_tag
def tally(counts):
    """How many of each sector, on one line; counts: {sector: number}."""
    rows = [(shape(code), counts[code], name) for code, name in sectors().items() if counts.get(code)]
    row = '<li>{}<span>{}<span class="visually-hidden"> {}</span></span></li>'
    return format_html('<ul class="tally">{}</ul>', format_html_join("", row, rows))


@register.inclusion_tag("shell/_ring.html")
def ring(counts, size=""):
    """The balance of the sectors as a ring with its legend; counts: {sector: number}. Missing ones are open shapes."""
    rows = [(code, name, counts.get(code, 0)) for code, name in sectors().items()]
    return {"rows": rows, "arcs": pictures.arcs(counts, sectors()), "total": sum(n for *_, n in rows), "size": size}
