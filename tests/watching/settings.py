"""The product's settings with routes beside its own that are slow, wait for each other, or break."""

from workspace import settings as product

globals().update({name: value for name, value in vars(product).items() if name.isupper()})
ROOT_URLCONF = "tests.watching.urls"
