"""What slices say of their routes: tests/<slice>/things.py with THINGS, BODIES and QUERIES.

THINGS = {name in an address: function of the cast that gives an id}; BODIES = {route: function of the ids that gives the
fields of a form that can be taken}; QUERIES = {route: query string it cannot do without}.
"""

import pkgutil
from importlib import import_module

import tests


def modules():
    for one in pkgutil.iter_modules(tests.__path__):
        if one.ispkg and any(inner.name == "things" for inner in pkgutil.iter_modules([f"{tests.__path__[0]}/{one.name}"])):
            yield import_module(f"tests.{one.name}.things")


def gathered(name):
    return {key: value for module in modules() for key, value in getattr(module, name, {}).items()}


THINGS, BODIES, QUERIES = gathered("THINGS"), gathered("BODIES"), gathered("QUERIES")
