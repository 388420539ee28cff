"""How each coalition of the story began: names, questions, people, seats, spaces."""

from coalitions.spaces.models import Coalition, Invitation, Membership, Role


def found(told, cast, homes, moment):
    """{key of a space: Space} of the coalition; "common" is its first."""
    lead = cast[told["lead"]]
    with moment(told["ago"], "08:00"):
        coalition = begin(told, lead, homes)
        join(coalition.common, told["facilitators"], cast, lead, Role.FACILITATOR)
        join(coalition.common, told["members"], cast, lead, Role.MEMBER)
        for organisation, holder, role, mandate in told["seats"]:
            coalition.seat(homes[organisation], cast[holder], by=lead, role=role, mandate_text=mandate)
    for question in told["questions"]:
        with moment(question["ago"], "15:00"):
            coalition.ask(question["text"], by=lead, reason=question.get("reason", ""))
    ask_in(told.get("invitation"), coalition, lead, moment)
    return {"common": coalition.common} | {key: room(coalition, one, told, cast, moment) for key, one in told["spaces"].items()}


def begin(told, lead, homes):
    names = [*told.get("aliases", []), told["name"]]
    coalition = Coalition.objects.start(
        names[0],
        by=lead,
        organisation=home(lead),
        hosts=[homes[key] for key in told["hosts"]],
        purpose=told["purpose"],
        goal=told["goal"],
        common=told["common"],
    )
    for name in names[1:]:
        coalition.rename(name, by=lead)
    return coalition


def room(coalition, told, whole, cast, moment):
    lead = cast[whole["lead"]]
    with moment(told["ago"], "08:30"):
        fields = {name: told[name] for name in ("visibility", "description") if name in told}
        space = coalition.open_space(told["name"], by=lead, organisation=home(lead), **fields)
        leads = [key for key in whole["facilitators"] if key in told.get("only", whole["facilitators"])]
        join(space, leads, cast, lead, Role.FACILITATOR)
        join(space, [] if "only" in told else whole["members"], cast, lead, Role.MEMBER)
    return space


def join(space, keys, cast, lead, role):
    for key in keys:
        Membership.objects.admit(space, cast[key], by=lead, role=role, organisation=home(cast[key]))


def ask_in(told, coalition, lead, moment):
    if told:
        with moment(told["ago"], "11:00"):
            Invitation.objects.invite(coalition.common, told["email"], by=lead, role=told["role"])


def home(user):
    affiliation = user.affiliations.select_related("organisation").first()
    return affiliation and affiliation.organisation
