"""The console's lists as tests go about them."""

from coalitions.organisations.models import Place

PLACE = {"code": "0199", "name": "Sjöbrunna", "source": "SCB", "source_date": "2027-01-01"}
NODE = {"name": "Nod Mitt", "home": "Region Mittälven", "began": "2021", "source": "Beslut 4", "source_date": "2021-03-01"}


def page(shelf, *rest):
    return "/".join(["/console/lists", shelf, *map(str, rest), ""])


def stockholm():
    return Place.objects.get(code="0180")


def as_shown(admin, address, **typed):
    """The fields of a form as a browser would send it, with some typed anew."""
    form = admin.get(address).context["form"]
    shown = {bound.html_name: value for bound in form if (value := bound.value()) not in (None, "", False)}
    began = {bound.html_initial_name: value for bound in form if (value := bound.value()) not in (None, "")}
    return shown | began | typed
