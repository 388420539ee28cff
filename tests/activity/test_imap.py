"""The poller, against a mailbox server of our own that speaks as much IMAP (RFC 3501) as it is asked."""

import re
import socketserver
from threading import Thread

import pytest

from coalitions.activity.inbound.imap import poll
from coalitions.activity.models import Arrival

MAILS = {b"7": b"From: a@b.example\r\n\r\nx", b"9": b"From: c@d.example\r\n\r\ny"}


class Mailbox(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(b"* OK IMAP4rev1\r\n")
        for line in self.rfile:
            tag, _, said = line.strip().partition(b" ")
            self.wfile.write(self.answered(said) + tag + b" OK done\r\n")
            if said == b"LOGOUT":
                return

    def answered(self, said):
        unread = [number for number in MAILS if number not in self.server.read]
        if said.startswith(b"CAPABILITY"):
            return b"* CAPABILITY IMAP4rev1\r\n"
        if said.startswith(b"LOGIN"):
            self.server.said.append(said)
        if said.startswith(b"UID SEARCH"):
            return b"* SEARCH " + b" ".join(unread) + b"\r\n"
        if found := re.match(rb"UID FETCH (\d+)", said):
            mail = MAILS[found[1]]
            return b"* 1 FETCH (UID %s BODY[]<0> {%d}\r\n%s)\r\n" % (found[1], len(mail), mail)
        if found := re.match(rb"UID STORE (\d+) \+FLAGS", said):
            self.server.read.add(found[1])
        return b"* BYE\r\n" if said == b"LOGOUT" else b"* 2 EXISTS\r\n" if said.startswith(b"SELECT") else b""


@pytest.fixture
def mailbox(settings):
    with socketserver.TCPServer(("127.0.0.1", 0), Mailbox) as server:
        server.read, server.said = set(), []
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        settings.INBOUND_IMAP = f"imap://svar:l%C3%B6sen@127.0.0.1:{server.server_address[1]}/INBOX".replace("%C3%B6", "%40")
        yield server
        server.shutdown()


def test_not_03_what_is_unread_in_the_mailbox_is_taken_in_once(mailbox, db):
    assert [poll(), poll()] == [2, 0]
    assert mailbox.read == set(MAILS) and Arrival.objects.count() == 2
    assert mailbox.said[0].split()[1:] == [b"svar", b'"l@sen"']


def test_without_a_mailbox_nothing_is_asked(db, settings):
    settings.INBOUND_IMAP = ""
    assert poll() == 0
