"""Settings of answers by mail: where they are addressed, who vouches for their senders, and by which door they come."""

import environ

env = environ.FileAwareEnv()

INBOUND_ADDRESS = env("INBOUND_ADDRESS", default="")  # name@host; our mails ask for answers to name+…@host
INBOUND_AUTHSERV = env("INBOUND_AUTHSERV", default="")  # how our mail server calls itself in Authentication-Results
INBOUND_TOKEN = env("INBOUND_TOKEN", default="")  # opens /mail/in/ to a mail server that speaks HTTP
INBOUND_IMAP = env("INBOUND_IMAP", default="")  # imaps://user:password@host/mailbox
