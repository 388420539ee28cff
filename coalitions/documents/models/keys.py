"""Where bytes lie: random, so that nothing of a person's own name reaches the disk."""

import secrets


def storage_key():
    key = secrets.token_hex(16)
    return f"documents/{key[:2]}/{key}"
