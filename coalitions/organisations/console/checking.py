"""What can be checked of an application before an administrator looks: each check with its outcome and why."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from coalitions.organisations.console.alike import key, named_like
from coalitions.organisations.legal_forms import fits, named, suggested_sector
from coalitions.organisations.models import Organisation, Sector

OK, WARN, BAD, OPEN = "ok", "warn", "bad", "open"
ICONS = {OK: "circle-check", WARN: "triangle-alert", BAD: "circle-x", OPEN: "circle-dashed"}
WORSE = (BAD, WARN, OPEN, OK)
MAIL = (
    "gmail.com googlemail.com hotmail.com hotmail.se live.com live.se outlook.com msn.com yahoo.com yahoo.se icloud.com me.com "
    "telia.com bredband.net comhem.se spray.se swipnet.se proton.me protonmail.com gmx.com mail.com"
)
PUBLIC = MAIL.split()


@dataclass(frozen=True)
class Check:
    """level: ok, warn, bad, or open for what cannot be told. short: for the list. organisation: the one it is about."""

    level: str
    words: str
    short: str = ""
    detail: str = ""
    organisation: object = None

    @property
    def icon(self):
        return ICONS[self.level]


def with_checks(applications):
    """The applications, each with `checks`; as many queries however many they are."""
    applications = list(applications)
    numbers, names = by_number(applications), named_like(one.name for one in applications)
    for one in applications:
        one.checks = [number(one, numbers), alike(one, names), domain(one), sector(one)]
        one.worst = min(one.checks, key=lambda check: WORSE.index(check.level))
        one.passed = sum(check.level == OK for check in one.checks)
    return applications


def by_number(applications):
    wanted = {one.registration_number for one in applications if one.registration_number}
    return {one.registration_number: one for one in Organisation.objects.filter(registration_number__in=["-", *wanted])}


def number(application, numbers):
    digits, shown = application.registration_number, application.number
    if not digits:
        reason = application.get_no_number_reason_display() or _("No reason given")
        return Check(OPEN, _("No organisation number"), _("No number to check"), reason)
    taken = numbers.get(digits)
    if taken and taken.pk != application.organisation_id:
        words = _("Organisation number %(number)s is entered already") % {"number": shown}
        return Check(BAD, words, _("Number is entered already"), _("It belongs to"), taken)
    words = _("Organisation number %(number)s is valid") % {"number": shown}
    if not fits(application.legal_form, digits):
        detail = _("Check digit correct, but numbers of this form begin otherwise.")
        return Check(WARN, words, _("Number does not fit the form"), detail)
    return Check(OK, words, detail=_("Check digit correct, and no other organisation has it."))


def alike(application, names):
    others = [one for one in names.get(key(application.name), ()) if one.pk != application.organisation_id]
    if others:
        return Check(WARN, _("Possibly entered already"), _("Possible duplicate"), _("Its name is close to"), others[0])
    return Check(OK, _("No other organisation has a name like it"))


def domain(application):
    mail = application.email.rpartition("@")[2]
    site = (urlsplit(application.website).hostname or "").removeprefix("www.")
    if mail in PUBLIC:
        words = _("%(domain)s is a public mail domain") % {"domain": mail}
        return Check(WARN, words, _("Public mail domain"), _("It says nothing of where the person works."))
    if not site:
        detail = _("The address is at %(domain)s.") % {"domain": mail}
        return Check(OPEN, _("No website to compare the address with"), _("No website to compare with"), detail)
    if mail == site or mail.endswith(f".{site}") or site.endswith(f".{mail}"):
        return Check(OK, _("Address and website are at %(domain)s") % {"domain": mail})
    detail = _("The address is at %(mail)s, the website at %(site)s.") % {"mail": mail, "site": site}
    return Check(WARN, _("Address and website are at different domains"), _("Domain differs from website"), detail)


def sector(application):
    suggested, stated = suggested_sector(application.legal_form, application.name), application.get_sector_display()
    form = named(application.legal_form)
    if not suggested:
        detail = _("This form says nothing of the sector.") if form else _("No legal form given.")
        return Check(OPEN, _("Stated sector: %(sector)s") % {"sector": stated}, _("Form says nothing of the sector"), detail)
    if suggested == application.sector:
        words = _("Sector agrees with the legal form: %(sector)s") % {"sector": stated}
        return Check(OK, words, detail=_("%(form)s and the stated sector say the same.") % {"form": form.capitalize()})
    detail = _("%(form)s suggests %(sector)s. The message you approve with becomes the reason.")
    said = {"form": form.capitalize(), "sector": Sector(suggested).label}
    words = _("Sector differs from the legal form: %(sector)s") % {"sector": stated}
    return Check(WARN, words, _("Sector differs from form"), detail % said)
