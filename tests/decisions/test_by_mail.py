"""NOT-04: a vote is cast from the mail, on a page with one button, without signing in, and once."""

import re

import pytest

from coalitions.decisions.models import Vote
from tests.activity.making import clock, hear, send
from tests.decisions.conftest import opened


def links(cast, mailoutbox, user, **fields):
    """{what a mail to that person offers: where} of a vote that opened just now."""
    with clock(9):
        cast.decision = opened(cast, **fields)
        hear()
        send()
    [mail] = [mail for mail in mailoutbox if mail.to == [user.email] and cast.decision.title in mail.body]
    return dict(re.findall(r"^Rösta: (.+): \S+(/mail/do/\S+)$", mail.body, re.MULTILINE))


def held(cast):
    return list(cast.decision.votes.filter(replaced_at=None).values_list("organisation__name", "choice"))


def test_not_04_a_vote_from_the_mail_is_the_organisations_and_the_link_works_once(cast, mailoutbox, client):
    found = links(cast, mailoutbox, cast.samira)
    assert set(found) == {"Ja", "Nej", "Avstår"}
    with clock(12):
        assert client.get(found["Ja"]).text.count("Rösta: Ja</button>") == 1 and held(cast) == []
        client.post(found["Ja"])
        client.post(found["Ja"])
        client.post(found["Nej"])
    assert held(cast) == [(cast.lasglantan.name, ["yes"])]


def test_not_04_an_objection_needs_its_reason_and_a_ranking_its_page(cast, mailoutbox):
    assert set(links(cast, mailoutbox, cast.samira, kind="consent")) == {"Ingen invändning", "Avstår"}
    assert links(cast, mailoutbox, cast.petter, kind="ranked", title="Var?") == {}


def leave(cast):
    cast.space.memberships.get(user=cast.samira).end(by=cast.ingegerd)


def close(cast):
    cast.decision.close(by=cast.ingegerd)


def archive(cast):
    cast.space.archive(by=cast.ingegerd)


@pytest.mark.parametrize("happens", [leave, close, archive])
def test_not_04_it_is_asked_again_when_the_button_is_pressed(cast, mailoutbox, client, happens):
    found = links(cast, mailoutbox, cast.samira)
    with clock(12):
        happens(cast)
        client.post(found["Ja"])
    assert held(cast) == []


def test_not_04_who_was_outvoted_by_the_other_seat_changes_nothing(cast, mailoutbox, client):
    found = links(cast, mailoutbox, cast.joar)
    with clock(12):
        Vote.objects.cast(cast.decision, ["no"], by=cast.tuva)
        client.post(found["Ja"])
    assert held(cast) == [(cast.kommun.name, ["no"])]
