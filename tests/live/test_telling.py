"""Telling comes after the commit: whatever happens to it, what was saved stays saved and the request goes on."""

import asyncio
from types import SimpleNamespace

import pytest
from django.core.management import call_command

from coalitions.live import telling
from coalitions.live.counts import counts
from coalitions.live.log import HOUSE
from coalitions.live.models import Head
from tests.cast import person


@pytest.mark.django_db(transaction=True)
def test_a_hub_that_has_ended_fails_no_request(cast, monkeypatch):
    ended = asyncio.new_event_loop()
    ended.close()
    monkeypatch.setattr(telling, "hub", SimpleNamespace(loop=ended, told=print))
    member, before = cast.space.memberships.get(user=cast.elham), counts.tell_failures
    member.change_role("member", by=cast.ingegerd)
    member.refresh_from_db()
    assert (member.role, counts.tell_failures) == ("member", before + 1)


def test_a_process_without_hub_tells_also_while_a_loop_runs_in_its_thread(monkeypatch, settings):
    sent = []

    async def send(to, message):
        sent.append(to)

    async def inside():
        telling.tell(7, 3)

    settings.REDIS_URL = "redis://nowhere"
    monkeypatch.setattr(telling, "hub", None)
    monkeypatch.setattr(telling, "send", send)
    asyncio.run(inside())
    assert sent == ["sp-7"]


@pytest.mark.django_db(transaction=True)
def test_an_emptied_database_still_lets_people_sign_out(cast):
    before = Head.objects.of(HOUSE).log_id
    call_command("flush", interactive=False)
    tuva = person("Tuva Hedlindh")
    tuva.sign_out_everywhere(by=tuva)
    house = Head.objects.of(HOUSE)
    assert (house.head, house.log_id != before) == (1, True)
