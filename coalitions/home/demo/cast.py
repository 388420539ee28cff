"""Invented people and organisations of the acceptance stories: the same in demo, tests and docs."""

from coalitions.organisations.models import Organisation, Stage
from coalitions.people.models import User

ORGANISATIONS = {
    "kommun": ("Sjöbrunna kommun", "public", "82", "2120009705"),
    "hem": ("Sjöbrunnahem AB", "public", "49", "5599980108"),
    "hogskola": ("Högskolan i Sjöbrunna", "academia", "81", "2021009705"),
    "region": ("Region Mittälven", "public", "84", "2321009702"),
    "granfro": ("Stiftelsen Granfrö", "civil_society", "72", "8299980204"),
    "lasglantan": ('Föreningen Läsgläntan, avdelning "Öster"', "civil_society", "61", "8299970403"),
    "natverket": ("Grannskapsnätverket Öster", "civil_society", "informal", None),
    "havrevinge": ("Havrevinge Digital AB", "business", "49", "5599970307"),
}
PEOPLE = {
    "tuva": ("Tuva Hedlindh", "kommun"),
    "joar": ("Joar Brännmyr", "kommun"),
    "daniel": ("Daniel Östbrink", "hem"),
    "ingegerd": ("Ingegerd Älvmark", "hogskola"),
    "nils": ("Nils Torpegård", "hogskola"),
    "mirja": ("Mirja Laitamaa", "region"),
    "majlis": ("Maj-Lis Kvarnelid", "granfro"),
    "samira": ("Samira Vallgårda", "lasglantan"),
    "elham": ("Elham Rosmark", "natverket"),
    "petter": ("Petter Havsund", "havrevinge"),
    "rasmus": ("Rasmus Tjernvall", None),
}


def organisations():
    """{key: Organisation}; those that exist already are kept."""
    return {key: organisation(*row) for key, row in ORGANISATIONS.items()}


def organisation(name, sector, form, number):
    """Of the story: it has been aboard for long."""
    fields = {"sector": sector, "legal_form": form, "registration_number": number, "onboarding_state": Stage.ACTIVE}
    return Organisation.objects.get_or_create(name=name, defaults=fields)[0]


def person(name, domain="sjobrunna.example", home=None, **fields):
    user = User.objects.register(f"{name.split()[0].lower()}@{domain}", name, **fields)
    if home:
        user.affiliations.create(organisation=home)
    return user


def people(homes, domain="sjobrunna.example"):
    """{key: User} of the whole cast, each with the organisation they belong to."""
    admin = {"rasmus": {"is_platform_admin": True}}
    return {key: person(name, domain, homes.get(home), **admin.get(key, {})) for key, (name, home) in PEOPLE.items()}
