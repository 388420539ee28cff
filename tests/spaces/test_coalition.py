from django.db import connection
from django.test.utils import CaptureQueriesContext

from coalitions.live.models import LogRow
from coalitions.spaces.models import Coalition, Membership, SeatRole
from tests.spaces.crowd import crowd


def page(cast, who, as_):
    return as_(who).get(f"/coalitions/{cast.coalition.pk}/").content.decode()


def test_anybody_signed_in_starts_a_coalition_and_leads_it(cast, as_):
    fields = {"name": "Trygg väg", "question": "Hur kan vi…?", "goal": "Alla går", "host": cast.kommun.pk}
    answer = as_(cast.stranger).post("/coalitions/new/", fields, follow=True)
    coalition = Coalition.objects.get(name="Trygg väg")
    assert answer.status_code == 200 and "Hur kan vi…?" in answer.content.decode()
    mine = coalition.common.memberships.get()
    assert (mine.user, mine.role, mine.organisation) == (cast.stranger, "facilitator", cast.kommun)


def test_a_coalition_without_name_is_refused_and_keeps_what_was_typed(cast, as_):
    answer = as_(cast.stranger).post("/coalitions/new/", {"name": "", "goal": "Alla går"})
    assert answer.status_code == 422 and "Alla går" in answer.content.decode()


def test_where_we_are_shows_question_goal_hosts_and_seats(cast, as_):
    cast.coalition.ask("Var får barnen läsa?", by=cast.ingegerd)
    cast.coalition.describe(goal="Ett hörn i varje hus", purpose="Läslust", by=cast.ingegerd)
    cast.coalition.seat(cast.kommun, cast.tuva, mandate_text="Får lova lokaler", by=cast.ingegerd)
    shown = page(cast, cast.elham, as_)
    for words in ("Var får barnen läsa?", "Ett hörn i varje hus", "Läslust", "Högskolan i Sjöbrunna", "Får lova lokaler"):
        assert words in shown


def test_an_earlier_name_stays_as_also_called(cast, as_):
    fields = {"name": "Läsa tillsammans", "goal": "", "purpose": "", "seen": cast.coalition.version}
    as_(cast.ingegerd).post(f"/coalitions/{cast.coalition.pk}/description/", fields)
    shown = page(cast, cast.tuva, as_)
    assert "Läsa tillsammans" in shown and "Läsande grannskap" in shown


def test_the_question_is_asked_anew_with_its_reason_and_the_earlier_version_stays(cast, as_):
    cast.coalition.ask("Var?", by=cast.ingegerd)
    fields = {"text": "Var och när?", "reason": "Tiden fattades"}
    as_(cast.mirja).post(f"/coalitions/{cast.coalition.pk}/question/", fields)
    history = as_(cast.tuva).get(f"/coalitions/{cast.coalition.pk}/questions/").content.decode()
    assert "Var och när?" in page(cast, cast.tuva, as_) and "Tiden fattades" in history and ">Var?<" in history


def test_two_who_change_the_goal_at_once_are_both_heard(cast, as_):
    """T93: the same field is a conflict that shows both texts."""
    form = {"name": cast.coalition.name, "goal": "Mitt", "purpose": "", "seen": cast.coalition.version}
    cast.coalition.describe(goal="Ditt", by=cast.mirja)
    answer = as_(cast.ingegerd).post(f"/coalitions/{cast.coalition.pk}/description/", form)
    shown = answer.content.decode()
    assert answer.status_code == 409 and "Ditt" in shown and "Mitt" in shown
    cast.coalition.refresh_from_db()
    assert cast.coalition.goal == "Ditt"


def test_two_who_change_different_fields_merge(cast, as_):
    form = {"name": cast.coalition.name, "goal": "", "purpose": "Läslust", "seen": cast.coalition.version}
    form |= {"initial-name": cast.coalition.name, "initial-goal": "", "initial-purpose": ""}
    cast.coalition.describe(goal="Ditt", by=cast.mirja)
    assert as_(cast.ingegerd).post(f"/coalitions/{cast.coalition.pk}/description/", form).status_code == 302
    cast.coalition.refresh_from_db()
    assert (cast.coalition.goal, cast.coalition.purpose) == ("Ditt", "Läslust")


def test_a_seat_is_shown_on_what_its_holder_writes_from_then_on(cast):
    seat = cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd)
    assert Membership.objects.get(space=cast.space, user=cast.tuva).signature["seat_id"] == seat.pk


def test_a_new_representative_begins_a_new_seat_and_the_earlier_one_keeps_theirs(cast):
    first = cast.coalition.seat(cast.kommun, cast.tuva, mandate_text="Lokaler", by=cast.ingegerd)
    second = cast.coalition.seat(cast.kommun, cast.joar, by=cast.ingegerd)
    first.refresh_from_db()
    assert first.valid_to is not None and first.holder == cast.tuva and second.pk != first.pk
    assert Membership.objects.get(space=cast.space, user=cast.tuva).seat is None
    assert cast.coalition.seats.current().get().holder == cast.joar


def test_alternates_stand_beside_the_representative(cast):
    cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd)
    cast.coalition.seat(cast.kommun, cast.joar, role=SeatRole.ALTERNATE, by=cast.ingegerd)
    assert cast.coalition.seats.current().count() == 2


def test_a_seat_left_is_vacant_until_it_is_given_again(cast, as_):
    seat = cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd)
    as_(cast.ingegerd).post(f"/coalitions/{cast.coalition.pk}/seats/{seat.pk}/vacancy/")
    vacant = cast.coalition.seats.current().get()
    assert vacant.holder is None
    assert cast.coalition.seat(cast.kommun, cast.joar, by=cast.ingegerd).pk == vacant.pk


def test_members_see_no_way_to_change_and_have_none(cast, as_):
    assert "description/" not in page(cast, cast.tuva, as_)
    for form in ("description", "question", "spaces/new", "seats/new"):
        assert as_(cast.tuva).get(f"/coalitions/{cast.coalition.pk}/{form}/").status_code == 403
        assert as_(cast.stranger).get(f"/coalitions/{cast.coalition.pk}/{form}/").status_code == 404


def test_the_coalition_page_costs_the_same_with_many_people_spaces_and_seats(cast, as_):
    client = as_(cast.tuva)
    cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd)
    few = queries(client, cast)
    crowd(cast, 200)
    for number, home in enumerate([cast.region, cast.havrevinge, cast.granfro]):
        cast.coalition.seat(home, None, by=cast.ingegerd)
        cast.coalition.open_space(f"Grupp {number}", by=cast.ingegerd, visibility="listed")
    assert queries(client, cast) <= few


def queries(client, cast):
    with CaptureQueriesContext(connection) as seen:
        client.get(f"/coalitions/{cast.coalition.pk}/")
    return len(seen)


def test_a_verb_that_tells_other_spaces_is_answered_with_its_own_row(cast, as_):
    other = cast.coalition.open_space("Andra", by=cast.ingegerd)
    fields = {"name": "Andra rummet", "description": "", "visibility": "listed", "reason": "Alla", "seen": other.version}
    answer = as_(cast.ingegerd).post(f"/spaces/{other.pk}/settings/", fields)
    assert answer["Log-Space"] == str(other.pk)
    assert LogRow.objects.filter(space_id=cast.space.pk, kind="space.listed").exists()
