"""What stands round every page: the product's main places and the person's own menu, drawn once for all who see the same."""

import secrets

from django import template
from django.apps import apps
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from coalitions.live.kept import alike
from coalitions.live.prepared import prepared

register = template.Library()
SLICES = {
    "spaces",
    "journey",
    "meetings",
    "discussion",
    "boards",
    "documents",
    "decisions",
    "initiatives",
}  # whose pages are a coalition's
AREAS = {"/organisations/": "organisations", "/coalitions/": "spaces"}
TOKEN = secrets.token_hex(16)  # stands for a form's own token in what is kept; nobody can write it


@register.simple_tag(takes_context=True)
def places(context, name):
    """The main places by that partial, as `places`: (address, name, icon, what aria-current says of it)."""
    match = None if context.get("nowhere") else getattr(context.get("request"), "resolver_match", None)
    rows = tuple(marked(context, *row) for row in main_places(context, match))
    return alike(name, rows, {"places": rows})


def marked(context, url, words, icon, here):
    return url, words, icon, ("page" if context["request"].path == url else "true") if here else ""


def main_places(context, match):
    """(address, name, icon, whether the reader is there)."""
    here = getattr(match, "namespace", "")
    if match:  # a page of the directory, or of a coalition, whichever slice draws it
        here = next((place for start, place in AREAS.items() if context["request"].path.startswith(start)), here)
    rows = [
        ("home:today", _("Today"), "sun-medium", {"home"}),
        ("spaces:coalitions", _("Coalitions"), "shapes", SLICES),
        ("organisations:list", _("Organisations"), "building-2", {"organisations"}),
    ]
    found = [(reverse(name), words, icon, here in slices) for name, words, icon, slices in rows]
    return console(context, match, found) if getattr(context["user"], "is_platform_admin", False) else found


def console(context, match, found):
    """An administrator's places: in the console one is nowhere else."""
    here = bool(match) and context["request"].path.startswith("/console/")
    others = [(url, words, icon, at and not here) for url, words, icon, at in found]
    return [*others, ("/console/", _("Console"), "shield-check", here)]  # which leads to where something waits


@register.simple_tag(takes_context=True)
def account(context):
    """The person's own menu; `account_mark` in the context stands for one that is put there later."""
    if "account_mark" in context:
        return context["account_mark"]
    drawn = drawn_account(context["user"], home_of(context, context["user"]))
    return SafeString(drawn.replace(TOKEN, str(context["csrf_token"])))


def drawn_account(user, home):
    """With TOKEN where a form's own belongs."""
    shown = {"name": user.name, "initials": user.initials, "theme": user.theme, "sector": home.sector if home else ""}
    shown |= {"home": home.name, "url": home.get_absolute_url()} if home else {"home": "", "url": ""}
    return alike("shell/_account.html", tuple(shown.values()), shown | {"csrf_token": TOKEN})


def home_of(context, user):
    """For the person's own avatar: the organisation one is here for, else the one a person mainly belongs to."""
    if membership := getattr(context.get("request"), "membership", None):
        return membership.organisation
    return main_home(user)


def main_home(user):
    return next((one.organisation for one in main_of(user)), None)


@prepared
def main_of(user):
    own = apps.get_model("organisations.Affiliation").objects.filter(user=user.pk).confirmed()
    return own.select_related("organisation").order_by("since", "pk")[:1]
