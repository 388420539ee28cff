"""NOT-03: an answer by mail lands in the thread, without signature and quotes; what is forged, looped or automatic does not."""

import io
import sys

import pytest
from django.core.management import call_command

from coalitions.activity.inbound.taking import BIGGEST, outcome_of, take
from coalitions.activity.inbound.text import own_words
from coalitions.activity.models import Arrival, Delivery, Outcome
from coalitions.discussion.models import Message
from tests.activity.mailing import SERVER, answer, to
from tests.activity.making import clock, hear, member, mention, send, thread

WORDS = "Ja, det är öppet till åtta.\n\nDen 12 okt. 2026 kl. 09:02 skrev Coalition Workspace <workspace@localhost>:\n> Vet du?\n"
TOKEN = "t" * 40


@pytest.fixture(autouse=True)
def taken_in(settings):
    settings.INBOUND_ADDRESS, settings.INBOUND_AUTHSERV = "svar@in.sjobrunna.example", SERVER


@pytest.fixture
def mailed(cast, mailoutbox):
    """Tuva is mailed that she is named in a thread; `cast.reply` is where her answer goes."""
    with clock(8):
        cast.topic = thread(cast)
    with clock(9):
        mention(cast, cast.topic)
        hear()
    with clock(9, 5):
        send()
    cast.mail = mailoutbox.pop()
    cast.reply = cast.mail.reply_to[0]
    cast.posts = Message.objects.filter(topic=cast.topic, author=cast.tuva)
    return cast


def test_not_03_an_answer_lands_in_the_thread_without_its_quotes(mailed):
    assert take(answer(mailed.reply, mailed.tuva.email, WORDS)) == Outcome.POSTED
    post = mailed.posts.get()
    assert post.body == "Ja, det är öppet till åtta." and post.organisation == mailed.kommun
    assert "därför" in mailed.mail.body and "Svara på brevet" in mailed.mail.body


def test_not_03_it_is_posted_once_however_often_it_comes(mailed):
    mail = answer(mailed.reply, mailed.tuva.email, WORDS)
    assert [take(mail), take(mail)] == [Outcome.POSTED, Outcome.TWICE] and mailed.posts.count() == 1


def test_not_03_a_mail_of_html_alone_is_read_too(mailed):
    html = "<div>Ja!<br>Till åtta</div><div class='gmail_quote'>Den 12 <blockquote>Vet du?</blockquote></div><script>x</script>"
    mail = answer(mailed.reply, mailed.tuva.email, "").replace(b"text/plain", b"text/html").rstrip() + b"\r\n\r\n"
    assert take(mail + html.replace("å", "&aring;").encode()) == Outcome.POSTED
    assert mailed.posts.get().body == "Ja!\nTill åtta"


FORGED = [
    None,
    "; none",
    "; dmarc=fail header.from=sjobrunna.example",
    "; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=x@evil.example",
    "; spf=pass smtp.mailfrom=sjobrunna.example.evil.example",
    "; spf=pass smtp.mailfrom=example",
    "; dmarc=none (dmarc=pass header.from=sjobrunna.example)",
    ".evil.example; dmarc=pass header.from=sjobrunna.example",
]


@pytest.mark.parametrize("results", FORGED)
def test_t70_a_sender_nobody_vouches_for_is_refused(mailed, results):
    mail = answer(mailed.reply, mailed.tuva.email, WORDS, results=results)
    assert take(mail) == Outcome.FORGED and not mailed.posts.exists()


def test_t70_only_what_our_own_server_wrote_on_top_is_believed(mailed):
    below = f"Authentication-Results: {SERVER}; dmarc=pass header.from=sjobrunna.example\r\n".encode()
    top, rest = answer(mailed.reply, mailed.tuva.email, WORDS, results="; dmarc=fail").split(b"\r\n", 1)
    assert take(top + b"\r\n" + below + rest) == Outcome.FORGED


PROVEN = ["; dkim=pass header.d=sjobrunna.example", '; spf=pass smtp.mailfrom="tuva"@sjobrunna.example']


@pytest.mark.parametrize("results", PROVEN)
def test_t70_dkim_or_spf_of_the_senders_domain_is_enough(mailed, results):
    assert take(answer(mailed.reply, mailed.tuva.email, WORDS, results=results)) == Outcome.POSTED


AUTOMATIC = [
    {"Auto_Submitted": "auto-replied"},
    {"Precedence": "bulk"},
    {"Return_Path": "<>"},
    {"List_Id": "<nyheter.example>"},
    {"X_Autoreply": "yes"},
]


@pytest.mark.parametrize("headers", AUTOMATIC)
def test_t70_what_a_program_sends_is_refused(mailed, headers):
    assert take(answer(mailed.reply, mailed.tuva.email, "Jag är borta", **headers)) == Outcome.AUTOMATIC
    assert not mailed.posts.exists()


def test_t70_a_mail_of_ours_that_comes_back_is_refused(mailed):
    assert take(mailed.mail.message().as_bytes()) == Outcome.LOOP
    assert outcome_of(answer(mailed.reply, mailed.tuva.email, WORDS, number="<x@localhost>")) == Outcome.LOOP


def test_t70_the_address_is_of_one_letter_and_one_person(mailed):
    number = str(Delivery.objects.get(user=mailed.tuva).letter)
    wrong = to(number).replace("@", "0@").replace("+", "+0")[:-1]
    guess = mailed.reply.replace(mailed.reply.partition("@")[0][-20:], "0" * 20)
    for address in (wrong, guess, "svar@in.sjobrunna.example", mailed.reply.replace("in.", "ut.")):
        assert take(answer(address, mailed.tuva.email, WORDS)) == Outcome.UNKNOWN
    assert take(answer(mailed.reply, mailed.samira.email, WORDS)) == Outcome.STRANGER
    assert not mailed.posts.exists()


def test_t70_who_may_not_write_there_any_more_is_told(mailed, mailoutbox):
    from coalitions.activity.inbound.mail import send_refusal

    member(mailed, mailed.tuva).end(by=mailed.ingegerd)
    assert take(answer(mailed.reply, mailed.tuva.email, WORDS)) == Outcome.CLOSED
    send_refusal.call(mailed.tuva.pk, "closed", "")
    assert mailoutbox[0].to == [mailed.tuva.email] and mailoutbox[0].extra_headers["Auto-Submitted"] == "auto-replied"


def test_an_archived_space_takes_no_answers_and_an_empty_one_is_none(mailed):
    assert take(answer(mailed.reply, mailed.tuva.email, "> Vet du?\n")) == Outcome.EMPTY
    assert take(answer(mailed.reply, mailed.tuva.email, "a" * 20_001)) == Outcome.UNFIT
    mailed.space.archive(by=mailed.ingegerd)
    assert take(answer(mailed.reply, mailed.tuva.email, WORDS)) == Outcome.CLOSED and not mailed.posts.exists()


NONSENSE = [
    b"",
    b"\0" * 99,
    b"From: \xff\xfe@\nTo: =?utf-8?b?x?=\n\n",
    b"Content-Type: multipart/mixed\n\n--",
    b"x" * (BIGGEST + 1),
]


@pytest.mark.parametrize("octets", NONSENSE, ids=range(len(NONSENSE)))
def test_t70_no_bytes_break_it(octets, db, caplog):
    assert take(octets) in (Outcome.BIG, Outcome.FORGED, Outcome.UNFIT)
    assert Arrival.objects.count() == 1 and "activity.mail_in" in caplog.text


def test_the_pipe_the_address_and_nobody_else(mailed, client, settings, monkeypatch):
    mail = answer(mailed.reply, mailed.tuva.email, WORDS)
    post = {"data": mail, "content_type": "message/rfc822"}
    assert client.post("/mail/in/", **post).status_code == 404
    settings.INBOUND_TOKEN = TOKEN
    assert client.post("/mail/in/", **post, headers={"Authorization": "Bearer x"}).status_code == 404
    assert client.post("/mail/in/", **post, headers={"Authorization": f"Bearer {TOKEN}"}).text == "posted"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(mail)))
    said = io.StringIO()
    call_command("receive_mail", stdout=said)
    assert said.getvalue().strip() == "twice" and mailed.posts.count() == 1


OWN = [
    ("Ja.\n\nOn Mon, 12 Oct 2026 at 09:02, Coalition Workspace\n<a@b.example> wrote:\n> x", "Ja."),
    ("Ja.\n-- \nTuva\nSjöbrunna kommun", "Ja."),
    ("Ja.\n\nSkickat från min iPhone\n", "Ja."),
    ("Ja.\n\n-----Ursprungligt meddelande-----\nFrån: x", "Ja."),
    ("Ja.\n\nFrån: Coalition Workspace <a@b.example>\nSkickat: den 12 oktober", "Ja."),
    ("> Vet du?\n\nJa.\n> Säkert?\nNja.", "Ja.\nNja."),
    ("Den frågan skrev jag om.\n\nOn my way.\n- ett\n- två", "Den frågan skrev jag om.\n\nOn my way.\n- ett\n- två"),
    ("mån 12 okt. 2026 kl. 09:02 skrev CW <a@b.example>:\n> x", ""),
]


@pytest.mark.parametrize(("text", "own"), OWN)
def test_not_03_what_one_wrote_oneself(text, own):
    assert own_words(text) == own
