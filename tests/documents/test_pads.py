"""Texts written together, over their sockets: nothing that was acknowledged is lost, and nobody writes or hears who may not."""

from coalitions.documents.models import Pad, Update
from coalitions.documents.pads.keeping import Kept, settle
from tests.documents.writing import Writer, add, begun, document, kept, live, open_database, says
from tests.live.pipe import Hall, act

__all__ = ["document", "live", "open_database"]


async def test_what_one_writes_the_other_has_and_it_is_kept(live, document):
    async with Hall() as hall:
        tuva, samira = [await Writer.come(hall, user, document) for user in (live.tuva, live.samira)]
        await tuva.writes("Välkomna")
        await samira.until(lambda: samira.lines == ["Välkomna"])
        assert await act(kept, document) == "<p>Välkomna</p>"


async def test_t42_a_text_survives_that_everybody_leaves(live, document):
    async with Hall() as hall:
        tuva = await Writer.come(hall, live.tuva, document)
        await tuva.writes("Står kvar")
    async with Hall() as hall:
        samira = await Writer.come(hall, live.samira, document)
        assert samira.lines == ["Står kvar"]


async def test_t42_what_two_wrote_without_connection_merges(live, document):
    async with Hall() as hall:
        tuva, samira = [await Writer.come(hall, user, document) for user in (live.tuva, live.samira)]
        await tuva.hang_up()
        await samira.writes("Från Samira")
        before = tuva.doc.get_state()
        add(tuva.fragment, "Från Tuva")
        again = await Writer.come(hall, live.tuva, document)
        again.keep(tuva.doc.get_update(before))
        await samira.until(lambda: len(samira.lines) == 2)
        await again.until(lambda: len(again.lines) == 2 or again.kept)
        assert sorted(samira.lines) == ["Från Samira", "Från Tuva"]


async def test_a_long_change_comes_in_pieces(live, document):
    async with Hall() as hall:
        tuva = await Writer.come(hall, live.tuva, document)
        long = (7).to_bytes(4) + says(tuva.root, "å" * 200_000).get_update()
        tuva.piece(long[:150_000])
        tuva.bytes(b"\x02" + long[150_000:])
        await tuva.until(lambda: 7 in tuva.kept)
        assert len(await act(kept, document)) == 200_007


async def test_another_process_hears_of_it(live, document):
    async with Hall() as here, Hall() as there:
        tuva, samira = await Writer.come(here, live.tuva, document), await Writer.come(there, live.samira, document)
        await tuva.writes("Över gränsen")
        await samira.until(lambda: samira.lines == ["Över gränsen"])
        await samira.writes("Svar", 5)
        await tuva.until(lambda: len(tuva.lines) == 2)


async def test_where_somebody_writes_is_shown_by_the_name_the_server_knows(live, document):
    async with Hall() as hall:
        tuva, samira = [await Writer.come(hall, user, document) for user in (live.tuva, live.samira)]
        tuva.say({"t": "at", "at": [[1, 2], [1, 2]]})
        await samira.until(lambda: samira.of("at"))
        assert samira.of("at")[0]["is"] == {"name": str(live.tuva), "organisation": live.kommun.name, "sector": "public"}
        await tuva.hang_up()
        await samira.until(lambda: samira.of("left"))


async def test_many_changes_become_one_and_say_the_same(live, document):
    async with Hall() as hall:
        tuva = await Writer.come(hall, live.tuva, document)
        for id in range(100):
            await tuva.writes(f"Rad {id}", id)
    before = await act(kept, document)
    await act(shrink, document)
    assert await act(kept, document) == before and await act(Update.objects.filter(pad=document.pad).count) == 0


def shrink(document):
    text = Kept(document.pad.pk)
    pad, _ = text.load()
    pad.merge(text.shared.whole, pad.head)


def test_the_worker_tells_search_of_a_text_whose_process_ended(cast):
    document = begun(cast)
    pad = document.pad
    pad.write([(cast.tuva.pk, says(pad.root, "Öppettider").get_update())])
    Pad.objects.update(told_at="2026-01-01T00:00:00Z")
    assert settle() == 1 and Pad.objects.get().text == "Öppettider" and settle() == 0
