"""A person's account: sign-in address, name, language. What a person belongs to stands in organisations and spaces."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.sessions.models import Session
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from coalitions.live.log import HOUSE, audit, record, verb
from coalitions.live.sessions import session_mark
from coalitions.people.mail import send_notice
from coalitions.people.models.closing import Closing
from coalitions.people.models.collection import UserManager

NAMING = ("name", "skills")  # what others find a person by


def initials(name):
    words = name.split() or [name]
    return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()


class User(Closing, AbstractBaseUser):
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
    skills = models.CharField(_("what I can help with"), max_length=200, blank=True)  # words with commas between
    enter_sends = models.BooleanField(_("Enter sends"), default=True)
    shows_presence = models.BooleanField(_("show others that I am here or writing"), default=True)
    single_keys = models.BooleanField(_("single keys act"), default=True)
    updates = models.CharField(
        _("live updates"),
        max_length=7,
        default="on",
        choices=[
            ("on", _("As they happen")),
            ("batched", _("Gathered, every half minute")),
            ("paused", _("When I ask for them")),
        ],
    )
    announcements = models.CharField(
        _("read aloud by a screen reader"),
        max_length=8,
        default="all",
        choices=[
            ("all", _("Everything new")),
            ("mentions", _("What names me")),
            ("none", _("Nothing")),
        ],
    )
    is_platform_admin = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    erased_at = models.DateTimeField(null=True)  # a tombstone: what it wrote stays, who it was is gone
    auth_epoch = models.PositiveIntegerField(default=0)
    joined_at = models.DateTimeField(auto_now_add=True)
    last_visit_at = models.DateTimeField(null=True)

    objects = UserManager()
    USERNAME_FIELD = EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    def __str__(self):
        return gettext("Former member") if self.erased_at else self.name or self.email

    @property
    def initials(self):
        return None if self.erased_at else initials(self.name or self.email)

    @property
    def skill_list(self):
        return [skill.strip() for skill in self.skills.split(",") if skill.strip()]

    @property
    def has_second_factor(self):
        return self.authenticator_set.exclude(type="recovery_codes").exists()

    def owns(self, address):
        """One of the addresses that sign in to this account."""
        return self.email.lower() == address.lower() or self.emailaddress_set.filter(email__iexact=address).exists()

    get_full_name = get_short_name = __str__

    def get_session_auth_hash(self):
        """Every session carries it: raising auth_epoch ends all of them at their next request, whatever else fails."""
        return f"{super().get_session_auth_hash()}.{self.auth_epoch}"

    def get_session_auth_fallback_hash(self):
        return (f"{one}.{self.auth_epoch}" for one in super().get_session_auth_fallback_hash())

    @verb
    def change(self, *, by, **fields):
        """The person's own settings: name, language, theme, keys, presence, how news come."""
        was = User.objects.filter(pk=self.pk).values(*NAMING).get()
        renamed = [name for name in NAMING if fields.get(name, was[name]) != was[name]]
        for name, value in fields.items():
            setattr(self, name, value)
        self.save(update_fields=[*fields])
        if renamed:
            audit("person.renamed", self, by=by, fields=renamed)

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

    @verb
    def prove_address(self, *, by):
        """A code mailed there came back."""
        self.emailaddress_set.filter(email=self.email).update(verified=True)

    @verb
    def reset_factors(self, reason, words, *, by):
        """By an administrator, for who lost them: all second factors go, all sessions end, and the person hears why.

        reason: a code for the audit log. words: what the administrator says to the person, for the mail alone.
        """
        self.authenticator_set.all().delete()
        self.sign_out_everywhere(by=by)
        audit("factor.reset", self, by=by, reason=reason)
        send_notice.enqueue(self.pk, "factors_reset", {"words": words})


def end_sessions(user, keys):
    Session.objects.filter(session_key__in=keys).delete()
    user.usersession_set.filter(session_key__in=keys).delete()
