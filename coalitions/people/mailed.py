"""A code mailed to an address, which shows that who has this session reads mails there."""

import time

from allauth.core import ratelimit
from django.utils.crypto import constant_time_compare, get_random_string, salted_hmac

from coalitions.people.mail import letter

LIFE, TRIES = 15 * 60, 5  # seconds, and wrong answers after which the code is none


class MailedCode:
    """Kept in the session, as a hash; one for each purpose."""

    def __init__(self, request, purpose):
        self.request, self.name = request, f"code for {purpose}"

    @property
    def kept(self):
        kept = self.request.session.get(self.name)
        return kept if kept and time.time() - kept["at"] < LIFE and kept["tries"] < TRIES else None

    @property
    def address(self):
        """Where a code was mailed that can still be answered, or None."""
        return self.kept and self.kept["address"]

    def send(self, address, template, to_nobody=False):
        """False when codes were sent there a moment ago. to_nobody: all but the mail itself."""
        if not ratelimit.consume(self.request, action="request_login_code", key=address.lower()):
            return False
        code = get_random_string(6, "0123456789")
        self.request.session[self.name] = {"hash": self.hash(code, address), "address": address, "at": time.time(), "tries": 0}
        if not to_nobody:
            letter(address, template, {"code": code}).send()
        return True

    def fits(self, code):
        """Each answer counts; the right one opens once."""
        if (kept := self.kept) is None:
            return False
        if constant_time_compare(self.hash("".join(code.split()), kept["address"]), kept["hash"]):
            del self.request.session[self.name]
            return True
        self.request.session[self.name] = kept | {"tries": kept["tries"] + 1}
        return False

    def hash(self, code, address):
        return salted_hmac(self.name, f"{address}:{code}", algorithm="sha256").hexdigest()
