"""INI-01: the milestones of an initiative, and its own space."""

import pytest

from coalitions.activity.models import Notification
from coalitions.initiatives.errors import HasSpace, Over
from coalitions.initiatives.models import Milestone
from coalitions.initiatives.turns import ask
from coalitions.spaces.models import Invitation
from tests.activity.making import clock, hear
from tests.initiatives.making import begun, days, milestone, promised, seated
from tests.initiatives.test_initiatives import url


def test_ini_01_its_owner_plans_a_milestone_that_everybody_sees(cast, as_):
    one = begun(cast)
    sent = {"title": "Första kvällen hålls", "due_on": days(20)}
    assert as_(cast.samira).post(url("new_milestone", one), sent).status_code == 403
    assert as_(cast.joar).post(url("new_milestone", one), sent | {"title": ""}).status_code == 422
    assert as_(cast.joar).post(url("new_milestone", one), sent).status_code == 302
    assert "Första kvällen hålls" in as_(cast.elham).get(one.get_absolute_url()).text


def test_ini_01_who_said_that_it_is_reached_and_when_stands_and_can_be_taken_back(cast, as_):
    step = milestone(cast)
    assert as_(cast.samira).post(url("reaching", step), {"reached": "yes"}).status_code == 403
    as_(cast.ingegerd).post(url("reaching", step), {"reached": "yes"})
    as_(cast.tuva).post(url("reaching", step), {"reached": "yes"})
    step.refresh_from_db()
    assert step.done_by == cast.ingegerd and step.done_at
    page = as_(cast.elham).get(step.get_absolute_url()).text
    assert "Nådd" in page and "Ingegerd Älvmark" in page[page.index("Nådd") :]
    as_(cast.tuva).post(url("reaching", step), {"reached": "no"})
    step.refresh_from_db()
    assert (step.done_at, step.done_by) == (None, None)


def test_ini_01_a_milestone_is_changed_without_overwriting_another_and_removed(cast, as_):
    step = milestone(cast, title="Första kvällen")
    sent = {
        "title": "Andra kvällen",
        "initial-title": step.title,
        "due_on": step.due_on,
        "initial-due_on": step.due_on,
        "seen": 1,
    }
    assert as_(cast.samira).post(url("edit_milestone", step), sent).status_code == 403
    assert as_(cast.tuva).post(url("edit_milestone", step), sent).status_code == 302
    assert as_(cast.ingegerd).post(url("edit_milestone", step), sent | {"title": "Tredje"}).status_code == 409
    step.refresh_from_db()
    assert step.title == "Andra kvällen"
    assert as_(cast.samira).post(url("milestone_removal", step)).status_code == 403
    assert as_(cast.tuva).post(url("milestone_removal", step)).status_code == 302
    assert not Milestone.objects.exists()


def test_ini_01_nothing_more_is_planned_when_it_is_over(cast, as_):
    one = begun(cast)
    one.describe(state="done", by=cast.tuva)
    assert as_(cast.tuva).get(url("new_milestone", one)).status_code == 409
    with pytest.raises(Over):
        milestone(cast, one)


def test_ini_01_late_milestones_stand_where_late_commitments_do(cast, as_):
    step = milestone(cast, title="Lokalen är öppen", due_on=days(-2))
    milestone(cast, step.initiative, title="Ingen brådska")
    where = f"/coalitions/{cast.coalition.pk}/"
    assert as_(cast.elham).get(where).text.count("Lokalen är öppen") == 1
    owner = as_(cast.joar).get(where).text
    assert owner.count("Lokalen är öppen") == 2 and "Ingen brådska" not in owner
    assert "Lokalen är öppen" in as_(cast.samira).get(f"/organisations/{cast.kommun.pk}/").text
    assert step.title not in as_(cast.stranger).get(f"/organisations/{cast.kommun.pk}/").text
    assert "Sena milstolpar" in as_(cast.ingegerd).get(url("initiatives", cast=cast)).text
    step.reach(by=cast.tuva)
    assert "Lokalen är öppen" not in as_(cast.joar).get(where).text


def told():
    return set(Notification.objects.filter(reason="milestone").values_list("user__name", flat=True))


def test_ini_01_its_owner_is_reminded_once_for_each_date(cast):
    with clock(9, day=1):
        step = milestone(cast, due_on="2026-10-12")
        hear()
        assert ask() == 0
    with clock(6, day=6):
        assert ask() == 0
    with clock(9, day=6):
        assert (ask(), ask()) == (1, 0)
        hear()
        assert told() == {"Tuva Hedlindh", "Joar Brännmyr"}
        step.refresh_from_db()
        step.describe(due_on="2026-10-13", by=cast.tuva)
        assert ask() == 1


def test_ini_01_nobody_is_reminded_of_what_is_reached_or_closed(cast):
    step = milestone(cast, due_on=days(1))
    step.reach(by=cast.tuva)
    milestone(cast, due_on=days(1)).initiative.describe(state="stopped", by=cast.tuva)
    assert Milestone.objects.remind_due() == 0
    step.miss(by=cast.tuva)
    cast.space.archive(by=cast.ingegerd)
    assert Milestone.objects.remind_due() == 0


def test_ini_01_a_space_of_its_own_is_opened_and_its_parties_are_invited(cast, as_):
    one = begun(cast, title="Läsplats i varje stadsdel")
    promised(cast, one, by=cast.samira)
    assert as_(cast.mirja).post(url("own_space", one)).status_code == 302
    one.refresh_from_db()
    own = one.own_space
    assert (own.name, own.coalition, own.visibility) == (one.title, cast.coalition, "listed")
    invited = {(each.email, each.organisation) for each in Invitation.objects.filter(space=own)}
    assert invited == {(cast.tuva.email, cast.kommun), (cast.samira.email, cast.lasglantan)}
    assert f"/spaces/{own.pk}/" in as_(cast.mirja).get(one.get_absolute_url()).text
    assert one.get_absolute_url() in as_(cast.mirja).get(f"/spaces/{own.pk}/initiatives/").text
    page = as_(cast.elham).get(one.get_absolute_url()).text
    assert own.name in page and f"/spaces/{own.pk}/" not in page


def test_ini_01_it_has_one_space_and_says_so_politely(cast, as_):
    one = begun(cast)
    one.open_space(by=cast.ingegerd)
    answer = as_(cast.ingegerd).post(url("own_space", one))
    assert answer.status_code == 409 and "redan" in answer.text
    with pytest.raises(HasSpace):
        one.open_space(by=cast.ingegerd)


def test_ini_01_only_who_may_open_spaces_opens_it(cast, as_):
    one = begun(cast)
    assert as_(cast.tuva).post(url("own_space", one)).status_code == 403
    assert "Öppna en egen arbetsyta" not in as_(cast.tuva).get(one.get_absolute_url()).text
    assert "Öppna en egen arbetsyta" in as_(cast.ingegerd).get(one.get_absolute_url()).text


def test_ini_01_the_initiative_of_a_private_group_opens_a_private_space(cast):
    group = cast.coalition.open_space("Lokaler", by=cast.ingegerd, organisation=cast.hogskola)
    seat = seated(cast).coalition.seat(cast.hogskola, cast.ingegerd, by=cast.mirja)
    assert seat.holder == cast.ingegerd
    one = begun(cast, by=cast.ingegerd, space=group)
    one.open_space(by=cast.ingegerd)
    assert one.own_space.visibility == "private"
    assert not Invitation.objects.filter(space=one.own_space).exists()
