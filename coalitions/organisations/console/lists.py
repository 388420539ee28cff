"""Lists that are data: legal forms, places, nodes. Seen, added to, changed; rows taken off and offered again."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from coalitions.organisations.console.listing import SHELVES, added, changed, listed, shelf_of, taken_off, with_use
from coalitions.people.guards import admins_only

PAGE = 100
BOTH = require_http_methods(["GET", "HEAD", "POST"])


@admins_only
@require_safe
def index(request):
    return render(request, "console/lists.html", {"shelves": SHELVES})


@admins_only
@require_safe
def show(request, shelf):
    shelf = shelf_of(shelf)
    rows = with_use(shelf, Paginator(shelf.rows(), PAGE).get_page(request.GET.get("page")))
    return render(request, "console/list.html", {"shelf": shelf, "shelves": SHELVES, "page": rows})


@admins_only
@BOTH
def new(request, shelf):
    shelf = shelf_of(shelf)
    form = shelf.form(request.POST if request.method == "POST" else None)
    if not form.is_valid() or not (one := added(shelf, form, request.user)):
        return render(request, "console/listed.html", {"shelf": shelf, "form": form}, status=422 if form.is_bound else 200)
    messages.success(request, _("%(name)s is in the list.") % {"name": one})
    return redirect("organisations:list_shelf", shelf=shelf.name)


@admins_only
@BOTH
def entry(request, shelf, listed_id):
    shelf = shelf_of(shelf)
    [one] = with_use(shelf, [listed(shelf, listed_id)])
    form = shelf.form(request.POST if request.method == "POST" else None, one=one)
    if form.is_valid() and changed(one, form, request.user):
        messages.success(request, _("Saved."))
        return redirect("organisations:listed", shelf=shelf.name, listed_id=one.pk)
    context = {"shelf": shelf, "form": form, "one": one}
    return render(request, "console/listed.html", context, status=form.status if form.is_bound else 200)


@admins_only
@require_POST
def retirement(request, shelf, listed_id):
    shelf = shelf_of(shelf)
    taken_off(request, one := listed(shelf, listed_id))
    return redirect("organisations:listed", shelf=shelf.name, listed_id=one.pk)


@admins_only
@require_POST
def offering(request, shelf, listed_id):
    one = listed(shelf := shelf_of(shelf), listed_id)
    one.offer_again(by=request.user)
    messages.success(request, _("%(name)s is offered again.") % {"name": one})
    return redirect("organisations:listed", shelf=shelf.name, listed_id=one.pk)
