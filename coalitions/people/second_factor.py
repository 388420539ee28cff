"""What allauth's part for second factors asks of the product: words, a name, and a key for what is kept (T18)."""

import base64
from hashlib import sha256

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.utils.translation import gettext_lazy as _

NAME = "Coalition Workspace"
PURPOSE = "second factor"
WORDS = {
    "incorrect_code": _(
        "That is not the right code. Wait for the next one in the app, or use a recovery code you have not used yet."
    ),
    "unverified_email": _("Prove your address first: sign out, and sign in with a mailed code."),
}


class SecondFactor(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | WORDS

    def get_totp_issuer(self):
        return NAME

    def encrypt(self, text):
        return locked(PURPOSE).encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text):
        return locked(PURPOSE).decrypt(encrypted_text.encode()).decode()

    def generate_authenticator_name(self, user, type):
        return str(_("Passkey"))

    def get_public_key_credential_rp_entity(self):
        """The host of BASE_URL and not of the request: a passkey made under another name would open nothing here."""
        return {"id": settings.SITE.hostname, "name": NAME}


def locked(purpose):
    """What must be read again is kept encrypted: a copy of the database opens nothing. Each purpose has its own key."""
    return Fernet(base64.urlsafe_b64encode(sha256(f"{purpose}:{settings.TOKEN_KEY}".encode()).digest()))
