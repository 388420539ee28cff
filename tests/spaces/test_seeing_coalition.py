"""SPC-13: the coalition's own pages say how many read them, and who and why, without naming rooms that not all may know of."""

import pytest

from coalitions.spaces.models import Membership, Role
from tests.cast import admit
from tests.spaces.crowd import crowd


def main(page):
    return page.text[page.text.index('id="main"') : page.text.index("</main>")]


def readers(cast, as_, who=None):
    return main(as_(who or cast.tuva).get(f"/coalitions/{cast.coalition.pk}/readers/"))


def test_each_page_of_a_coalition_wears_the_label(cast, as_):
    seat = cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd)
    admit(cast, cast.stranger, Role.GUEST, None, scope="topic-1")
    here = f"/coalitions/{cast.coalition.pk}/"
    for page in (here, f"{here}questions/", seat.get_absolute_url()):
        text = as_(cast.tuva).get(page).text
        assert "Privat: 7 personer i koalitionen" in text and f"{here}readers/" in text


def test_who_is_only_in_a_working_group_is_listed_and_the_group_is_not_named(cast, as_):
    group = cast.coalition.open_space("Styrgruppen", by=cast.ingegerd)
    for person in (cast.stranger, cast.tuva):
        Membership.objects.admit(group, person, by=cast.ingegerd)
    listed = readers(cast, as_, cast.petter)
    assert "Sten Främling" in listed and "Med i en av koalitionens arbetsytor" in listed and "Styrgruppen" not in listed
    assert listed.count("Tuva Hedlindh") == 1 and "Leder arbetsytan" in listed


def test_guests_and_those_who_have_left_are_not_listed(cast, as_):
    admit(cast, cast.stranger, Role.GUEST, None, scope="topic-1")
    Membership.objects.get(user=cast.petter).end(by=cast.ingegerd)
    listed = readers(cast, as_)
    assert "Sten Främling" not in listed and "Petter Havsund" not in listed


def test_where_the_common_space_is_open_everybody_reads_it(cast, as_):
    cast.space.describe(visibility="public", reason="Alla ska med", by=cast.ingegerd)
    assert "Öppen: alla som är inloggade" in as_(cast.stranger).get(f"/coalitions/{cast.coalition.pk}/").text
    assert "Alla som är inloggade kan läsa" in readers(cast, as_, cast.stranger)


@pytest.mark.parametrize("page", ["", "readers/"])
def test_it_costs_the_same_with_200_people(page, cast, as_, django_assert_num_queries):
    client, page = as_(cast.tuva), f"/coalitions/{cast.coalition.pk}/{page}"
    client.get(page)
    with django_assert_num_queries(QUERIES[page.endswith("readers/")]):
        client.get(page)
    crowd(cast, 200)
    with django_assert_num_queries(QUERIES[page.endswith("readers/")]):
        assert "207" in client.get(page).text


QUERIES = {False: 33, True: 8}  # with what decisions, charter, milestones and follow-ups show
