"""SAML 2.0, Web Browser SSO profile: our request by redirect, the provider's response by POST; single logout asked by POST.

The rules are those of SAML profiles, 4.1.4.2 and 4.1.4.3. The assertion must be signed, by itself or with the whole response;
encrypted ones are not asked for, since our metadata offers no key to encrypt with.
"""

import zlib
from base64 import b64encode
from datetime import timedelta
from urllib.parse import urlencode

from django.utils.timezone import now

from coalitions.organisations.federation import metadata, said
from coalitions.organisations.federation.assertion import OutOfReach, Unfit
from coalitions.organisations.federation.xml import INNER, ROOT, A, P, moment, only, tag, text, unpacked, verified

SKEW = timedelta(minutes=2)  # that two clocks may lie apart
OLD = timedelta(minutes=10)  # after which a message is too old
BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer"


def stamp(at):
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def packed(message):
    """For the redirect binding: deflated without a header (SAML bindings, 3.4.4.1)."""
    press = zlib.compressobj(wbits=-15)
    return b64encode(press.compress(message.encode()) + press.flush()).decode()


class Saml:
    """entity, consume, leave: our name towards this provider, where its responses come, where it says that a session ended."""

    def __init__(self, provider, entity, consume, leave):
        self.provider, self.entity, self.consume, self.leave = provider, entity, consume, leave
        try:
            self.about = metadata.read(provider.metadata)
        except Unfit:
            raise OutOfReach from None

    def departure(self, attempt):
        """Where the browser goes. The request's id is the attempt's state: the assertion names it (InResponseTo)."""
        asked = metadata.request(f"_{attempt['state']}", stamp(now()), self.about.address, self.entity, self.consume)
        query = urlencode({"SAMLRequest": packed(asked), "RelayState": attempt["state"]})
        return f"{self.about.address}{'&' if '?' in self.about.address else '?'}{query}"

    def arrival(self, posted):
        """(Assertion, the state it answers to, its id, until when it counts). Raises Refusal."""
        response = unpacked(posted.get("SAMLResponse"))
        if response.tag != tag(P, "Response") or response.get("Destination", self.consume) != self.consume:
            raise Unfit("no response for us")
        said.declined(response)
        assertion = self.assertion(response)
        self.fits(assertion)
        confirmed, state = self.confirmed(assertion)
        return said.meant(assertion), state, assertion.get("ID"), confirmed + SKEW

    def assertion(self, response):
        """As it was signed, and nothing that was not."""
        whole = verified(response, ROOT, self.about.certificates)
        if whole is not None and whole.tag == tag(P, "Response"):
            return only(whole, f"{A}:Assertion")
        alone = verified(response, INNER, self.about.certificates)
        if alone is None or alone.tag != tag(A, "Assertion"):
            raise Unfit("signature")
        return alone

    def fits(self, assertion):
        """Of this provider, for us, now."""
        conditions = only(assertion, f"{A}:Conditions")
        audiences = [text(one) for one in conditions.iter(tag(A, "Audience"))]
        if text(only(assertion, f"{A}:Issuer")) != self.provider.issuer or self.entity not in audiences:
            raise Unfit("issuer or audience")
        only(assertion, f"{A}:AuthnStatement")
        if not timely(conditions) or not assertion.get("ID"):
            raise Unfit("time")

    def confirmed(self, assertion):
        """(until when, the state of the request that it answers). An answer to no request of ours is none."""
        for way in assertion.findall(f"{tag(A, 'Subject')}/{tag(A, 'SubjectConfirmation')}"):
            data = way.find(tag(A, "SubjectConfirmationData"))
            if way.get("Method") == BEARER and data is not None and data.get("Recipient") == self.consume:
                ends, to = moment(data.get("NotOnOrAfter")), data.get("InResponseTo", "")
                if ends and timely(data) and to.startswith("_"):
                    return ends, to[1:]
        raise Unfit("confirmation")

    def notice(self, posted):
        """(subject, session, id, until) of a request to end a session, by this provider and signed as a whole. Raises Unfit."""
        asked = verified(unpacked(posted.get("SAMLRequest")), ROOT, self.about.certificates)
        if asked is None or asked.tag != tag(P, "LogoutRequest") or asked.get("Destination", self.leave) != self.leave:
            raise Unfit("signature")
        made = moment(asked.get("IssueInstant"))
        if text(only(asked, f"{A}:Issuer")) != self.provider.issuer or not made or not made - SKEW < now() < made + OLD:
            raise Unfit("issuer or time")
        sessions = [text(one) for one in asked.findall(tag(P, "SessionIndex"))]
        return said.subject(asked, f"{A}:NameID"), (sessions or [""])[0], asked.get("ID", ""), made + OLD + SKEW

    def farewell(self, to):
        """Where the browser goes after the session ended here, "" for nowhere."""
        if not self.about.leaving:
            return ""
        answer = metadata.farewell(f"_{now().timestamp():.6f}", stamp(now()), self.about.leaving, self.entity, to)
        return f"{self.about.leaving}{'&' if '?' in self.about.leaving else '?'}{urlencode({'SAMLResponse': packed(answer)})}"


def timely(element):
    begins, ends = moment(element.get("NotBefore")), moment(element.get("NotOnOrAfter"))
    return (not begins or begins < now() + SKEW) and (not ends or ends > now() - SKEW)
