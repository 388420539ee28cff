"""What "Where we are" keeps drawn is never what was: each change is there at the next look, for leaders and for all others."""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from coalitions.spaces.models import Seat


def rename(thing, name):
    thing.name = name
    thing.save()


def wait(seat):
    Seat.objects.filter(pk=seat.pk).update(valid_from=localdate() - timedelta(days=99))


CHANGES = {
    "the holder's name": (lambda cast, seat: rename(cast.tuva, "Tuva Nyström"), "Tuva Nyström"),
    "the organisation's name": (lambda cast, seat: rename(cast.kommun, "Sjöbrunna stad"), "Sjöbrunna stad"),
    "the mandate": (lambda cast, seat: seat.describe(mandate_text="Får lova lokaler", by=cast.tuva), "Får lova lokaler"),
    "nobody holds it": (lambda cast, seat: seat.vacate(by=cast.ingegerd), "Vakant mandatplats"),
    "a space's name": (lambda cast, seat: rename(cast.space, "Stora rummet"), "Stora rummet"),
    "a space is closed": (lambda cast, seat: cast.space.archive(by=cast.ingegerd), "Arkiverad"),
}


def where(cast, as_, who):
    page = as_(who).get(f"/coalitions/{cast.coalition.pk}/").text
    return page[page.index('id="main"') : page.index("</main>")]


@pytest.mark.parametrize("who", ["ingegerd", "petter"])
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_there_at_the_next_look(change, who, cast, as_):
    seat, (happens, words) = cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd), CHANGES[change]
    for _look in range(2):
        assert words not in where(cast, as_, getattr(cast, who))
    happens(cast, seat)
    assert words in where(cast, as_, getattr(cast, who))


def test_the_days_of_a_vacant_seat_are_counted_anew(cast, as_):
    seat = cast.coalition.seat(cast.kommun, None, by=cast.ingegerd)
    assert "99 dagar" not in where(cast, as_, cast.petter)
    wait(seat)
    assert "99 dagar" in where(cast, as_, cast.petter)


def test_what_leaders_can_do_is_drawn_for_nobody_else(cast, as_):
    cast.coalition.seat(cast.kommun, cast.tuva, by=cast.ingegerd)
    led, read = (where(cast, as_, who) for who in (cast.ingegerd, cast.petter))
    assert "vacancy" in led and "vacancy" not in read and "Tuva Hedlindh" in read
