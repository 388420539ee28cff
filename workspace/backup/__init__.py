"""Copies of everything, and back. A backup is a folder that is there whole or not at all:

    database.sqlite3 or database.dump    one snapshot of the database, without sessions and one-time tokens
    files/                               the storage's files under their own names, copied after the snapshot
    keys.sealed                          only when asked for: SECRET_KEY and TOKEN_KEY, encrypted with a passphrase
    manifest.json                        SHA-256 of each of these, rows per table, head per space, release, migrations

Files never change and are older than the rows that name them, so what the snapshot names is among the files.
docs/back-up.md is for the operator, docs/decisions/0006-backup-in-one-moment.md says why it is made like this.
"""


class Refused(Exception):
    """It cannot be done; the message says why, and what to do."""
