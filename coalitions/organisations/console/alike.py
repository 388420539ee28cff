"""Names that may be of the same organisation."""

import re
from collections import defaultdict
from functools import lru_cache

from coalitions.organisations.models import Organisation

FORMS = "ab aktiebolag föreningen förening stiftelsen stiftelse ideell ekonomisk handelsbolag hb kb avdelning i och"
PLAIN = FORMS.split()  # words that tell no two organisations apart


def by_name():
    found = defaultdict(list)
    for organisation in Organisation.objects.only("pk", "name"):
        found[key(organisation.name)].append(organisation)
    return found


@lru_cache(20_000)
def key(name):
    """What two names have in common that differ in legal form, order and punctuation only."""
    words = re.findall(r"\w+", name.casefold())
    return tuple(sorted(word for word in words if word not in PLAIN)) or tuple(sorted(words))
