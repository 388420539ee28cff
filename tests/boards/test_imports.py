"""BRD-20, T72: boards of other programs, whole, cut, hostile and large."""

import resource

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import localdate, timedelta

from coalitions.activity.models import Cursor, Notification
from coalitions.boards.bringing import tables, trello
from coalitions.boards.bringing.plan import NotABoard
from coalitions.boards.models import Board, BoardImport, BroughtCard, Card
from coalitions.boards.turning import run
from coalitions.live.models import LogRow
from tests.boards.trello import export, whole, written


def sent(client, cast, content, name="board.json"):
    return client.post(f"/spaces/{cast.space.pk}/boards/import/", {"file": SimpleUploadedFile(name, content)}, follow=True)


def taken(cast, content, plan=None):
    one = BoardImport.objects.preview(cast.space, plan or trello.read(content), content, by=cast.tuva)
    one.confirm(by=cast.tuva)
    run.func(one.pk)
    one.refresh_from_db()
    return one


def test_brd_20_a_trello_file_is_looked_at_first_and_says_what_comes_and_what_does_not(cast, as_):
    answer = sent(as_(cast.tuva), cast, written(whole(cast.tuva.email)))
    html = answer.content.decode()
    left = ("Klistermärken", "Bilagor utan adress på webben", "Markeringar att ett datum hölls")
    for words in ("Trellos tavla", "Okänd Person", *left):
        assert words in html, words
    assert not Board.objects.exists()
    assert as_(cast.samira).get(BoardImport.objects.get().get_absolute_url()).status_code == 404


def test_brd_20_taken_in_it_is_a_board_with_all_that_was_there(cast, as_):
    content = written(whole(cast.tuva.email))
    one = taken(cast, content)
    assert (one.state, one.done, BroughtCard.objects.count()) == ("done", 3, 0)
    first, hostile, old = (
        one.board.columns.first().cards.all()[0],
        Card.objects.get(title__startswith="<script"),
        Card.objects.get(title="Kort 2"),
    )
    assert [asked.user for asked in first.assignees.all()] == [cast.tuva]
    assert (first.due_on.isoformat(), first.author) == ("2030-05-01", cast.tuva)
    assert "https://x.example/plan.pdf" in first.description and "javascript" not in first.description
    assert "Okänd Person" in first.description
    assert hostile.archived_at and old.column.archived_at
    assert "<script>alert" not in as_(cast.tuva).get(f"{one.board.get_absolute_url()}archive/").content.decode()
    assert LogRow.objects.filter(kind="card.added", by=cast.tuva.pk).count() == 3


def test_the_same_file_comes_over_once(cast, as_):
    content = written(export())
    one = taken(cast, content)
    run.func(one.pk)
    assert Card.objects.count() == 2
    answer = sent(as_(cast.tuva), cast, content)
    assert answer.status_code == 422 and "redan" in answer.content.decode()


def test_a_worker_that_died_half_way_is_taken_over_from_where_it_was(cast):
    content = written(export(450))
    one = BoardImport.objects.preview(cast.space, trello.read(content), content, by=cast.tuva)
    one.confirm(by=cast.tuva)
    assert one.step()
    assert BoardImport.objects.get().done == Card.objects.count() == 200
    run.func(one.pk)
    assert Card.objects.count() == 450
    assert list(Card.objects.order_by("rank").values_list("title", flat=True)[:2]) == ["Kort 0", "Kort 1"]


def test_whoever_may_no_longer_write_there_brings_nothing_more_in(cast):
    content = written(export(250))
    one = BoardImport.objects.preview(cast.space, trello.read(content), content, by=cast.tuva)
    one.confirm(by=cast.tuva)
    one.step()
    cast.space.memberships.get(user=cast.tuva).end(by=cast.ingegerd)
    run.func(one.pk)
    one.refresh_from_db()
    assert (one.state, Card.objects.count()) == ("failed", 200)


def test_what_was_due_long_ago_in_another_program_reminds_nobody(cast):
    told = export(1)
    told["cards"][0]["due"] = f"{localdate() - timedelta(days=2)}T10:00:00Z"
    taken(cast, written(told))
    assert not Card.objects.to_remind_of(localdate())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        written(export())[:-40],
        b"[1, 2]",
        b'{"cards": 1, "lists": {}}',
        b"[" * 100_000,
        b"\xff\xfe{",
        b'{"cards":[],"lists":[]}'.replace(b"[]", b"[" + b"9" * 5000 + b"]"),
        b'Namn,Kolumn\n"a',
    ],
)
def test_a_file_that_is_no_board_or_cut_in_half_is_refused_in_words_and_leaves_nothing(cast, as_, content):
    answer = sent(as_(cast.tuva), cast, content)
    assert answer.status_code == 422 and 'id="id_file_error"' in answer.content.decode()
    assert not BoardImport.objects.exists()


def test_objects_where_none_should_be_do_not_stop_the_rest(cast):
    odd = [
        1,
        None,
        {"id": {}},
        {"idList": [], "idMembers": {}},
        {"name": {"a": 1}, "idList": "l1", "due": 7, "pos": "x", "idLabels": [{}]},
    ]
    told = export(1, members=[None, {"id": []}], actions=[{"type": "commentCard", "data": []}], checklists="x", labels=[3])
    told["cards"] += odd
    plan = trello.read(written(told))
    assert [card["title"] for card in plan.cards][0] == "Kort 0" and len(plan.cards) == 2
    assert plan.left["homeless"] == 2 and plan.left["dates"] == 1


def test_ten_thousand_cards_cost_little_memory_and_show_how_far_they_are(cast, as_):
    content = written(export(10_000))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    page = sent(as_(cast.tuva), cast, content).content.decode()
    one = BoardImport.objects.get()
    one.confirm(by=cast.tuva)
    one.step()
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024  # KiB
    assert "10000" in page.replace("\xa0", "")
    assert "200 av 10" in as_(cast.tuva).get(one.get_absolute_url()).content.decode()


def test_a_csv_of_planka_or_kanboard_is_read_by_the_names_of_its_columns(cast):
    planka = "Name;List;Due date;Members;Tags;Okänt\nRing; Pågår ;2030-05-01;a@b.se, Bo;Ljud,Bild;x\nSkriv;Done;31/12/2030;;;\n"
    plan = tables.read(planka.encode(), "tavla")
    assert [column["name"] for column in plan.columns] == ["Pågår", "Done"] and plan.columns[1]["is_done"]
    first, second = plan.cards
    assert (first["due_on"], second["due_on"]) == ("2030-05-01", "2030-12-31")
    assert first["labels"] == [["Ljud", "stone"], ["Bild", "stone"]]
    assert first["people"] == [{"name": "a@b.se", "email": "a@b.se"}, {"name": "Bo", "email": ""}]
    assert plan.left == {"column okänt": 1}
    with pytest.raises(NotABoard, match="Title"):
        tables.read(b"a,b\n1,2\n", "x")


def test_brd_20_labels_steps_and_comments_come_over_and_call_nobody(cast, as_):
    told = whole(cast.tuva.email)
    told["actions"][0]["data"]["text"] = f"@{cast.samira.name} kan väl?"
    card = taken(cast, written(told)).board.columns.first().cards.order_by("rank")[0]
    assert [(label.name, label.tint) for label in card.labels.all()] == [("Bråttom", "clay")]
    assert [(step.text, step.done_at is not None) for step in card.steps.all()] == [("Ring", True), ("Skriv", False)]
    assert (card.steps_done, card.steps_total) == (1, 2)
    page = as_(cast.samira).get(card.get_absolute_url()).content.decode()
    assert "Okänd Person, 2025-03-01" in page
    Cursor.objects.read_all()
    assert not Notification.objects.filter(user=cast.samira).exists()
