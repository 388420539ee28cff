"""SPC-01: the coalition opens at where it is."""

from tests.journey.making import begun, contributed, opened


def where(cast, client):
    return client.get(f"/coalitions/{cast.coalition.pk}/").text


def test_before_the_journey_the_facilitator_is_led_to_a_method_and_members_see_nothing_of_it(cast, as_):
    assert "Välj metod" in where(cast, as_(cast.ingegerd))
    assert "Vår resa" not in where(cast, as_(cast.tuva))


def test_it_shows_the_path_the_next_meeting_and_the_last_results(cast, as_):
    first, second = begun(cast)[:2]
    one = first.exercises.first()
    one.open(by=cast.ingegerd)
    contributed(cast, one)
    first.end(by=cast.ingegerd)
    page = where(cast, as_(cast.elham))
    assert "Vår resa" in page and 'aria-current="step"' in page
    assert "Nästa träff" in page and second.title in page
    assert "Senaste resultat" in page and one.title in page


def test_what_my_organisation_has_not_answered_is_asked_of_it(cast, as_):
    one = opened(cast, title="Vad behöver ni?")
    asked = f'<a href="{one.get_absolute_url()}">Vad behöver ni?</a><p'
    assert asked in where(cast, as_(cast.tuva))
    contributed(cast, one, by=cast.joar)
    assert asked not in where(cast, as_(cast.tuva))
    assert asked in where(cast, as_(cast.samira))


def test_the_facilitator_sees_who_has_not_answered_yet(cast, as_):
    cast.coalition.seat(cast.lasglantan, cast.samira, by=cast.ingegerd)
    opened(cast)
    assert "Inte hört från än: <a" in where(cast, as_(cast.ingegerd))
    assert "Inte hört från än" not in where(cast, as_(cast.tuva))


def test_who_is_only_in_a_working_group_sees_nothing_of_the_common_space(cast, as_):
    begun(cast)
    group = cast.coalition.open_space("Lokaler", by=cast.ingegerd)
    type(group.memberships.get()).objects.admit(group, cast.stranger, by=cast.ingegerd)
    page = where(cast, as_(cast.stranger))
    assert "Läsande grannskap" in page and "Vår resa" not in page


def test_it_costs_the_same_with_many_open_exercises(cast, as_, django_assert_max_num_queries):
    for _number in range(6):
        opened(cast)
    client = as_(cast.ingegerd)
    with django_assert_max_num_queries(45):
        where(cast, client)
