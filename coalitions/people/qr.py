"""The picture that an app for one-time codes reads, drawn here: no secret goes through anybody else's hands."""

import qrcode
from allauth.mfa.adapter import get_adapter


def of(user, secret):
    """secret in groups of four, its address, and the picture: `path` in a box of `size`, four empty cells on each side."""
    address = get_adapter().build_totp_url(user, secret)
    secret = secret.rstrip("=")
    return {"secret": [secret[at : at + 4] for at in range(0, len(secret), 4)], "address": address, **picture(address)}


def picture(address):
    """`path` in a box of `size`, four empty cells on each side."""
    drawn = qrcode.QRCode(border=4)
    drawn.add_data(address)
    cells = drawn.get_matrix()
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(cells) for x, dark in enumerate(row) if dark)
    return {"path": path, "size": len(cells)}
