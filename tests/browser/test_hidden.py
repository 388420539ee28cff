"""A task and a document are reported, hidden and shown again, while somebody else looks at them (ADM-01, 02)."""

import pytest
from playwright.sync_api import expect

from tests.boards.conftest import plant
from tests.browser.test_facilitating import write
from tests.documents.making import taken

pytestmark = pytest.mark.delivery


def a_task(cast):
    card = plant(cast, count=0).todo.add_card("Kim is ill", by=cast.samira)
    return card.get_absolute_url(), card.column.board.get_absolute_url()


def a_document(cast):
    document = taken(cast, "Kim is ill.txt", by=cast.samira)
    return document.get_absolute_url(), f"/spaces/{cast.space.pk}/documents/"


@pytest.mark.parametrize("made", [a_task, a_document])
def test_adm_01_02_what_is_reported_is_hidden_and_shown_again_for_all_who_look(cast, browse, made):
    address, around = made(cast)
    samira, tuva, mirja = (browse(user, address, language="en") for user in (cast.samira, cast.tuva, cast.mirja))
    looking = browse(cast.petter, around, language="en")
    expect(looking.locator("main")).to_contain_text("Kim is ill")
    tuva.get_by_role("link", name="Report to the facilitators").click()
    write(tuva, "What is wrong with it?", "Names a child", "Report")
    mirja.get_by_role("link", name="Hide, with a reason").click()
    write(mirja, "Why it is hidden", "A child is named", "Hide")
    expect(looking.locator("main")).not_to_contain_text("Kim is ill")
    samira.goto(address)
    expect(samira.locator("main")).to_contain_text("Hidden by a facilitator")
    samira.get_by_role("link", name="Text and reason").click()
    write(samira, "Why it should be shown again", "It is my own child", "Send")
    ingegerd = browse(cast.ingegerd, f"/spaces/{cast.space.pk}/flags/", language="en")
    ingegerd.get_by_role("link", name="Samira Vallgårda asks for a new look").click()
    ingegerd.get_by_label("Show it again").check()
    write(ingegerd, "Reason", "Then it may stand", "Decide")
    looking.goto(around)
    expect(looking.locator("main")).to_contain_text("Kim is ill")
