"""MTG-05: opened and closed live, answered by all at once; late is kept and told; names when they may be shown."""

import pytest

from coalitions.journey.errors import GoneMeanwhile, NotOpened
from coalitions.journey.models import Contribution
from coalitions.live.models import LogRow
from tests.journey.making import contributed, exercise, membership, opened, url


def rows(kind):
    return LogRow.objects.filter(kind=kind).count()


def test_opening_and_closing_twice_changes_nothing_the_second_time(cast):
    one = exercise(cast)
    for by in (cast.ingegerd, cast.mirja):
        one.open(by=by)
    for by in (cast.mirja, cast.ingegerd):
        one.close(by=by)
    assert (rows("exercise.opened"), rows("exercise.closed"), one.state) == (1, 1, "closed")


def test_before_the_opening_nothing_is_taken_and_what_was_typed_is_kept(cast, as_):
    one = exercise(cast)
    with pytest.raises(NotOpened):
        contributed(cast, one)
    answer = as_(cast.tuva).post(url("contributions", one), {"text": "Ett kvällsöppet bibliotek"})
    assert answer.status_code == 422
    assert "Ett kvällsöppet bibliotek" in answer.text and "inte öppen just nu" in answer.text


def test_what_comes_after_the_closing_is_kept_marked_and_told(cast, as_):
    one = opened(cast)
    one.close(by=cast.ingegerd)
    answer = as_(cast.tuva).post(url("contributions", one), {"text": "Jag hann inte"}, follow=True)
    assert "märkt som sent" in answer.text
    assert "Kom efter stängningen" in answer.text and "Jag hann inte" in answer.text
    assert Contribution.objects.get().is_late


def test_a_contribution_speaks_for_the_organisation_and_is_sent_once(cast, as_):
    one, client = opened(cast), as_(cast.tuva)
    for _try in range(2):
        client.post(
            url("contributions", one), {"text": "En läsvärd"}, headers={"Idempotency-Key": "11111111-1111-4111-8111-111111111111"}
        )
    said = Contribution.objects.get()
    assert (said.organisation, said.author, said.category) == (cast.kommun, cast.tuva, "text")


@pytest.mark.parametrize("text", ["", "   ", "x" * 1001])
def test_a_text_that_cannot_be_taken_is_refused_beside_its_field(cast, as_, text):
    one = opened(cast)
    assert as_(cast.tuva).post(url("contributions", one), {"text": text}).status_code == 422
    assert not Contribution.objects.exists()


def test_names_are_kept_back_everywhere_until_the_exercise_closes(cast, as_):
    one = opened(cast, is_anonymous=True)
    said = contributed(cast, one, "Tänk om ingen frågade om pengar", by=cast.petter)
    seq = LogRow.objects.filter(kind="contribution.put").get().seq
    log = as_(cast.ingegerd).get(f"/api/v1/spaces/{cast.space.pk}/log?after={seq - 1}&draw=1").json()
    assert [row["by"] for row in log["rows"]] == [None]
    for page in (one.get_absolute_url(), said.get_absolute_url()):
        html = as_(cast.ingegerd).get(page).text.partition("<main")[2]
        assert "Tänk om ingen frågade" in html
        shown = html.partition("<live-region hidden")[0]
        assert "Petter Havsund" not in shown and f'data-author="{cast.petter.pk}"' not in shown
    one.close(by=cast.ingegerd)
    assert "Petter Havsund" in as_(cast.samira).get(said.get_absolute_url()).text


def test_also_other_words_and_taking_back_say_nothing_of_who_it_was(cast):
    said = contributed(cast, opened(cast, is_anonymous=True))
    said.describe(text="Nytt", by=cast.tuva)
    said.remove(by=membership(cast, cast.tuva))
    for row in LogRow.objects.filter(kind__startswith="contribution."):
        assert row.small["nameless"]


def test_its_author_changes_it_and_takes_it_back_others_do_not(cast, as_):
    said = contributed(cast, opened(cast))
    sent = {"text": "Helt andra ord", "initial-text": said.text, "seen": 1}
    assert as_(cast.samira).post(url("reword", said), sent).status_code == 403
    assert as_(cast.tuva).post(url("reword", said), sent).status_code == 302
    assert as_(cast.samira).post(url("contribution_removal", said)).status_code == 403
    assert as_(cast.tuva).post(url("contribution_removal", said)).status_code == 302
    said.refresh_from_db()
    assert said.text == "Helt andra ord" and said.removed_at
    assert "Helt andra ord" not in as_(cast.tuva).get(said.exercise.get_absolute_url()).text


def test_a_facilitator_takes_away_what_does_not_belong_there(cast, as_):
    said = contributed(cast, opened(cast))
    assert as_(cast.mirja).post(url("contribution_removal", said)).status_code == 302
    assert not Contribution.objects.kept().exists()


def test_a_proposed_question_becomes_the_coalitions_next_version(cast, as_):
    cast.coalition.ask("Den första?", by=cast.ingegerd)
    said = contributed(cast, opened(cast, "question", title="Vår fråga"), "Hur kan vi läsa tillsammans?")
    form = as_(cast.ingegerd).get(url("asking", said)).text
    assert "Hur kan vi läsa tillsammans?" in form and "Från Vår fråga" in form
    as_(cast.ingegerd).post(url("asking", said), {"text": said.text, "reason": "Träff 1"})
    question = cast.coalition.question
    assert (question.version, question.text, question.reason) == (2, said.text, "Träff 1")
    assert as_(cast.tuva).post(url("asking", said), {"text": "x"}).status_code == 403


def test_a_working_group_asks_no_question_for_the_coalition(cast, as_):
    group = cast.coalition.open_space("Lokaler", by=cast.ingegerd)
    form = as_(cast.ingegerd)
    form.post(f"/spaces/{group.pk}/meetings/new/", {"title": "Vår träff"})
    first = group.meetings.get()
    answer = form.post(f"/spaces/{group.pk}/meetings/{first.pk}/exercises/new/", {"title": "Fråga", "kind": "question"})
    assert answer.status_code == 422


def test_the_facilitator_sees_who_has_not_answered(cast, as_):
    for home, holder in ((cast.kommun, cast.tuva), (cast.lasglantan, cast.samira)):
        cast.coalition.seat(home, holder, by=cast.ingegerd)
    one = opened(cast)
    contributed(cast, one)
    silent = as_(cast.ingegerd).get(url("state", one)).text
    assert "Läsgläntan" in silent and "Sjöbrunna kommun" not in silent
    assert "Läsgläntan" not in as_(cast.tuva).get(url("state", one)).text


def test_a_page_of_contributions_costs_the_same_however_many(cast, as_, django_assert_max_num_queries):
    one, client = opened(cast, "situation"), as_(cast.ingegerd)
    for number in range(12):
        contributed(cast, one, f"Behov {number}", category="need")
    with django_assert_max_num_queries(28):
        client.get(one.get_absolute_url())


def test_dots_and_words_each_have_their_exercise(cast, as_):
    dots, words = opened(cast, "support"), opened(cast)
    assert as_(cast.tuva).post(url("contributions", dots), {"text": "Nej"}).status_code == 404
    assert as_(cast.tuva).post(url("support", words), {"seen": ""}).status_code == 404


def test_who_writes_in_an_exercise_that_is_removed_meanwhile_is_told_and_loses_nothing(cast, as_):
    one, stale = opened(cast), opened(cast, title="Annan")
    type(stale).objects.get(pk=stale.pk).remove(by=cast.ingegerd)
    with pytest.raises(GoneMeanwhile):
        contributed(cast, stale)
    assert one.state == "open"
