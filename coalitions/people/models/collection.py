"""Finding accounts, making them, bringing two together and ending them."""

from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import BaseUserManager
from django.db import models

from coalitions.live.log import audit, verb
from coalitions.people import parts, rows
from coalitions.people.errors import Guarded, Hindered


class UserQuerySet(models.QuerySet):
    def with_factors(self):
        """Whether each has a second factor, as `has_factor`."""
        strong = Authenticator.objects.exclude(type=Authenticator.Type.RECOVERY_CODES)
        return self.annotate(has_factor=models.Exists(strong.filter(user=models.OuterRef("pk"))))


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):
    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)

    def of_address(self, address):
        """Whose address it is, or None; a merged account has several."""
        return self.filter(models.Q(email__iexact=address) | models.Q(emailaddress__email__iexact=address)).first()

    def other_administrators(self, person):
        return self.filter(is_platform_admin=True, is_active=True).exclude(pk=person.pk)

    def known_as(self, text):
        """Those whose name or address holds the text."""
        named = models.Q(name__icontains=text) | models.Q(email__icontains=text)
        return self.filter(named, erased_at=None).order_by("pk")

    @verb
    def register(self, email, name, *, password=None, language="sv", **fields):
        """A new account; without password one signs in by e-mailed code."""
        user = self.model(
            email=self.normalize_email(email).lower(),
            name=name,
            language=language,
            **fields,
        )
        user.set_password(password)
        user.save(using=self._db)
        user.emailaddress_set.create(email=user.email, primary=True)  # unproven until a mailed code comes back
        return user

    create_user = register

    @verb
    def raise_to_administrator(self, email, name=""):
        """The account of that address, made if need be, as an administrator of the installation. name: of a new account."""
        user = self.filter(email=email.lower()).first() or self.register(email, name or email)
        self.filter(pk=user.pk).update(is_platform_admin=True)
        user.refresh_from_db()
        audit("person.raised", user, by=None)
        return user

    @verb
    def erase(self, person, *, by):
        """The account ends; what it wrote stays, by a former member. Raises Hindered, see `parts.hindrances`."""
        if parts.hindrances(person):
            raise Hindered
        for part in parts.PARTS:
            part.ends(person, by=by)
        person.sign_out_everywhere(by=by)
        rows.forget(person)
        person.bury()
        audit("person.erased", person, by=by)

    @verb
    def merge(self, person, other, *, by):
        """Two accounts of one person become the first; the other's addresses sign in to it. Raises Guarded."""
        list(self.filter(pk__in=[person.pk, other.pk]).select_for_update(no_key=True).order_by("pk"))
        if other.has_second_factor:
            raise Guarded
        other.sign_out_everywhere(by=by)
        for part in parts.PARTS:
            part.merges(person, other, by=by)
        other.emailaddress_set.update(primary=False)
        rows.move(person, other)
        person.change(by=by, is_platform_admin=person.is_platform_admin or other.is_platform_admin)
        other.bury()
        audit("person.merged", person, by=by, other=other.pk)
