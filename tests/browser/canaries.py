"""T85, J14: one word in every protected place, sung beside every test of the browser run, and looked for at its end wherever
nobody outside may meet it: logs of all processes, Redis traffic, frames of others, metrics, mails to others."""

import re
import socket
import threading
import uuid
from collections import defaultdict
from urllib.parse import urlsplit

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from coalitions.boards.models import Board
from coalitions.discussion.models import Topic
from coalitions.documents.models import Document
from coalitions.spaces.models import Invitation
from tests.cast import plant
from tests.watching.visitor import Visitor, eventually


class Canaries:
    """words: what must not be met. heard: {"inside" or "outside": frames} of all pages of the run."""

    def __init__(self, site):
        self.site, self.heard, self.redis, self.numbers = site, defaultdict(list), Redis(settings.REDIS_URL), 0
        self.word = f"kanarie{uuid.uuid4().hex[:10]}"
        self.cast = plant(domain=f"{self.word}.example")  # every person's address holds it
        self.leader = self.signed_in(self.cast.ingegerd, password := uuid.uuid4().hex)
        self.words = [self.word, password, self.leader.cookies[settings.SESSION_COOKIE_NAME]]
        self.topic, self.card = self.planted()
        self.words.append(self.invited().token)

    @property
    def path(self):
        return f"/spaces/{self.cast.space.pk}/"

    def signed_in(self, user, password):
        """By the door, as people are: what is noted of a session is noted then."""
        user.set_password(password)
        user.save()
        user.emailaddress_set.update(verified=True)
        visitor, name = Visitor(self.site.urls[0]), settings.SESSION_COOKIE_NAME
        answer = visitor.post("/account/login/", login=user.email, password=password)
        visitor.cookies[name] = re.search(rf"\b{name}=(\w+)", str(answer.headers))[1]
        return visitor

    def planted(self):
        """By request, so that the processes whose logs are searched have handled it."""
        by = self.cast.space.memberships.get(user=self.cast.ingegerd)
        fields = {"name": f"Rum {self.word}", "description": self.word, "visibility": "private"}
        settings_page = self.leader.get(f"{self.path}settings/").text
        hidden = dict(re.findall(r'<input type="hidden" name="([\w-]+)" value="([^"]*)"', settings_page))
        assert self.leader.post(f"{self.path}settings/", **hidden | fields).status == 302
        assert self.leader.post(f"{self.path}topics/new/", title=self.word, body=self.word).status == 302
        topic = Topic.objects.get(space=self.cast.space, title=self.word)
        self.leader.post(f"{self.path}topics/{topic.pk}/draft/", text=self.word)
        self.leader.post(f"{self.path}topics/{topic.pk}/messages/", body=self.word * 4000)  # refused
        self.leader.get(f"{self.path}topics/?q={self.word}")
        Document.objects.take_in(self.cast.space, SimpleUploadedFile(f"{self.word}.txt", self.word.encode()), by=by)
        board = Board.objects.open(self.cast.space, self.word, by=self.cast.ingegerd)
        return topic, board.columns.first().add_card(self.word, by=self.cast.ingegerd)

    def invited(self):
        email = f"gast@{self.word}.example"
        assert self.leader.post(f"{self.path}invitations/", email=email, role="member", language="sv").status == 302
        invitation = Invitation.objects.get(email=email)
        assert Visitor(self.site.urls[-1]).get(invitation.get_absolute_url()).status == 200
        return invitation

    def sing(self):
        """Something is written beside every test, so that news of it travels while all others look on."""
        self.numbers += 1
        self.topic.post(f"{self.word} {self.numbers}", by=self.cast.space.memberships.get(user=self.cast.tuva))

    def listen(self, page, user):
        side = "inside" if user and user.email.endswith(f"@{self.word}.example") else "outside"
        page.on("websocket", lambda wire: wire.on("framereceived", lambda frame: self.heard[side].append(str(frame))))

    def mails(self):
        """(to the canaries themselves, to others)."""
        texts = [file.read_text() for file in sorted((self.site.folder / "data" / "mail").glob("*"))]
        own = [text for text in texts if re.search(rf"^To: .*@{self.word}\.example$", text, re.MULTILINE)]
        return own, [text for text in texts if text not in own]

    def sources(self):
        """{what: its text}, of all that somebody else may read."""
        logs = {file.name: file.read_text() for file in self.site.folder.glob("*.log")}
        asked = {f"{url}{path}": Visitor(url).get(path).text for url in self.site.urls for path in ("/metrics", "/readyz")}
        mails = "\n".join(self.mails()[1])
        return (
            logs | asked | {"mails to others": mails, "frames of others": "\n".join(self.heard["outside"]), **self.redis.said()}
        )

    def hits(self):
        return {(what, word) for what, text in self.sources().items() for word in self.words if word in text.lower()}

    def end(self):
        """Looks. That the ways were open, by which the word could have come, is asked first."""
        eventually(lambda: self.mails()[0], seconds=60)
        assert re.search('"route": ?"discussion:new"', self.sources()["web-0.log"])
        assert self.hits() == set()


class Redis:
    """All that goes over it, as its own MONITOR says; nothing where there is none."""

    def __init__(self, url):
        self.lines, self.wire = [], None
        if url:
            self.wire = socket.create_connection((urlsplit(url).hostname, urlsplit(url).port))
            self.wire.sendall(b"MONITOR\r\n")
            threading.Thread(target=self.hear, daemon=True).start()

    def hear(self):
        for line in self.wire.makefile("rb"):
            self.lines.append(line.decode("latin1"))

    def said(self):
        text = "".join(self.lines)
        assert not self.wire or '"PUBLISH"' in text.upper()
        return {"Redis": text} if self.wire else {}

    def close(self):
        if self.wire:
            self.wire.shutdown(socket.SHUT_RDWR)
            self.wire.close()
