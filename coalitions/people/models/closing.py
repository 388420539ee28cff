"""The end of an account: closed and opened again, or buried for good."""

from django.utils.timezone import now

from coalitions.live.log import audit, verb
from coalitions.people.errors import Hindered


class Closing:
    """A part of User."""

    @verb
    def close(self, reason, *, by):
        """For who has left: nothing opens the account any more, and what is open ends. What the person wrote stays. Raises
        Hindered for the last administrator. reason: a code for the audit log."""
        if self.is_platform_admin and not type(self).objects.other_administrators(self).exists():
            raise Hindered
        self.authenticator_set.all().delete()
        self.set_unusable_password()
        self.is_active = False
        self.save(update_fields=["password", "is_active"])
        self.sign_out_everywhere(by=by)
        audit("person.closed", self, by=by, reason=reason)

    @verb
    def reopen(self, *, by):
        """Signs in again by a mailed code or its organisation's provider; password and second factors are made anew."""
        self.is_active = True
        self.save(update_fields=["is_active"])
        audit("person.reopened", self, by=by)

    def bury(self):
        """Leaves a row that things can point at, with nothing in it about anybody."""
        self.name, self.skills, self.email = "", "", f"{self.pk}@erased.invalid"
        self.is_active = self.is_platform_admin = False
        self.erased_at, self.last_visit_at, self.last_login = now(), None, None
        self.set_unusable_password()
        self.save()
