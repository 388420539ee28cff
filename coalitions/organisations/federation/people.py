"""Accounts as a provider touches them."""

from django.db.models import Q

from coalitions.people.models import User


def people_at(organisation):
    """Whose address is at one of its domains, administrators apart."""
    found = Q()
    for domain in organisation.email_domains.all():
        found |= Q(email__iendswith=f"@{domain.name}")
    return User.objects.filter(found, is_platform_admin=False) if found else User.objects.none()


def people_by(provider):
    """Who has a session that began there."""
    return User.objects.filter(identities__provider=provider, identities__sessions__isnull=False).distinct()


def sign_out(people, *, by):
    for person in people.order_by("pk"):
        person.sign_out_everywhere(by=by)


def prove(user, address):
    """The address is the person's. Who made the account before that was known may have been somebody else, who waits for it
    to be filled: what they set opens nothing any more."""
    own = user.emailaddress_set.filter(email__iexact=address)
    if not own.filter(verified=True).exists():
        user.authenticator_set.all().delete()
        user.set_unusable_password()
        user.save(update_fields=["password"])
        user.sign_out_everywhere(by=user)
    own.update(verified=True)
