"""What may not run: a door for mail that anybody could use, or a mailbox whose password goes over the network in the clear."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Error, register

LOCAL = ("localhost", "127.0.0.1", "::1")


@register
def mail_comes_in_safely(app_configs=None, **kwargs):
    if settings.INBOUND_ADDRESS and not settings.INBOUND_AUTHSERV:
        yield Error("INBOUND_ADDRESS is set without INBOUND_AUTHSERV: nobody would vouch for senders", id="activity.E001")
    if settings.INBOUND_TOKEN and len(settings.INBOUND_TOKEN) < 20:
        yield Error("INBOUND_TOKEN has fewer than 20 characters", id="activity.E002")
    place = urlsplit(settings.INBOUND_IMAP)
    if settings.INBOUND_IMAP and place.scheme != "imaps" and place.hostname not in LOCAL:
        yield Error("INBOUND_IMAP is not imaps, and its mailbox is not on this machine", id="activity.E003")
