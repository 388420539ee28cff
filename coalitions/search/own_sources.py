"""What search brings itself, of the slices below it: spaces, coalitions, organisations and people."""

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from coalitions.organisations.models import Affiliation, Organisation
from coalitions.people.models import User
from coalitions.search.sources import Source, bring
from coalitions.spaces.models import Coalition, Membership, Space


def spaces():
    """Not direct conversations: they have no name of their own, and are found by what is said in them."""
    return Space.objects.filter(deleted_at=None).exclude(coalition=None).select_related("coalition")


def coalitions():
    return Coalition.objects.filter(spaces__is_common=True, spaces__deleted_at=None).prefetch_related("names", "questions")


def said_of(coalition):
    names, questions = coalition.names.all(), coalition.questions.all()
    return " ".join([*(one.name for one in names), coalition.purpose, coalition.goal, *(one.text for one in questions)])


def organisations():
    return Organisation.objects.aboard().prefetch_related("offers")


def people():
    """Those of the directory of people, which everybody who is signed in may read."""
    shown = Affiliation.objects.shown()
    first = shown.filter(user=OuterRef("pk")).order_by("since", "pk")
    return User.objects.filter(pk__in=shown.values("user")).annotate(
        home=Subquery(first.values("organisation")[:1]), home_name=Subquery(first.values("organisation__name")[:1])
    )


def of_affiliations(ids):
    return Affiliation.objects.filter(pk__in=ids).values_list("user", flat=True)


def members():
    """Those who are in no directory, for those who share a space with them."""
    return Membership.objects.active().exclude(user__in=Affiliation.objects.shown().values("user")).select_related("user")


def of_people(ids):
    return Membership.objects.filter(user__in=ids).values_list("pk", flat=True)


def of_affiliated(ids):
    return of_people(of_affiliations(ids))


def person_address(user):
    return f"{reverse('organisations:people')}?{urlencode({'q': user.name})}"


def member_address(membership):
    return f"{reverse('spaces:members', args=[membership.space_id])}#member-{membership.pk}"


bring(
    Source(
        "space",
        _("Space"),
        _("Spaces"),
        "door-open",
        spaces,
        space="pk",
        at=lambda space: space.created_at,
        title=lambda space: space.name,
        text=lambda space: f"{space.description} {space.coalition.name}",
        is_named=True,
        order=10,
    )
)
bring(
    Source(
        "coalition",
        _("Coalition"),
        _("Coalitions"),
        "waypoints",
        coalitions,
        space="spaces",
        at=lambda coalition: coalition.common.created_at,
        title=lambda coalition: coalition.name,
        text=said_of,
        is_named=True,
        order=5,
    )
)
bring(
    Source(
        "person",
        _("Person"),
        _("People"),
        "user-round",
        people,
        space="",
        at=lambda user: user.joined_at,
        title=str,
        text=lambda user: f"{user.skills} {user.home_name}",
        address=person_address,
        who=lambda user: user.pk,
        organisation=lambda user: user.home,
        follows={"organisations.affiliation": of_affiliations},
        is_named=True,
        order=60,
    )
)
bring(
    Source(
        "member",
        _("Person"),
        _("People"),
        "user-round",
        members,
        group="person",
        at=lambda membership: membership.joined_at,
        title=lambda membership: str(membership.user),
        text=lambda membership: membership.user.skills,
        address=member_address,
        who=lambda membership: membership.user_id,
        follows={"organisations.affiliation": of_affiliated, "people.user": of_people},
        is_named=True,
        order=61,
    )
)
bring(
    Source(
        "organisation",
        _("Organisation"),
        _("Organisations"),
        "building-2",
        organisations,
        space="",
        at=lambda organisation: organisation.created_at,
        title=lambda organisation: organisation.name,
        text=lambda organisation: " ".join([organisation.note, *(offer.words for offer in organisation.offers.all())]),
        organisation=lambda organisation: organisation.pk,
        is_named=True,
        order=70,
    )
)
