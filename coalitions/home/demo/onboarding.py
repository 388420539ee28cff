"""Organisations on their way aboard: two have applied, one was invited and is silent, one was entered a few days ago."""

from coalitions.organisations.models import Application, Organisation

APPLIED = [
    {
        "ago": 4,
        "name": "Läsgläntans vänner",
        "sector": "civil_society",
        "legal_form": "61",
        "no_number_reason": "not_registered",
        "website": "https://lasglantansvanner.example",
        "why": "Vi är nio pensionärer som läser högt på två förskolor. Vi vill veta var fler behövs.",
        "contact_name": "Gunvor Ekeryd",
        "contact_title": "sammankallande",
        "email": "gunvor@ekeryd.example",
        "language": "sv",
    },
    {
        "ago": 1,
        "name": "Ordvinden Förlag AB",
        "sector": "business",
        "legal_form": "49",
        "registration_number": "5599950424",
        "website": "https://ordvinden.example",
        "why": "We publish picture books in six languages, and want to hear what is missing.",
        "contact_name": "Ibtisam Norrsell",
        "contact_title": "publisher",
        "email": "ibtisam@ordvinden.example",
        "language": "en",
    },
]
INVITED = {"name": "Fritidsklubben Måsen", "sector": "civil_society"}
INVITED |= {"contact_name": "Jerker Solvind", "email": "jerker@masen.example"}
ENTERED = {"name": "Sjöbrunna bokcafé", "sector": "business", "legal_form": "49", "website": "https://bokcafe.example"}


def come_aboard(by, moment):
    with moment(17, "10:20"):
        Application.objects.invite(by=by, message="Ni har öppet när skolan är slut. Vill ni vara med?", language="sv", **INVITED)
    with moment(3, "14:05"):
        Organisation.objects.enter(by=by, **ENTERED)
    for told in APPLIED:
        with moment(told["ago"], "09:12"):
            Application.objects.apply(by=None, **{name: value for name, value in told.items() if name != "ago"})
