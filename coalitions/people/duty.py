"""Who must have a second factor, by the installation's policy, and what is open to who has not used one yet (T18).

people knows administrators; slices above say who else leads: see `leads`.
"""

from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings

NOBODY, ADMINISTRATORS, LEADING, EVERYBODY = POLICIES = (
    "nobody",
    "administrators",
    "administrators and facilitators",
    "everybody",
)
LEADERS: list = []
FREE = {  # what leads through setting it up, out of it, or to words one can read
    "people:duty",
    "people:new_codes",
    "people:new_passkey",
    "people:prove",
    "people:language",
    "people:theme",
    "people:me_css",
    "account_reauthenticate",
    "account_logout",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "csp",
}


def leads(says):
    """Registers a function of a person: whether the person leads somewhere. Asked at each request of who used no factor."""
    LEADERS.append(says)
    return says


def is_owed(person):
    policy = settings.REQUIRE_SECOND_FACTOR
    if policy == EVERYBODY or (policy != NOBODY and person.is_platform_admin):
        return True
    return policy == LEADING and any(says(person) for says in LEADERS)


def was_used(request):
    """In this session: at its sign-in, since then, or by setting it up."""
    return any(one["method"] == "mfa" for one in get_authentication_records(request, request.user))


def bars(request):
    """Whether this person, in this session, may go nowhere before a second factor was used."""
    return settings.REQUIRE_SECOND_FACTOR != NOBODY and not was_used(request) and is_owed(request.user)
