"""A push sealed for one browser (RFC 8291, in the coding of RFC 8188), and the proof of who sends it (VAPID, RFC 8292).

The service between reads neither: it sees an address, a size and our public key.
"""

import json
import struct
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import cache
from hashlib import sha256
from os import urandom

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings

CURVE = ec.SECP256R1()
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
RECORD = 4096  # bytes; a push is one record
LONGEST = 3000  # bytes of words; services take 4,096 in all
LIFE = 12 * 3600  # seconds a proof is good for; at most a day (RFC 8292, 2)


def text(octets):
    return urlsafe_b64encode(octets).rstrip(b"=").decode()


def octets(text):
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def derived(secret, salt, info, length):
    return HKDF(SHA256(), length, salt, info).derive(secret)


def point(key):
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def seal(words, p256dh, auth, own=None, salt=None):
    """The body of the request. p256dh, auth: the browser's keys as it gave them. Raises ValueError for what is no key."""
    own, salt = own or ec.generate_private_key(CURVE), salt or urandom(16)
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, octets(p256dh))
    pair = b"WebPush: info\0" + point(theirs) + point(own.public_key())
    secret = derived(own.exchange(ec.ECDH(), theirs), octets(auth), pair, 32)
    key = derived(secret, salt, b"Content-Encoding: aes128gcm\0", 16)
    nonce = derived(secret, salt, b"Content-Encoding: nonce\0", 12)
    sealed = AESGCM(key).encrypt(nonce, words[:LONGEST] + b"\x02", None)
    return salt + struct.pack("!IB", RECORD, 65) + point(own.public_key()) + sealed


@cache
def own_key(secret):
    """The installation's key for pushes follows from TOKEN_KEY, so all its processes have the same one."""
    number = int.from_bytes(derived(secret.encode(), b"", b"coalition workspace push", 48))
    return ec.derive_private_key(number % (ORDER - 1) + 1, CURVE)


def public_key():
    """What a browser is told when it subscribes."""
    return text(point(own_key(settings.TOKEN_KEY).public_key()))


def proof(audience):
    """The Authorization header for that origin. The contact is an address of ours, as services ask for."""
    claims = {"aud": audience, "exp": int(time.time()) + LIFE, "sub": settings.BASE_URL if settings.PRODUCTION else CONTACT}
    said = ".".join(text(json.dumps(part).encode()) for part in ({"typ": "JWT", "alg": "ES256"}, claims))
    r, s = decode_dss_signature(own_key(settings.TOKEN_KEY).sign(said.encode(), ec.ECDSA(SHA256())))
    return f"vapid t={said}.{text(r.to_bytes(32) + s.to_bytes(32))}, k={public_key()}"


CONTACT = "mailto:workspace@localhost.invalid"


def topic(key):
    """A name by which a later push about the same thing replaces an undelivered one (RFC 8030, 5.4)."""
    return text(sha256(f"{settings.TOKEN_KEY}:{key}".encode()).digest()[:20])
