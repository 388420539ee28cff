"""A device of the tests: an app that shows one-time codes."""

import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.urls import reverse

from coalitions.people.models import Factor

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def figures(secret=SECRET, step=0):
    """The code of this half minute, or of one so many later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + step))


def with_codes(user):
    """The same person, whose sign-in asks for a code; `recovery`: the recovery codes."""
    user.recovery = Factor.objects.add_codes(user, SECRET, 1, by=user).recovery
    return user


def second(client, code):
    return client.post(reverse("mfa_authenticate"), {"code": code})
