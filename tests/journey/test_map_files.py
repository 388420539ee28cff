"""MTG-06: the map as a picture, as a file, and in print; its words and its lines."""

import csv
from io import StringIO
from xml.etree import ElementTree

import pytest

from coalitions.journey.models import Contribution, IdeaGroup
from coalitions.journey.noting import lines_of, note_of, pictured
from coalitions.journey.picture import broken, shortened, width
from coalitions.organisations.models import Organisation
from tests.journey.making import grouped, idea, need, opened, stand

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def drawn(cast):
    """A need, an idea that answers it with support of two sectors and a group."""
    one = need(cast, "Någonstans <varmt> & öppet")
    answer = idea(cast, "=HYPERLINK(1)", answers=one)
    support = opened(cast, "support")
    for who in (cast.tuva, cast.samira):
        stand(cast, support, answer, by=who)
    grouped(cast, answer)
    return one, answer


def taken(cast, as_, kind):
    return as_(cast.elham).get(f"/spaces/{cast.space.pk}/ideas/map.{kind}")


def test_the_svg_stands_alone(cast, as_, drawn):
    answer = taken(cast, as_, "svg")
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="map.svg"'
    root = ElementTree.fromstring(answer.content)
    texts = [part.text for part in root.iter(f"{SVG}text")]
    assert "Någonstans <varmt> & öppet" in " ".join(text for text in texts if text)
    assert "Nyckelgruppen" in texts and len(list(root.iter(f"{SVG}path"))) > 1
    named = {symbol.get("id") for symbol in root.iter(f"{SVG}symbol")}
    assert {use.get("href") for use in root.iter(f"{SVG}use")} <= {f"#{name}" for name in named}
    assert [part for part in root.iter() if (part.get("href") or "#")[0] != "#"] == []


def test_the_svg_is_well_formed_whatever_people_write(cast, as_):
    need(cast, "bröts\x08 \x0b \ufffe här")
    assert ElementTree.fromstring(taken(cast, as_, "svg").content).tag == f"{SVG}svg"


def test_the_csv_says_what_the_picture_shows_and_runs_nothing(cast, as_, drawn):
    text = taken(cast, as_, "csv").content.decode("utf-8-sig")
    head, first, second = csv.reader(StringIO(text))
    rows = [dict(zip(head, row, strict=True)) for row in (first, second)]
    assert [row["Slag"] for row in rows] == ["Behov", "Idé"]
    assert rows[1]["Text"] == "'=HYPERLINK(1)" and rows[1]["Svarar på"] == drawn[0].text
    assert (rows[1]["Offentlig sektor"], rows[1]["Civilsamhälle"], rows[1]["Näringsliv"]) == ("1", "1", "0")
    assert rows[1]["Idégrupp"] == "Nyckelgruppen" and rows[1]["I gruppen"] == "Sjöbrunna kommun"


def test_there_is_no_other_kind_of_file(cast, as_):
    assert taken(cast, as_, "exe").status_code == 404


def test_on_paper_stand_the_picture_and_the_table(cast, as_, drawn):
    page = as_(cast.elham).get(f"/spaces/{cast.space.pk}/ideas/map/paper/").text
    assert f'id="note-{drawn[1].pk}"' in page and "<table" in page


def test_an_empty_map_can_be_looked_at_and_taken_out(cast, as_):
    assert as_(cast.elham).get(f"/spaces/{cast.space.pk}/ideas/map/").status_code == 200
    assert as_(cast.elham).get(f"/spaces/{cast.space.pk}/ideas/map/paper/").status_code == 200
    assert ElementTree.fromstring(taken(cast, as_, "svg").content).get("width")


def test_a_note_says_in_words_all_that_it_shows(cast, as_, drawn):
    page = as_(cast.elham).get(f"/spaces/{cast.space.pk}/ideas/map/").text
    said = (
        "Svarar på: Någonstans &lt;varmt&gt; &amp; öppet. 2 organisationer står bakom den (1 Offentlig sektor, 1 Civilsamhälle)."
    )
    assert said in page and "Idégrupp: Nyckelgruppen" in page


@pytest.mark.parametrize("zoom", ["50", "200", "3", "x", "", "9" * 30])
def test_without_script_the_size_is_a_link(cast, as_, zoom):
    page = as_(cast.elham).get(f"/spaces/{cast.space.pk}/ideas/map/?zoom={zoom}").text
    assert f'width="{6400 * (int(zoom) if zoom in ("50", "200") else 100) // 100}"' in page


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Kort", ["Kort"]),
        ("ett två tre fyra fem sex sju åtta nio tio", ["ett två tre fyra fem sex sju", "åtta nio tio"]),
        ("", []),
    ],
)
def test_words_are_broken_between_words(text, lines):
    assert broken(text) == lines


@pytest.mark.parametrize("text", ["a" * 300, "W" * 90, "ord " * 100, "漢字" * 60, "Kommunfullmäktigeordföranden " * 8])
def test_no_line_is_wider_than_a_note_and_what_is_left_out_is_marked(text):
    lines = broken(text)
    assert len(lines) == 3 and lines[-1].endswith("…")
    assert all(width(line) <= 26 for line in lines)
    assert width(shortened(text, 10)) <= 10


def test_a_note_says_the_same_to_a_page_as_to_the_news_of_it(cast, drawn):
    need(cast, "Ett till", by=cast.samira)
    seen, told = pictured(cast.space), list(Contribution.objects.in_picture().on_map().order_by("made"))
    assert seen["notes"] == [note_of(one) for one in told]
    assert seen["lines"] == [lines_of(one) for one in told if one.is_idea]
    assert len(seen["notes"]) == 3 and seen["lines"][0].ends


CHANGES = {
    "its words": lambda note: Contribution.objects.filter(pk=note.pk).update(text="Andra ord", version=9),
    "its organisation's name": lambda note: Organisation.objects.filter(pk=note.organisation_id).update(name="Andra ord"),
    "its group's name": lambda note: IdeaGroup.objects.filter(idea=note).update(name="Andra ord"),
    "the words of the need it answers": lambda note: note.answers.update(text="Andra ord"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_note_that_is_kept_is_drawn_anew_when_what_it_shows_changes(cast, as_, drawn, change):
    path = f"/spaces/{cast.space.pk}/ideas/map/"
    assert "Andra ord" not in as_(cast.elham).get(path).text
    change(drawn[1])
    assert "Andra ord" in as_(cast.elham).get(path).text.split(f'id="note-{drawn[1].pk}"')[1]
