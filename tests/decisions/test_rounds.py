"""Round the vote: interests, the sign-off round with its private notes, reminders, and the day of review."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate, now

from coalitions.activity.models import Notification
from coalitions.activity.reading import catch_up
from coalitions.decisions import turns
from coalitions.decisions.errors import NotEntitled, Sealed
from coalitions.decisions.models import Clearance, Decision, Interest, Vote
from tests.decisions.conftest import draft, opened

NOTE = "Nämnden vill se kostnaden."


def declare(table, decision, who, **said):
    return Interest.objects.declare(decision, "Vi äger huset.", by=who, **{"is_whole": True, "is_public": True} | said)


def told(reason):
    return set(Notification.objects.filter(reason=reason).values_list("user__name", flat=True))


def test_an_organisation_that_stands_aside_leaves_vote_and_quorum(table):
    decision = opened(table)
    Vote.objects.cast(decision, ["no"], by=table.petter)
    declare(table, decision, table.petter)
    with pytest.raises(NotEntitled):
        Vote.objects.cast(decision, ["no"], by=table.petter)
    decision.close(by=table.ingegerd)
    assert decision.result["eligible"] == 3 and decision.result["totals"] == [0, 0, 0]


def test_a_person_who_stands_aside_leaves_the_vote_to_the_other(table):
    decision = opened(table)
    declare(table, decision, table.tuva, is_whole=False)
    with pytest.raises(NotEntitled):
        Vote.objects.cast(decision, ["yes"], by=table.tuva)
    Vote.objects.cast(decision, ["yes"], by=table.joar)
    assert len(decision.reckoning.votes) == 1


def test_a_reason_for_facilitators_is_read_by_them_alone(table, as_):
    decision = opened(table)
    declare(table, decision, table.petter, is_public=False)
    url = decision.get_absolute_url()
    seen = {
        who: "Vi äger huset." in as_(getattr(table, who)).get(url).content.decode() for who in ("samira", "ingegerd", "petter")
    }
    assert seen == {"samira": False, "ingegerd": True, "petter": True}
    assert "Havrevinge Digital AB" in as_(table.samira).get(f"{url}standing/").content.decode()


def test_who_has_voted_anonymously_can_not_stand_aside(table):
    decision = opened(table, is_anonymous=True)
    Vote.objects.cast(decision, ["no"], by=table.petter)
    with pytest.raises(Sealed):
        declare(table, decision, table.petter)


def test_dec_12_a_note_is_read_in_the_own_organisation_alone(table, as_):
    decision = draft(table)
    decision.ask_to_clear(localdate(), by=table.ingegerd)
    answer = as_(table.tuva).post(f"{decision.get_absolute_url()}clearance/", {"answer": "noted", "note": NOTE})
    assert answer.status_code == 302
    pages = {}
    for who in ("tuva", "joar", "ingegerd", "mirja", "samira", "elham"):
        reader, url = as_(getattr(table, who)), decision.get_absolute_url()
        text = "".join(
            reader.get(f"{url}{part}").content.decode() for part in ("", "own/", "standing/", "history/", "export/json/")
        )
        pages[who] = NOTE in text
        assert "Klart med anmärkning" in text
    assert pages == {"tuva": True, "joar": True, "ingegerd": False, "mirja": False, "samira": False, "elham": False}


def test_the_vote_opens_by_itself_when_all_have_cleared_it(table):
    decision = draft(table)
    decision.ask_to_clear(localdate(), True, by=table.ingegerd)
    for who in (table.tuva, table.samira, table.petter):
        Clearance.objects.give(decision, "cleared", by=who)
    assert decision.state == "draft"
    Clearance.objects.give(decision, "cleared", by=table.nils)
    assert decision.state == "open" and decision.uncleared == []


def test_the_vote_opens_with_those_missing_listed(table, as_):
    decision = draft(table)
    decision.ask_to_clear(localdate(), by=table.ingegerd)
    Clearance.objects.give(decision, "cleared", by=table.tuva)
    Clearance.objects.give(decision, "cannot", by=table.samira)
    page = as_(table.ingegerd).get(f"{decision.get_absolute_url()}opening/").content.decode()
    assert "Havrevinge Digital AB" in page and "Föreningen Läsgläntan" in page
    decision.open(by=table.ingegerd)
    after = as_(table.elham).get(f"{decision.get_absolute_url()}standing/").content.decode()
    assert "När omröstningen öppnades" in after and len(decision.uncleared) == 3


def test_seats_hear_of_the_vote_and_the_silent_are_reminded_once(table):
    decision = opened(table, closes_at=now() + timedelta(hours=3))
    catch_up()
    assert told("ballot") == {"Tuva Hedlindh", "Joar Brännmyr", "Samira Vallgårda", "Petter Havsund", "Nils Torpegård"}
    Notification.objects.all().delete()
    Vote.objects.cast(decision, ["yes"], by=table.tuva)
    assert (turns.remind(), turns.remind()) == (1, 0)
    catch_up()
    assert told("ballot") == {"Samira Vallgårda", "Petter Havsund", "Nils Torpegård"}


def test_the_round_reminds_those_it_waits_for(table):
    decision = draft(table)
    decision.ask_to_clear(localdate() + timedelta(days=1), by=table.ingegerd)
    Clearance.objects.give(decision, "cleared", by=table.tuva)
    catch_up()
    Notification.objects.all().delete()
    assert (turns.remind(), turns.remind()) == (1, 0)
    catch_up()
    assert told("sign_off") == {"Samira Vallgårda", "Petter Havsund", "Nils Torpegård"}


def test_the_day_of_review_reminds_author_and_facilitators_once(table):
    decision = opened(table, review_on=localdate())
    decision.close(by=table.ingegerd)
    assert (turns.remind(), turns.remind()) == (1, 0)
    catch_up()
    assert told("review") == {"Tuva Hedlindh", "Ingegerd Älvmark", "Mirja Laitamaa"}


def test_the_log_is_narrowed_printed_and_taken_out(table, as_):
    for kind in ("yes_no", "dots"):
        opened(table, kind).close(by=table.ingegerd)
    draft(table)
    reader, url = as_(table.elham), f"/spaces/{table.space.pk}/decisions/"
    Decision.objects.filter(kind="dots").update(title="Prickar")
    assert "Prickar" not in reader.get(f"{url}?kind=yes_no", headers={"HX-Request": "true"}).content.decode()
    assert "Prickar" in reader.get(f"{url}print/?kind=dots").content.decode()
    rows = reader.get(f"{url}export/csv/").content.decode("utf-8-sig").splitlines()
    assert len(rows) == 3 and rows[1].startswith('"2","Prickar"')
    assert [one["number"] for one in reader.get(f"{url}export/json/").json()] == [2, 1]
    assert reader.get(f"{url}export/pdf/").status_code == 404


def test_pages_ask_no_more_the_more_votes_there_are(table, as_):
    decision, reader = opened(table), as_(table.elham)
    counts = []
    for who in (table.tuva, table.samira, table.petter, table.nils):
        Vote.objects.cast(decision, ["yes"], by=who)
        with CaptureQueriesContext(connection) as asked:
            reader.get(decision.get_absolute_url())
        counts.append(len(asked))
    assert counts[1] == counts[-1]
