"""The product's routes, and beside them those a test of the process needs: slow, waiting for each other, broken."""

import hashlib
import logging
import time
from threading import Barrier

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import connection
from django.http import HttpResponse
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt
from django_tasks import task

from coalitions.people.guards import public
from workspace.urls import handler403, handler404, handler429, handler500

__all__ = ["handler403", "handler404", "handler429", "handler500"]
TOGETHER, HOLD = 8, "hold"
barrier = Barrier(TOGETHER)


@public
def together(request):
    """Answers when so many requests are in here at the same time, else breaks after a while."""
    barrier.wait(20)
    return HttpResponse("together")


@public
def held(request):
    """Answers when the file is gone, at the latest after half a minute."""
    end = time.monotonic() + 30
    while (settings.DATA_DIR / HOLD).exists() and time.monotonic() < end:
        time.sleep(0.05)
    return HttpResponse("held")


@public
def sleeping(request):
    """A query far over the limit of a statement; PostgreSQL only."""
    connection.cursor().execute("SELECT pg_sleep(30)")
    return HttpResponse("slept")


@csrf_exempt
@public
def digest(request):
    """What arrived of the body, as its SHA-256."""
    return HttpResponse(hashlib.sha256(request.read()).hexdigest())


@csrf_exempt
@public
def broken(request, token):
    """Fails with what was sent in its words, in a library's log too, and in a job."""
    fail.enqueue(request.POST["text"])
    logging.getLogger("some.library").error("cannot take %s", request.POST["text"])
    logging.getLogger("some.library").error(f"cannot take {request.POST['text']}")
    raise ValueError(request.POST["text"]) from KeyError(request.headers["X-Secret"])


@public
def faulty(request):
    raise ArithmeticError


@task()
def fail(text):
    EmailMessage(text, text, to=["nobody"]).send()
    raise LookupError(text)


urlpatterns = [
    path("together/", together),
    path("held/", held),
    path("sleeping/", sleeping),
    path("digest/", digest),
    path("faulty/", faulty),
    path("broken/<str:token>/", broken),
    path("", include("workspace.urls")),
]
