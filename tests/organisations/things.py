"""Things of organisations for the permission matrix (tests/guards)."""

from coalitions.organisations.models import Affiliation, Application, EmailDomain, LegalForm, Provider
from tests.organisations import samling
from tests.organisations.making import form_of, sheet, upload

FIELDS = {"name": "Bokvännerna", "sector": "civil_society", "legal_form": "61", "no_number_reason": "not_registered"}
CONTACT = {"contact_name": "Bodil Vänersson", "email": "bodil@bokvannerna.example", "language": "sv"}
TYPED = FIELDS | CONTACT | {"registration_number": "", "municipality_code": "", "website": "", "why": "Vi läser högt."}


def application(cast):
    """One that waits for an answer of the applicant, so that both sides have something to do."""
    email = f"bodil@rum{cast.space.pk}.example"
    found = Application.objects.filter(email=email).first()
    if found is None:
        found = Application.objects.apply(by=None, why="Vi läser högt.", **FIELDS | CONTACT | {"email": email})
        found.ask("Hur många är ni?", by=cast.rasmus)
    return found


def provider(cast):
    """In use, and reached by no question of ours."""
    EmailDomain.objects.add(cast.kommun, "sjobrunna.example", by=cast.rasmus)
    told = {"name": "Sjöbrunna kommun", "issuer": samling.ENTITY, "metadata": samling.metadata()}
    made = Provider.objects.bring(cast.kommun, "saml", by=cast.rasmus, **told)
    made.note_test(by=cast.rasmus)
    made.switch("on", by=cast.rasmus)
    return made


OPENID = {"name": "Kommunen", "issuer": "https://login.sjobrunna.example", "client_id": "x", "secret": "y", "hours": "8"}
THINGS = {
    "organisation": lambda cast: cast.kommun.pk,
    "affiliation": lambda cast: Affiliation.objects.propose(cast.nils, cast.kommun, by=cast.nils).pk,
    "domain": lambda cast: EmailDomain.objects.add(cast.kommun, "sjobrunna.example", by=cast.rasmus).pk,
    "application": lambda cast: application(cast).pk,
    "proof": lambda cast: application(cast).token,
    "stage": lambda cast: "active",
    "provider": lambda cast: provider(cast).pk,
    "other": lambda cast: cast.havrevinge.pk,
    "shelf": lambda cast: "forms",
    "listed_id": lambda cast: LegalForm.objects.get(code="62").pk,
    "sheet": lambda cast: sheet("name,sector\nBokvännerna,civil_society\n", by=cast.rasmus).pk,
}
FORM = {"name_sv": "sparbank", "name_en": "savings bank", "source": "SCB", "source_date": "2026-01-01"}


def as_it_was(form):
    """What a browser sends along of how the form found the row."""
    return {f"initial-{name}": str(getattr(form, name)) for name in FORM}


BODIES = {
    "organisations:listed_new": lambda ids: FORM | {"code": "41"},
    "organisations:listed": lambda ids: FORM | as_it_was(LegalForm.objects.get(code="62")),
    "organisations:offers": lambda ids: {"premises": "En samlingssal om kvällarna"},
    "organisations:domains": lambda ids: {"domain": "ny.example"},
    "organisations:apply": lambda ids: TYPED,
    "organisations:application": lambda ids: TYPED | {"answer": "Tolv."},
    "organisations:approval": lambda ids: {"message": "Välkomna."},
    "organisations:inquiry": lambda ids: {"message": "Var finns ni?"},
    "organisations:refusal": lambda ids: {"message": "Ni finns redan."},
    "organisations:invite": lambda ids: FIELDS | CONTACT,
    "organisations:stage_move": lambda ids: {"to": "paused", "reason": "Ny ledning."},
    "organisations:new": lambda ids: form_of(name="Ny", sector="business", no_number_reason="foreign"),
    "organisations:entry": lambda ids: form_of(name="Ny", sector="business", no_number_reason="foreign"),
    "organisations:question": lambda ids: {"text": "Är ni en eller två?"},
    "organisations:provider_new": lambda ids: OPENID | {"organisation": "Sjöbrunna kommun"},
    "organisations:provider": lambda ids: {"name": "Ny", "metadata": samling.metadata(), "hours": "8"},
    "organisations:provider_use": lambda ids: {"use": "off"},
    "organisations:merge": lambda ids: {"other": f"#{ids['other']}"},
    "organisations:imports": lambda ids: {"file": upload("name,sector\nBokvännerna,civil_society\n")},
}
