"""OpenID Connect Core 1.0, the code flow with PKCE (RFC 7636), state and nonce; OpenID Connect Back-Channel Logout 1.0.

Signatures, keys and claims are joserfc's; what is asked of the provider goes by coalitions/people/outgoing.py.
"""

import json
import time
from base64 import b64encode, urlsafe_b64encode
from hashlib import sha256
from urllib.parse import quote, urlencode

from django.core.cache import cache
from django.utils.crypto import constant_time_compare
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from coalitions.organisations.federation.assertion import Declined, OutOfReach, Unfit
from coalitions.organisations.federation.claims import ended, meant, timely
from coalitions.people.outgoing import Unreachable, ask, may_be_asked

BROKEN = (JoseError, ValueError, TypeError, KeyError)  # of what a stranger put together
KEPT = 3600  # seconds that what a provider says of itself is believed
SOON = 60  # seconds before unknown keys are asked for again
ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]  # public keys only


def told(url, **more):
    """JSON of the provider as a dictionary. Raises OutOfReach."""
    try:
        found = json.loads(ask(url, **more))
    except (Unreachable, ValueError, RecursionError):
        raise OutOfReach from None
    if not isinstance(found, dict):
        raise OutOfReach
    return found


class OpenID:
    def __init__(self, provider):
        self.provider = provider
        self.name = f"oidc:{provider.pk}:{sha256(provider.issuer.encode()).hexdigest()}"

    @property
    def about(self):
        """What the provider says of itself (OpenID Connect Discovery 1.0); its issuer must be the one that was typed."""
        return cache.get_or_set(f"{self.name}:about", self.discover, KEPT)

    def discover(self):
        about = told(f"{self.provider.issuer.rstrip('/')}/.well-known/openid-configuration")
        needed = ("authorization_endpoint", "token_endpoint", "jwks_uri")
        if about.get("issuer") != self.provider.issuer or not all(may_be_asked(str(about.get(name, ""))) for name in needed):
            raise OutOfReach
        return about

    def departure(self, attempt, callback, hint=""):
        """Where the browser goes."""
        proof = urlsafe_b64encode(sha256(attempt["verifier"].encode()).digest()).rstrip(b"=").decode()
        asked = {"response_type": "code", "scope": "openid email profile", "client_id": self.provider.client_id}
        asked |= {"redirect_uri": callback, "state": attempt["state"], "nonce": attempt["nonce"]}
        asked |= {"code_challenge": proof, "code_challenge_method": "S256"} | ({"login_hint": hint} if hint else {})
        where = self.about["authorization_endpoint"]
        return f"{where}{'&' if '?' in where else '?'}{urlencode(asked)}"

    def arrival(self, answer, attempt, callback):
        """The Assertion behind what the browser brought back. Raises Refusal."""
        if not constant_time_compare(answer.get("state", ""), attempt["state"]):
            raise Unfit("state")
        if answer.get("iss", self.provider.issuer) != self.provider.issuer:  # RFC 9207: another provider's answer
            raise Unfit("iss")
        if "code" not in answer:
            raise Declined
        tokens = self.exchange(answer["code"], attempt["verifier"], callback)
        claims = self.claims(tokens.get("id_token"))
        if not constant_time_compare(str(claims.get("nonce", "")), attempt["nonce"]):
            raise Unfit("nonce")
        return meant(claims | self.more(claims, tokens.get("access_token")))

    def exchange(self, code, verifier, callback):
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": callback, "code_verifier": verifier}
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        known = self.about.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
        if "client_secret_basic" in known:
            headers["Authorization"] = f"Basic {self.basic()}"
        else:
            form |= {"client_id": self.provider.client_id, "client_secret": self.provider.open_secret()}
        return told(self.about["token_endpoint"], data=urlencode(form), headers=headers)

    def basic(self):
        """RFC 6749, 2.3.1: each part is encoded as in a form before they are put together."""
        parts = (self.provider.client_id, self.provider.open_secret())
        return b64encode(":".join(quote(part, safe="") for part in parts).encode()).decode()

    def more(self, claims, token):
        """The address from the userinfo endpoint, where the token does not hold it and it speaks of the same person."""
        where = self.about.get("userinfo_endpoint")
        if "email" in claims or not where or not token:
            return {}
        found = told(where, headers={"Authorization": f"Bearer {token}"})
        if found.get("sub") != claims["sub"]:
            raise Unfit("userinfo is of somebody else")
        return {name: found[name] for name in ("email", "email_verified", "name") if name in found}

    def claims(self, token, needed=("iss", "sub", "aud", "exp", "iat")):
        """Of a token that this provider signed for us and that is neither too old nor from the future. Raises Unfit."""
        claims = self.signed(token)
        ours, now, audience = self.provider.client_id, time.time(), claims.get("aud")
        audience = audience if isinstance(audience, list) else [audience]
        if claims.get("iss") != self.provider.issuer or ours not in audience or any(name not in claims for name in needed):
            raise Unfit("issuer or audience")
        if claims.get("azp", ours) != ours or (len(audience) > 1 and "azp" not in claims and "exp" in needed):
            raise Unfit("azp")
        if not timely(claims, now):
            raise Unfit("time")
        return claims

    def notice(self, posted):
        """Of an ended session: see `ended`."""
        return ended(self.claims(posted.get("logout_token"), needed=("iss", "aud", "iat", "jti", "events")), time.time())

    def signed(self, token):
        """A key that is not known is asked for once more: providers change theirs."""
        try:
            return self.opened(token, self.keys())
        except BROKEN:
            if not cache.add(f"{self.name}:asked", 1, SOON):
                raise Unfit("signature") from None
        cache.delete(f"{self.name}:keys")
        try:
            return self.opened(token, self.keys())
        except BROKEN:
            raise Unfit("signature") from None

    def opened(self, token, keys):
        if not isinstance(token, str):
            raise ValueError
        return jwt.decode(token, KeySet.import_key_set(keys), algorithms=ALGORITHMS).claims

    def keys(self):
        return cache.get_or_set(f"{self.name}:keys", lambda: told(self.about["jwks_uri"]), KEPT)
