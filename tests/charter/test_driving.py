"""SPC-15: what the clauses drive."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import now

from coalitions.discussion.models import Message
from coalitions.spaces.models import Flag
from tests.charter.making import in_force, seated
from tests.spaces.things import flag


@pytest.mark.parametrize("rule, kind, majority", [("consent", "consent", "half"), ("two_thirds", "yes_no", "two_thirds")])
def test_spc_15_a_new_decision_begins_with_the_rule_and_the_quorum(cast, as_, rule, kind, majority):
    in_force(cast, rule=rule, quorum=3, each_sector=True)
    form = as_(cast.tuva).get(f"/spaces/{cast.space.pk}/decisions/new/").context["form"]
    assert [form[name].value() for name in ("kind", "majority", "quorum", "each_sector")] == [kind, majority, 3, True]


def test_spc_15_without_a_charter_a_decision_begins_as_ever(cast, as_):
    answer = as_(seated(cast).tuva).get(f"/spaces/{cast.space.pk}/decisions/new/")
    assert answer.context["form"]["quorum"].value() == 1 and "spelreglerna" not in answer.text


def test_spc_15_a_new_space_is_as_confidential_as_agreed(cast, as_):
    in_force(cast, visibility="listed", is_restricted=True)
    form = as_(cast.ingegerd).get(f"/coalitions/{cast.coalition.pk}/spaces/new/").context["form"]
    assert (form["visibility"].value(), form["is_restricted"].value()) == ("listed", True)


def test_spc_15_the_ladder_stands_where_one_reports_and_where_reports_are_decided(cast, as_):
    put, ladder = flag(seated(cast)), "Först talar vi i lugn och ro"
    post = Message.objects.get(pk=put.thing_id)
    ids = {"space": cast.space.pk, "topic": post.topic_id, "message": post.pk}
    pages = [
        (cast.petter, reverse("discussion:flag", kwargs=ids)),
        (cast.mirja, f"/spaces/{cast.space.pk}/flags/"),
        (cast.mirja, put.get_absolute_url()),
    ]
    assert not any(ladder in as_(user).get(page).text for user, page in pages)
    in_force(cast, moderation_text=ladder, response_days=4)
    assert all(ladder in as_(user).get(page).text and "inom 4 dagar" in as_(user).get(page).text for user, page in pages)


def test_spc_15_a_report_says_by_when_it_is_decided_and_whether_that_has_passed(cast, as_):
    flag(seated(cast))
    in_force(cast, response_days=2)
    page = as_(cast.mirja).get(f"/spaces/{cast.space.pk}/flags/").text
    assert "avgörs senast" in page and "status warn" not in page
    Flag.objects.update(at=now() - timedelta(days=3))
    assert "status warn" in as_(cast.mirja).get(f"/spaces/{cast.space.pk}/flags/").text


def test_spc_15_what_holds_for_leaving_stands_where_one_leaves(cast, as_):
    in_force(cast, leaving_text="Säg till en månad före.")
    assert "Säg till en månad före." in as_(cast.tuva).get(f"/spaces/{cast.space.pk}/members/").text


def test_spc_15_how_soon_one_has_an_answer_stands_with_those_one_asks(cast, as_):
    in_force(cast, response_days=6)
    assert "svar inom 6 dagar" in as_(cast.elham).get(f"/coalitions/{cast.coalition.pk}/").text
