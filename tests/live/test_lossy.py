"""The bad layer of the browser run: bad, and not deaf; else the run would prove less, or nothing, about pokes that do arrive."""

import asyncio

import pytest
from django.conf import settings

from tests.lossy import LATEST, Lossy

SENT = 200


async def heard():
    layer = Lossy(hosts=[settings.REDIS_URL], prefix="lossy-test")
    channel = await layer.new_channel("hub")
    await layer.group_add("sp-1", channel)
    for number in range(SENT):
        await layer.group_send("sp-1", {"type": "poke", "space": 1, "seq": number})
    numbers, end = [], asyncio.get_running_loop().time() + LATEST + 0.5
    while (left := end - asyncio.get_running_loop().time()) > 0:
        try:
            numbers.append((await asyncio.wait_for(layer.receive(channel), left))["seq"])
        except TimeoutError:
            break
    return numbers


@pytest.mark.skipif(not settings.REDIS_URL, reason="needs Redis: set REDIS_URL")
async def test_the_lossy_layer_drops_doubles_and_reorders_and_still_carries():
    numbers = await heard()
    assert SENT / 2 < len(set(numbers)) < SENT * 0.9
    assert len(numbers) > len(set(numbers))
    assert numbers != sorted(numbers)
