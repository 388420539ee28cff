"""The guards that need no space. coalitions/spaces/access.py adds the wall's own and gives all of them to views above it."""

from functools import wraps

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import Http404


def declares(name):
    """Marks a guard's views with its name; a route without one fails the system check at start."""

    def naming(guard):
        @wraps(guard)
        def guarded(view):
            run = wraps(view)(guard(view))
            run.guard = name
            return run

        return guarded

    return naming


@declares("public")
def public(view):
    return lambda request, **kwargs: view(request, **kwargs)


@declares("signed_in")
def signed_in(view):
    def run(request, **kwargs):
        return view(request, **kwargs) if request.user.is_authenticated else to_sign_in(request)

    return run


@declares("admins_only")
def admins_only(view):
    def run(request, **kwargs):
        if not request.user.is_authenticated:
            return to_sign_in(request)
        if not request.user.is_platform_admin:
            raise Http404
        return view(request, **kwargs)

    return run


@declares("demo_only")
def demo_only(view):
    """Open to all while the demo runs, unknown to everybody else."""

    def run(request, **kwargs):
        if not settings.DEMO:
            raise Http404
        return view(request, **kwargs)

    return run


def to_sign_in(request):
    return redirect_to_login(request.get_full_path())
