"""A person's account: sign-in address, name, language. What a person belongs to stands in organisations and spaces."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.models import Session
from django.db import models
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import HOUSE, audit, record, verb
from coalitions.live.sessions import session_mark


def initials(name):
    words = name.split() or [name]
    return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()


class UserManager(BaseUserManager):
    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)

    def known_as(self, text):
        """Those whose name or address holds the text."""
        return self.filter(models.Q(name__icontains=text) | models.Q(email__icontains=text)).order_by("pk")

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


class User(AbstractBaseUser):
    email = models.EmailField(_("work e-mail"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    language = models.CharField(
        _("language"),
        max_length=5,
        choices=[("sv", "Svenska"), ("en", "English")],
        default="sv",
    )
    theme = models.CharField(
        _("theme"),
        max_length=6,
        default="system",
        choices=[
            ("system", _("As the device")),
            ("light", _("Light")),
            ("dark", _("Dark")),
        ],
    )
    enter_sends = models.BooleanField(_("Enter sends"), default=True)
    shows_presence = models.BooleanField(_("show others that I am here or writing"), default=True)
    is_platform_admin = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    auth_epoch = models.PositiveIntegerField(default=0)
    joined_at = models.DateTimeField(auto_now_add=True)
    last_visit_at = models.DateTimeField(null=True)

    objects = UserManager()
    USERNAME_FIELD = EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    def __str__(self):
        return self.name or self.email

    @property
    def initials(self):
        return initials(self.name or self.email)

    get_full_name = get_short_name = __str__

    def get_session_auth_hash(self):
        """Every session carries it: raising auth_epoch ends all of them at their next request, whatever else fails."""
        return f"{super().get_session_auth_hash()}.{self.auth_epoch}"

    def get_session_auth_fallback_hash(self):
        return (f"{one}.{self.auth_epoch}" for one in super().get_session_auth_fallback_hash())

    @verb
    def change(self, *, by, **fields):
        """The person's own settings: name, language, theme, Enter, presence."""
        for name, value in fields.items():
            setattr(self, name, value)
        self.save(update_fields=[*fields])

    @verb
    def sign_out(self, session_key, *, by):
        """Ends one session of this person; its open sockets hear it from the house log and close with 4401."""
        end_sessions(self, [session_key])
        record("person.signed_out", self, by=by, space=HOUSE, user=self.pk, session=session_mark(session_key))

    @verb
    def sign_out_everywhere(self, *, by):
        """Ends every session of this person; open sockets hear it from the house log and close with 4401."""
        end_sessions(self, list(self.usersession_set.values_list("session_key", flat=True)))
        self.auth_epoch = models.F("auth_epoch") + 1
        self.save(update_fields=["auth_epoch"])
        self.refresh_from_db(fields=["auth_epoch"])
        record("person.signed_out", self, by=by, space=HOUSE, user=self.pk)


def end_sessions(user, keys):
    Session.objects.filter(session_key__in=keys).delete()
    user.usersession_set.filter(session_key__in=keys).delete()
