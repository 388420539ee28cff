"""INI-03: once a month each organisation is asked by mail, and answers with one button without signing in."""

import re

import pytest

from coalitions.initiatives.models import Commitment, Report
from coalitions.initiatives.turns import ask
from tests.activity.making import clock, hear, send
from tests.initiatives.making import begun, promised


@pytest.fixture
def told(cast, mailoutbox):
    """Tuva promised on the first of October; a month later the kommun is asked."""
    with clock(9, day=1):
        cast.promise = promised(cast, begun(cast), title="Två läsvärdar", due_on="2026-12-24")
        hear()
        send()
        mailoutbox.clear()
    with clock(9, day=31):
        assert ask() == 1 and ask() == 0
        hear()
    with clock(9, 5, day=31):
        send()
        yield cast


def links(mail):
    return dict(re.findall(r"^([^:\n]+): \S+(/mail/do/\S+)$", mail.body, re.M))


def status(cast):
    return Commitment.objects.get(pk=cast.promise.pk).status


def test_ini_03_whoever_holds_its_seats_is_asked_with_a_button_for_each_answer(told, mailoutbox):
    assert sorted(mail.to[0] for mail in mailoutbox) == sorted([told.tuva.email, told.joar.email])
    assert list(links(mailoutbox[0])) == ["Enligt plan", "Försenat", "Har ändrats", "Uppfyllt"]


def test_ini_03_a_look_changes_nothing_and_the_button_tells_it_once(told, mailoutbox, client):
    mail = next(one for one in mailoutbox if one.to == [told.joar.email])
    link = links(mail)["Försenat"]
    for _ in range(3):
        page = client.get(link)
    assert page.text.count("Försenat</button>") == 1 and status(told) == "on_track" and not Report.objects.exists()
    client.post(link)
    client.post(link)
    report = Report.objects.get()
    assert status(told) == "late" and (report.author, report.organisation, report.status) == (told.joar, told.kommun, "late")


def test_ini_03_the_links_end_with_the_seat(told, mailoutbox, client):
    link = links(next(one for one in mailoutbox if one.to == [told.joar.email]))["Uppfyllt"]
    told.coalition.seats.get(holder=told.joar).vacate(by=told.ingegerd)
    client.post(link)
    assert status(told) == "on_track" and "går inte" in client.get(link).text


def test_ini_03_nobody_is_asked_about_what_is_fulfilled_called_off_or_young(cast):
    with clock(9, day=1):
        done, off = promised(cast), promised(cast)
        done.report("done", by=cast.tuva)
        off.initiative.describe(state="stopped", by=cast.tuva)
    with clock(9, day=30):
        promised(cast)
    with clock(9, day=31):
        assert ask() == 0


def test_ini_03_nobody_is_woken_and_an_archived_space_asks_nothing(cast):
    with clock(9, day=1):
        promised(cast)
    with clock(5, day=31):
        assert ask() == 0
    cast.space.archive(by=cast.ingegerd)
    with clock(9, day=31):
        assert ask() == 0
