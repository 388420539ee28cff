"""The installation's keys, encrypted with a passphrase: scrypt makes the key (RFC 7914), Fernet seals."""

import base64
import json
import os

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from django.conf import settings
from environ import FileAwareEnv

from workspace.backup import Refused

FILE = "keys.sealed"
COST = {"n": 2**17, "r": 8, "p": 1}  # 128 MiB and a part of a second for each guess
SHORTEST = 12  # characters


def passphrase():
    """From BACKUP_PASSPHRASE or the file that BACKUP_PASSPHRASE_FILE names. Raises Refused."""
    given = FileAwareEnv()("BACKUP_PASSPHRASE", default="").strip()
    if len(given) < SHORTEST:
        raise Refused(f"Give a passphrase of at least {SHORTEST} characters in BACKUP_PASSPHRASE or BACKUP_PASSPHRASE_FILE.")
    return given


def keys():
    return {"secret_key": settings.SECRET_KEY, "token_key": settings.TOKEN_KEY}


def write(folder, phrase):
    salt = os.urandom(16)
    token = lock_of(phrase, salt, COST).encrypt(json.dumps(keys()).encode())
    path = folder / FILE
    path.touch(mode=0o600)
    path.write_text(json.dumps({"salt": salt.hex(), **COST, "sealed": token.decode()}))


def read(folder, phrase):
    """Raises Refused when there are none, or when the passphrase is another."""
    if not (folder / FILE).exists():
        raise Refused(f"{folder} holds no keys: it was made without --with-secrets.")
    said = json.loads((folder / FILE).read_text())
    try:
        lock = lock_of(phrase, bytes.fromhex(said["salt"]), {name: said[name] for name in COST})
        return json.loads(lock.decrypt(said["sealed"].encode()))
    except InvalidToken:
        raise Refused("The passphrase does not open the keys.") from None


def lock_of(phrase, salt, cost):
    return Fernet(base64.urlsafe_b64encode(Scrypt(salt=salt, length=32, **cost).derive(phrase.encode())))


def put(found):
    """Writes each key to its file in DATA_DIR, readable by its owner only; gives the files."""
    made = []
    for name, value in found.items():
        path = settings.DATA_DIR / name
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
        path.write_text(value)
        made.append(path)
    return made
