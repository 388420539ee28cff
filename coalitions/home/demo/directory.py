"""What the demo's organisations and people tell of themselves in the directory. The places are real, who is there is invented."""

from coalitions.organisations.models import Offer

PLACES = {"region": "2281", "granfro": "0180", "havrevinge": "1280", "lasglantan": "2281", "natverket": "2281"}
OFFERS = {
    "kommun": {"premises": "Samlingssalen i stadshuset, vardagskvällar", "data": "Öppettider och besök per bibliotek"},
    "hem": {"premises": "Gårdslokaler i tre kvarter"},
    "hogskola": {"competence": "Forskning om barns läsning", "hours": "Studenter på praktik, vår och höst"},
    "granfro": {"money": "Startbidrag till lokala idéer"},
    "lasglantan": {"hours": "Högläsare två kvällar i veckan", "equipment": "Bokvagn med 300 barnböcker"},
    "havrevinge": {"competence": "Tillgängliga webbtjänster", "equipment": "Tolv läsplattor att låna"},
}
SKILLS = {
    "tuva": "upphandling, föreningsstöd",
    "samira": "högläsning, ledarskap",
    "petter": "webb, projektledning",
    "nils": "utvärdering, läsforskning",
    "mirja": "processledning, folkhälsa",
}
CONTACTS = ("joar", "daniel", "ingegerd", "mirja", "majlis", "samira", "elham", "petter")


def tell(cast, homes, moment):
    with moment(9, "11:00"):
        for key, code in PLACES.items():
            homes[key].change(by=cast["rasmus"], municipality_code=code)
        for key, words in OFFERS.items():
            Offer.objects.say(homes[key], words, by=cast["rasmus"])
        for key, skills in SKILLS.items():
            cast[key].change(by=cast[key], skills=skills)
        for key in CONTACTS:
            cast[key].affiliations.get().name_contact_person(by=cast["rasmus"])
