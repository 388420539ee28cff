"""Who may not, and what is no change of the text: the connection ends, the text stays as it was (T27, T41, T42)."""

import pytest

from coalitions.documents.models import Document, Pad
from coalitions.spaces.models import Membership, Role
from tests.documents.making import membership
from tests.documents.writing import Writer, add, document, kept, live, open_database, says
from tests.live.pipe import Hall, act

__all__ = ["document", "live", "open_database"]


@pytest.mark.parametrize("hostile", ["random", "other", "waiting", "empty", "text"])
async def test_t41_a_hostile_change_ends_that_connection_only_and_the_text_stays(live, document, hostile):
    async with Hall() as hall:
        tuva, petter = [await Writer.come(hall, user, document) for user in (live.tuva, live.petter)]
        await tuva.writes("Först")
        await petter.until(lambda: petter.lines)
        send(petter, hostile)
        await petter.until(lambda: petter.code)
        await tuva.writes("Sedan", 2)
        assert (petter.code, tuva.code) == (4400, None)
        assert await act(kept, document) == "<p>Först</p><p>Sedan</p>"


def send(pipe, hostile):
    lacking = says(pipe.root, "Ett")
    state = lacking.get_state()
    add(lacking.get(pipe.root, type=type(pipe.fragment)), "Två")
    data = {
        "random": bytes(range(7, 200, 3)),
        "other": says("pad-999999", "Fel text").get_update(),
        "waiting": lacking.get_update(state),
        "empty": b"",
        "text": b"hej",
    }[hostile]
    pipe.keep(data)


async def test_t41_a_change_without_end_closes_what_sends_it(live, document):
    async with Hall() as hall:
        tuva, petter = [await Writer.come(hall, user, document) for user in (live.tuva, live.petter)]
        for _ in range(50):
            petter.piece(bytes(100_000))
        await petter.until(lambda: petter.code)
        await tuva.writes("Står")
        assert (petter.code, tuva.code) == (1009, None)


async def test_t41_who_only_reads_hears_all_and_writes_nothing(live, document):
    await act(lambda: Membership.objects.filter(space=live.space, user=live.samira).update(role=Role.OBSERVER))
    async with Hall() as hall:
        tuva, samira = [await Writer.come(hall, user, document) for user in (live.tuva, live.samira)]
        await tuva.writes("Läs")
        await samira.until(lambda: samira.lines == ["Läs"])
        await samira.writes("Skriv")
        assert samira.code == 4403 and await act(kept, document) == "<p>Läs</p>"


async def test_t42_revoked_in_the_middle_of_a_word_nothing_is_kept_or_heard_after(live, document):
    async with Hall() as hall:
        tuva, petter = [await Writer.come(hall, user, document) for user in (live.tuva, live.petter)]
        await petter.writes("Ett or")
        await act(lambda: membership(live, live.petter).end(by=live.ingegerd))
        petter.write("d")
        await tuva.writes("Hemligt", 2)
        await petter.until(lambda: petter.code)
        assert petter.code == 4403 and "Hemligt" not in petter.lines
        assert await act(kept, document) == "<p>Ett or</p><p>Hemligt</p>"


@pytest.mark.parametrize("what", ["foreign", "file", "binned", "stranger"])
async def test_t27_only_who_may_read_that_text_comes_in(live, document, what):
    user, at = live.tuva, document
    if what == "binned":
        await act(lambda: document.bin(by=membership(live, live.tuva)))
    if what == "stranger":
        await act(lambda: membership(live, live.tuva).end(by=live.ingegerd))
    if what == "file":
        await act(lambda: Document.objects.filter(pk=document.pk).update(kind="pdf") and Pad.objects.all().delete())
    async with Hall() as hall:
        pipe = await Writer.come(hall, user, at, space=999_999 if what == "foreign" else None)
        assert (pipe.code, pipe.synced, pipe.lines) == (4403, False, [])


async def test_a_text_that_is_put_in_the_bin_ends_for_those_who_have_it_open(live, document):
    async with Hall() as hall:
        samira = await Writer.come(hall, live.samira, document)
        await act(lambda: Document.objects.get(pk=document.pk).bin(by=membership(live, live.tuva)))
        await samira.writes("För sent")
        assert samira.code == 4403 and await act(kept, document) == ""


@pytest.mark.parametrize("said", ['{"t":"at","at":[[1],[300]]}', '{"t":"hello"}', "[" * 3000, '{"t":"ack","to":-1}'])
async def test_t41_words_that_are_none_of_the_protocols_end_it(live, document, said):
    async with Hall() as hall:
        tuva = await Writer.come(hall, live.tuva, document)
        tuva.inbox.put_nowait({"type": "websocket.receive", "text": said})
        await tuva.until(lambda: tuva.code)
        assert tuva.code == 4400
