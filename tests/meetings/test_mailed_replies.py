"""MTG-07: invitations answered from the mail: by its button, by a mail that a change overtook, by a calendar program."""

from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage

from coalitions.activity.inbound.taking import take
from coalitions.activity.models import Outcome
from coalitions.meetings.models import Rsvp
from tests.meetings.making import invited, letters


def path_of(letter):
    """Of the button that says yes."""
    address = next(line.split(": ")[1] for line in letter.body.splitlines() if line.startswith("Ja, "))
    return f"/{address.partition('//')[2].partition('/')[2]}"


def test_mtg_07_one_button_of_the_mail_answers_without_signing_in_and_once(cast, client):
    invited(cast)
    path = path_of(letters()[cast.tuva.email])
    assert client.get(path).status_code == 200 and not Rsvp.objects.exists()
    client.post(path)
    client.post(path)
    assert Rsvp.objects.get().answer == "yes" and Rsvp.objects.get().organisation == cast.kommun


def test_mtg_07_the_button_of_a_mail_that_a_later_change_overtook_answers_nothing(cast, client):
    meeting = invited(cast)
    stale = path_of(letters()[cast.tuva.email])
    meeting.describe(starts_at=meeting.starts_at + timedelta(days=1), ends_at=None, by=cast.ingegerd)
    assert client.post(stale).status_code == 404 and not Rsvp.objects.exists()
    client.post(path_of(letters()[cast.tuva.email]))
    assert Rsvp.objects.get().answer == "yes"


def test_mtg_07_what_a_calendar_program_answers_by_mail_changes_nothing_whatever_its_sequence(cast):
    """Answers are given on the page or by the mail's button; who sends one to the organiser's address is not heard."""
    meeting = invited(cast)
    text = letters()[cast.tuva.email].alternatives[0][0]
    meeting.describe(starts_at=meeting.starts_at + timedelta(days=1), ends_at=None, by=cast.ingegerd)
    for said in (text, letters()[cast.tuva.email].alternatives[0][0]):
        answer = EmailMessage("Accepted", "", cast.tuva.email, [settings.DEFAULT_FROM_EMAIL])
        told = said.replace("METHOD:REQUEST", "METHOD:REPLY").replace("NEEDS-ACTION", "ACCEPTED")
        answer.attach("reply.ics", told, "text/calendar; method=REPLY")
        assert take(answer.message().as_bytes()) != Outcome.POSTED
    assert not Rsvp.objects.exists()
