"""The workshop: every `_thing.html` in all its states and in both themes, so that we see what we have before we make more."""

import re
from itertools import count, groupby
from pathlib import Path

from django.conf import settings
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from coalitions.home.samples import SAMPLES
from coalitions.home.samples.things import SPACE, member
from coalitions.spaces.access import demo_only

TREE = Path(settings.BASE_DIR) / "templates"
NAMES = re.compile(r'\b(id|for|aria-labelledby|aria-describedby|aria-controls|popovertarget)="([^"]+)"')
SHELLS = {"li": ("ul", "</li>"), "tr": ("table", "</tr>"), "dt": ("dl", "</dd>")}
IN_MENU = {"discussion/_menu.html", "discussion/_menu_more.html"}  # outside one their lines are too small to hit


@demo_only
@require_safe
def workshop(request):
    request.membership, request.space = member(), SPACE
    numbers = count()
    rows = [
        (name, [(state, drawn(request, name, make, numbers)) for state, make in SAMPLES[name].items()])
        for name in sorted(SAMPLES)
    ]
    slices = [(key, list(group)) for key, group in groupby(rows, lambda row: row[0].partition("/")[0])]
    return render(request, "workshop/workshop.html", {"slices": slices})


def partials():
    """Names of all templates that are one thing."""
    return {str(path.relative_to(TREE)) for path in TREE.glob("*/_*.html")}


def drawn(request, name, make, numbers):
    """Twice, for light and dark, every copy with ids of its own."""
    html = render_to_string(name, make(), request=request).strip()
    html = f'<div class="menu">{html}</div>' if name in IN_MENU else html
    return [apart(html, f"-{next(numbers)}") for _theme in ("light", "dark")]


def apart(html, ending):
    """The same HTML with other ids, its first element within the list or table it needs round it."""
    own = NAMES.sub(lambda found: f'{found[1]}="{" ".join(name + ending for name in found[2].split())}"', html)
    tag = re.match(r"<?([a-z-]*)", own)[1]
    if tag not in SHELLS:
        return SafeString(own)
    shell, last = SHELLS[tag]
    thing, close, rest = own.rpartition(last) if own.endswith(last) else own.partition(last)
    return SafeString(f'<{shell} class="plain">{thing}{close}</{shell}>{rest}')
