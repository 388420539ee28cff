"""The product's routes and one that does nothing but a verb."""

from django.db import OperationalError
from django.http import HttpResponse
from django.urls import include, path

from coalitions.spaces.models import Space


def name(request, space):
    space = Space.objects.get(pk=space)
    if not request.POST["name"]:
        return HttpResponse("empty", status=422)
    space.describe(name=request.POST["name"], by=request.user)
    return HttpResponse(space.name, status=201)


class Deadlock(Exception):
    sqlstate = "40P01"


def deadlocked(request, space, times):
    """Works at the try after `times`; the ones before are undone by the database."""
    if request.tries <= times:
        raise OperationalError from Deadlock()
    return name(request, space)


urlpatterns = [
    path("name/<int:space>/", name),
    path("deadlocked/<int:space>/<int:times>/", deadlocked),
    path("", include("workspace.urls")),
]
