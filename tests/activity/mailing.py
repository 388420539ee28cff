"""Answers as mail programs and their servers make them."""

from email.message import EmailMessage
from email.policy import SMTP

from coalitions.activity.inbound.addresses import reply_address

SERVER = "mx.sjobrunna.example"
PASSED = "; dmarc=pass (p=none) header.from={domain}"


def answer(to, sender, words, *, number="<1@mail.example>", results=PASSED, html=None, **headers):
    """The bytes as our mail server hands them over."""
    message = EmailMessage(SMTP)
    if results is not None:
        message["Authentication-Results"] = SERVER + results.format(domain=sender.partition("@")[2])
    message["From"], message["To"], message["Subject"] = sender, to, "Sv: Öppettider"
    if number:
        message["Message-ID"] = number
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(words)
    if html:
        message.add_alternative(html, subtype="html")
    return message.as_bytes()


def to(letter):
    return reply_address(letter)
