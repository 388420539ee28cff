"""A person's own data as an archive that anybody can read: pages for people, JSON for programs, in one zip."""

import json
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from coalitions.live.log import audit, verb
from coalitions.people.models import Factor, User
from coalitions.people.parts import PARTS, Part, bring


@verb
def take_home(person, *, by):
    """The zip as bytes. That it was taken stands in the audit log."""
    audit("person.data_taken", person, by=by)
    sections = [(str(part.title), part.rows(person)) for part in PARTS]
    page = render_to_string("people/own_data.archive.html", {"person": person, "sections": sections})
    words = json.dumps(dict(sections), ensure_ascii=False, indent=2, default=str)
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("index.html", page)
        archive.writestr("data.json", words)
    return file.getvalue()


def account(person):
    addresses = ", ".join(person.emailaddress_set.order_by("-primary", "pk").values_list("email", flat=True))
    fields = {
        _("Name"): person.name,
        _("Addresses"): addresses,
        _("Can help with"): person.skills,
        _("Language"): person.get_language_display(),
        _("Theme"): str(person.get_theme_display()),
        _("Enter sends"): person.enter_sends,
        _("Single keys act"): person.single_keys,
        _("Show that I am here"): person.shows_presence,
        _("Live updates"): str(person.get_updates_display()),
        _("Read aloud by a screen reader"): str(person.get_announcements_display()),
        _("Since"): person.joined_at,
        _("Last visit"): person.last_visit_at,
    }
    return [fields]


def ways_in(person):
    own = [
        {_("Kind"): str(one), _("Since"): one.created_at, _("Last used"): one.last_used_at} for one in Factor.objects.of(person)
    ]
    browsers = person.usersession_set.order_by("pk")
    return own + [{_("Kind"): one.user_agent, _("Since"): one.created_at, _("Last used"): one.last_seen_at} for one in browsers]


def hinders(person):
    """The installation is never left without an administrator."""
    only = person.is_platform_admin and not User.objects.other_administrators(person).exists()
    return [(_("You are the only administrator. Another one has to be made first, on the server."), "")] if only else []


bring(Part(gettext_lazy("Account"), 0, rows=account, hinders=hinders))
bring(Part(gettext_lazy("Second factors and browsers"), 1, rows=ways_in))
