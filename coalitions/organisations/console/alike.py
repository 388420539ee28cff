"""Names that may be of the same organisation."""

import re
from collections import defaultdict
from functools import lru_cache

from coalitions.organisations.models import Organisation

FORMS = "ab aktiebolag föreningen förening stiftelsen stiftelse ideell ekonomisk handelsbolag hb kb avdelning i och"
PLAIN = FORMS.split()  # words that tell no two organisations apart


def named_like(names):
    """{key: organisations} of those whose names are close to one of these; two queries over all there are."""
    wanted = {key(name) for name in names}
    near = [pk for pk, name in Organisation.objects.order_by().values_list("pk", "name") if key(name) in wanted]
    found = defaultdict(list)
    for organisation in Organisation.objects.filter(pk__in=[0, *near]):  # 0: as many queries when there is none
        found[key(organisation.name)].append(organisation)
    return found


@lru_cache(20_000)
def key(name):
    """What two names have in common that differ in legal form, order and punctuation only."""
    words = re.findall(r"\w+", name.casefold())
    return tuple(sorted(word for word in words if word not in PLAIN)) or tuple(sorted(words))
