"""MTG-10, MTG-12, MTG-13: lines that become decisions and tasks, approval by those named, a lock with a hash, and addenda."""

from hashlib import sha256

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.activity.models import Cursor, Notification
from coalitions.boards.models import Card
from coalitions.decisions.models import Decision
from coalitions.meetings.errors import Became, NothingWritten, NotNamed, NotUp, Settled
from coalitions.meetings.models import Attendance, Line, Minutes
from tests.decisions.conftest import seated
from tests.meetings.making import dated, line, membership, on, proposed, url


def told(reason):
    Cursor.objects.read_all()
    return set(Notification.objects.filter(reason=reason).values_list("user", flat=True))


def test_mtg_10_everybody_who_writes_adds_lines_and_all_see_them_in_order(cast, as_):
    meeting = dated(cast)
    for who, text in ((cast.tuva, "Lokalen är ledig"), (cast.samira, "Vi börjar i april")):
        assert as_(who).post(url("write", meeting), {"kind": "note", "text": text}).status_code == 302
    page = as_(cast.elham).get(meeting.get_absolute_url()).text
    assert page.index("Lokalen är ledig") < page.index("Vi börjar i april") and "Skriv raden" not in page
    assert as_(cast.elham).post(url("write", meeting), {"kind": "note", "text": "x"}).status_code == 403
    assert as_(cast.stranger).post(url("write", meeting), {"kind": "note", "text": "x"}).status_code == 404


@pytest.mark.parametrize("sent", [("note", ""), ("song", "Kvar"), ("decision", "Kvar")])
def test_mtg_10_what_cannot_be_taken_is_refused_with_what_was_typed(cast, as_, sent):
    answer = as_(cast.tuva).post(url("write", dated(cast)), dict(zip(("kind", "text"), sent, strict=True)))
    assert answer.status_code == 422 and sent[1] in answer.text and not Line.objects.exists()


def test_mtg_12_a_line_becomes_a_numbered_decision_that_links_back(cast, as_):
    seated(cast)
    meeting = on(cast)
    for who in (cast.tuva, cast.joar, cast.samira):
        Attendance.objects.tap(meeting, by=membership(cast, who))
    one = line(cast, meeting, "Vi lånar lokalen till sommaren")
    assert as_(cast.ingegerd).post(url("line_turning", one), {"kind": "decision"}).status_code == 302
    decision = Decision.objects.get()
    assert (decision.number, decision.title, decision.state, decision.result["present"]) == (1, one.text, "closed", 2)
    assert decision.get_absolute_url() in as_(cast.tuva).get(meeting.get_absolute_url()).text
    page = as_(cast.tuva).get(decision.get_absolute_url()).text
    assert one.get_absolute_url() in page and "2 organisationer var med" in page and "Ingen röstade" not in page
    assert one.text in as_(cast.tuva).get(f"/spaces/{cast.space.pk}/decisions/").text


def test_mtg_12_the_next_vote_gets_the_next_number(cast):
    seated(cast)
    by = membership(cast, cast.ingegerd)
    noted = Decision.objects.note(cast.space, "Ett", present=1, by=by)
    voted = Decision.objects.draft(cast.space, by=by, title="Två", kind="consent")
    voted.open(by=cast.ingegerd)
    assert (noted.number, voted.number) == (1, 2)


def test_mtg_12_a_line_becomes_a_task_that_links_back(cast, as_):
    one = line(cast, on(cast), "Be två bibliotek öppna på kvällen")
    as_(cast.tuva).post(url("line_turning", one), {"kind": "task"})
    card = Card.objects.get(title=one.text)
    assert card.get_absolute_url() in as_(cast.tuva).get(one.get_absolute_url()).text
    assert one.get_absolute_url() in as_(cast.tuva).get(card.get_absolute_url()).text


def test_mtg_12_it_becomes_something_once(cast):
    by = membership(cast, cast.ingegerd)
    one = line(cast, on(cast), kind="decision")
    with pytest.raises(Became):
        one.turn("task", by=by)
    with pytest.raises(Became):
        one.remove(by=cast.ingegerd)
    one.turn("decision", by=by)
    assert Decision.objects.count() == 1 and not Card.objects.exists()


def test_mtg_12_only_facilitators_note_decisions_and_others_change_only_their_own_lines(cast, as_):
    one = line(cast, on(cast), who=cast.samira)
    with pytest.raises(PermissionDenied):
        one.turn("decision", by=membership(cast, cast.tuva))
    sent = {"text": "Nytt", "initial-text": one.text, "seen": 1}
    assert as_(cast.tuva).post(url("edit_line", one), sent).status_code == 403
    assert as_(cast.tuva).post(url("line_removal", one)).status_code == 403
    assert as_(cast.samira).post(url("edit_line", one), sent).status_code == 302
    as_(cast.samira).post(url("line_removal", one))
    assert not Line.objects.kept().exists()


def test_mtg_10_a_parked_line_is_parked_and_taken_up_again(cast, as_):
    one = line(cast, on(cast))
    for kind, label in (("parked", "Parkerad"), ("note", "Anteckning")):
        as_(cast.tuva).post(url("line_turning", one), {"kind": kind})
        assert label in as_(cast.tuva).get(one.get_absolute_url()).text
    assert Line.objects.get().version == 3


def test_mtg_13_all_who_are_named_approve_then_it_is_locked_with_the_hash_of_its_text(cast, as_):
    meeting = on(cast, title="Träff ett")
    proposed(cast, meeting, [cast.tuva, cast.samira])
    assert told("approval") == {cast.tuva.pk, cast.samira.pk}
    for who in (cast.tuva, cast.samira):
        assert not Minutes.objects.filter(stage="approved").exists()
        assert as_(who).post(url("approval", meeting), {"answer": "yes"}).status_code == 302
    minutes = Minutes.objects.get()
    text = as_(cast.elham).get(url("minutes_text", meeting)).content
    assert minutes.stage == "approved" and sha256(text).hexdigest() == minutes.digest
    assert all(words in text.decode() for words in ("Träff ett", "Tuva Hedlindh, 3", "Vi börjar i april."))
    assert minutes.digest in as_(cast.elham).get(url("minutes", meeting)).text and told("minutes") == {cast.tuva.pk}


def test_mtg_13_nothing_is_changed_while_it_is_up_or_locked(cast, as_):
    meeting = on(cast)
    minutes, by = proposed(cast, meeting), membership(cast, cast.ingegerd)
    one = Line.objects.get()
    changes = [
        lambda: line(cast, meeting),
        lambda: one.describe(text="Annat", by=cast.ingegerd),
        lambda: one.turn("task", by=by),
        lambda: one.remove(by=cast.ingegerd),
        lambda: Attendance.objects.tap(meeting, by=membership(cast, cast.samira)),
        lambda: Attendance.objects.take(meeting, {}, by=cast.ingegerd),
        lambda: Minutes.objects.propose(meeting, [by], by=cast.ingegerd),
    ]
    for approved in (False, True):
        for change in changes:
            with pytest.raises(Settled):
                change()
        if not approved:
            minutes.answer(True, by=membership(cast, cast.tuva))
    with pytest.raises(NotUp):
        minutes.take_back(by=cast.ingegerd)
    answer = as_(cast.ingegerd).post(url("write", meeting), {"kind": "note", "text": "Något mer"})
    assert answer.status_code == 409 and "Något mer</textarea>" in answer.text


def test_mtg_13_a_comment_locks_nothing_and_after_a_change_all_are_asked_again(cast, as_):
    meeting = on(cast)
    minutes = proposed(cast, meeting, [cast.tuva, cast.samira])
    assert as_(cast.samira).post(url("approval", meeting), {"answer": "no"}).status_code == 422
    as_(cast.samira).post(url("approval", meeting), {"answer": "no", "note": "Beloppet saknas"})
    as_(cast.tuva).post(url("approval", meeting), {"answer": "yes"})
    as_(cast.ingegerd).post(url("taking_back", meeting))
    line(cast, meeting, "Högst 5 400 kronor")
    Minutes.objects.propose(meeting, [membership(cast, one) for one in (cast.tuva, cast.samira)], by=cast.ingegerd)
    minutes.refresh_from_db()
    assert minutes.stage == "proposed" and [one.approves for one in minutes.asked] == [None, None]
    assert "Beloppet saknas" in as_(cast.tuva).get(url("minutes", meeting)).text and "5 400" in minutes.text


def test_mtg_13_only_who_is_named_answers_and_only_with_the_seat_they_had(cast):
    seated(cast)
    minutes = proposed(cast, None, [cast.joar])
    for who in (cast.tuva, cast.ingegerd):
        with pytest.raises(NotNamed):
            minutes.answer(True, by=membership(cast, who))
    cast.coalition.seats.get(holder=cast.joar).vacate(by=cast.ingegerd)
    with pytest.raises(NotNamed):
        minutes.answer(True, by=membership(cast, cast.joar))
    minutes.refresh_from_db()
    assert minutes.stage == "proposed"


def test_mtg_13_later_facts_come_as_addenda_only(cast, as_):
    meeting = on(cast)
    minutes = proposed(cast, meeting)
    assert as_(cast.ingegerd).post(url("addendum", meeting), {"text": "För tidigt"}).status_code == 409
    minutes.answer(True, by=membership(cast, cast.tuva))
    assert as_(cast.tuva).post(url("addendum", meeting), {"text": "x"}).status_code == 403
    before = Minutes.objects.get().digest
    as_(cast.ingegerd).post(url("addendum", meeting), {"text": "Nyckeln finns hos Daniel"})
    page = as_(cast.tuva).get(url("minutes", meeting)).text
    assert "Nyckeln finns hos Daniel" in page and Minutes.objects.get().digest == before


def test_mtg_13_nobody_named_or_nothing_written_is_refused(cast, as_):
    meeting = on(cast)
    assert as_(cast.ingegerd).post(url("minutes_proposal", meeting), {}).status_code == 422
    with pytest.raises(NothingWritten):
        Minutes.objects.propose(meeting, [membership(cast, cast.tuva)], by=cast.ingegerd)


def test_mtg_10_many_lines_cost_no_more(cast, as_):
    meeting, client = on(cast), as_(cast.ingegerd)
    line(cast, meeting, kind="decision"), line(cast, meeting, kind="task")
    client.get(meeting.get_absolute_url())
    with CaptureQueriesContext(connection) as few:
        client.get(meeting.get_absolute_url())
    for kind in ("decision", "task", "note", "parked") * 3:
        line(cast, meeting, kind=kind, who=cast.mirja)
    with CaptureQueriesContext(connection) as many:
        client.get(meeting.get_absolute_url())
    assert len(many) == len(few)
