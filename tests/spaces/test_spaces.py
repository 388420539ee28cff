import pytest

from coalitions.live.models import LogRow
from coalitions.spaces.models import Membership, Space, Visibility
from tests.cast import person


@pytest.fixture
def group(cast):
    return cast.coalition.open_space("Styrgrupp", by=cast.ingegerd)


def names(queryset):
    return sorted(queryset.values_list("name", flat=True))


@pytest.mark.parametrize("visibility, tuva, stranger", [("private", 0, 0), ("listed", 0, 0), ("public", 1, 1)])
def test_visible_to_members_or_to_all_who_sign_in(visibility, tuva, stranger, cast, group):
    """SPC-02"""
    group.describe(visibility=visibility, by=cast.ingegerd)
    seen = [Space.objects.visible_to(user).filter(pk=group.pk).count() for user in (cast.ingegerd, cast.tuva, cast.stranger)]
    assert seen == [1, tuva, stranger]


@pytest.mark.parametrize("visibility, tuva, stranger", [("private", 0, 0), ("listed", 1, 0), ("public", 1, 1)])
def test_known_to_the_coalition_when_listed(visibility, tuva, stranger, cast, group):
    group.describe(visibility=visibility, by=cast.ingegerd)
    known = [Space.objects.listed_for(user).filter(pk=group.pk).count() for user in (cast.tuva, cast.stranger)]
    assert known == [tuva, stranger]


def test_a_guest_of_one_thing_knows_of_no_listed_space(cast, group):
    group.describe(visibility="listed", by=cast.ingegerd)
    guest = person("Gösta Gäst")
    Membership.objects.admit(cast.space, guest, by=cast.ingegerd, role="guest", scope="topic-5")
    assert names(Space.objects.listed_for(guest)) == ["Gemensamt rum"]


def test_a_listed_space_is_named_to_others_who_are_told_to_ask(cast, group, as_):
    group.describe(visibility="listed", by=cast.ingegerd)
    shown = as_(cast.tuva).get(f"/coalitions/{cast.coalition.pk}/").content.decode()
    assert "Styrgrupp" in shown and f'href="/spaces/{group.pk}/"' not in shown


def test_an_open_working_group_opens_itself_to_strangers_and_not_the_coalition(cast, group, as_):
    group.describe(visibility="public", by=cast.ingegerd)
    client = as_(cast.stranger)
    pages = [f"/spaces/{group.pk}/members/", f"/spaces/{group.pk}/sidebar/", f"/coalitions/{cast.coalition.pk}/"]
    assert [client.get(page).status_code for page in pages] == [200, 200, 404]


def test_open_is_said_in_words_on_the_page_and_in_the_sidebar(cast, group, as_):
    group.describe(visibility="public", by=cast.ingegerd)
    shown = as_(cast.tuva).get(f"/spaces/{group.pk}/members/").content.decode()
    assert shown.count("open-mark") == 1 and "open-line" in shown


def test_a_new_space_is_private_unless_said_otherwise(cast, as_):
    fields = {"name": "Ungas råd", "description": "", "visibility": "private"}
    answer = as_(cast.mirja).post(f"/coalitions/{cast.coalition.pk}/spaces/new/", fields, follow=True)
    space = Space.objects.get(name="Ungas råd")
    assert answer.status_code == 200 and space.visibility == Visibility.PRIVATE
    assert space.memberships.get().organisation == cast.region


def test_a_new_space_is_told_where_it_may_be_known(cast):
    """SPC-20: the list of open pages fetches itself again; a private space is told to nobody outside it."""
    quiet = told(cast)
    cast.coalition.open_space("Hemligt", by=cast.mirja)
    private = told(cast)
    cast.coalition.open_space("Öppet", by=cast.mirja, visibility="listed")
    assert (private - quiet, told(cast) - private) == (1, 1)


def told(cast):
    return LogRow.objects.filter(space_id=cast.space.pk, kind="space.listed").count()


def test_one_let_in_elsewhere_hears_it_where_one_is(cast, group):
    before = told(cast)
    Membership.objects.admit(group, cast.tuva, by=cast.ingegerd)
    assert told(cast) == before + 1


def test_an_archived_space_is_read_only_says_so_and_comes_back(cast, as_):
    facilitator = as_(cast.ingegerd)
    facilitator.post(f"/spaces/{cast.space.pk}/archive/")
    shown = as_(cast.tuva).get(f"/spaces/{cast.space.pk}/members/")
    fields = {"name": "Nytt", "description": "", "visibility": "private", "seen": 1}
    refused = facilitator.post(f"/spaces/{cast.space.pk}/settings/", fields)
    assert (shown.status_code, refused.status_code) == (200, 409)
    facilitator.post(f"/spaces/{cast.space.pk}/reopening/")
    cast.space.refresh_from_db()
    assert cast.space.archived_at is None


def test_the_star_is_ones_own_and_no_news(cast, as_):
    before = cast.space.head.head
    as_(cast.tuva).post(f"/spaces/{cast.space.pk}/star/", {"starred": "yes"})
    starred = Membership.objects.filter(is_starred=True)
    assert [one.user for one in starred] == [cast.tuva] and cast.space.head.head == before


def test_the_sidebar_filters_from_nine_spaces_on(cast, as_):
    address = f"/spaces/{cast.space.pk}/sidebar/"
    assert 'type="search"' not in as_(cast.ingegerd).get(address).content.decode()
    for number in range(8):
        cast.coalition.open_space(f"Grupp {number}", by=cast.ingegerd)
    assert 'type="search"' in as_(cast.ingegerd).get(address).content.decode()
