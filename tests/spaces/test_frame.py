import pytest
from django.utils.timezone import now, timedelta

from coalitions.people.models import User
from coalitions.spaces.models import Membership, Role
from tests.cast import admit


def test_the_list_of_coalitions_holds_mine_alone(cast, as_):
    assert "Läsande grannskap" in as_(cast.tuva).get("/coalitions/").content.decode()
    assert "Läsande grannskap" not in as_(cast.stranger).get("/coalitions/").content.decode()


def test_a_coalition_opens_at_where_we_are(cast, as_):
    cast.coalition.ask("Var får barnen läsa?", by=cast.ingegerd)
    page = as_(cast.tuva).get(f"/coalitions/{cast.coalition.pk}/").content.decode()
    assert "Var får barnen läsa?" in page and f'data-space="{cast.space.pk}"' in page


def test_mtg_03_the_question_in_force_heads_every_page_and_a_guest_of_one_thing_reads_none(cast, as_):
    for text in ("Var får barnen läsa?", "Vem läser med barnen?"):
        cast.coalition.ask(text, by=cast.ingegerd)
    for path in ("topics/", "boards/", "documents/", "decisions/", "initiatives/", "meetings/", "ideas/", "members/", "sidebar/"):
        page = as_(cast.samira).get(f"/spaces/{cast.space.pk}/{path}").text
        assert "Vem läser med barnen?" in page.split("<main")[0] and "Var får barnen läsa?" not in page
    group = cast.coalition.open_space("Lokaler", by=cast.ingegerd)
    assert "Vem läser med barnen?" in as_(cast.ingegerd).get(f"/spaces/{group.pk}/members/").text
    admit(cast, cast.stranger, Role.GUEST, cast.granfro, scope="topic-5")
    assert "Vem läser" not in as_(cast.stranger).get(f"/spaces/{cast.space.pk}/topics/5/").text


@pytest.mark.parametrize(
    "page", ["/coalitions/{coalition}/", "/spaces/{space}/", "/spaces/{space}/members/", "/spaces/{space}/sidebar/"]
)
def test_a_stranger_and_a_guest_of_one_thing_do_not_find(page, cast, as_):
    admit(cast, cast.rasmus, Role.GUEST, None, scope="topic-5")
    page = page.format(coalition=cast.coalition.pk, space=cast.space.pk)
    assert [as_(user).get(page).status_code for user in (cast.stranger, cast.rasmus, None)] == [404, 404, 302]


def test_a_space_opens_at_its_first_tab(cast, as_):
    page = as_(cast.tuva).get(f"/spaces/{cast.space.pk}/", follow=True)
    assert page.status_code == 200 and page.redirect_chain


def test_the_sidebar_lists_what_i_may_enter_starred_first(cast, as_):
    cast.coalition.open_space("Anslag", by=cast.ingegerd)
    cast.coalition.open_space("Bokbussen", by=cast.tuva)
    Membership.objects.filter(user=cast.tuva, space__name="Bokbussen").update(is_starred=True)
    page = as_(cast.tuva).get(f"/spaces/{cast.space.pk}/sidebar/").content.decode()
    assert page.index("Bokbussen") < page.index("Gemensamt rum") and "Anslag" not in page


def test_people_of_the_space_stand_on_every_page_for_names_and_mentions(cast, as_):
    page = as_(cast.tuva).get(f"/spaces/{cast.space.pk}/members/").content.decode()
    assert f'data-person="{cast.petter.pk}"' in page and 'data-sector="business"' in page


def test_t38_who_has_a_page_open_and_lets_it_be_seen_is_shown(cast, as_):
    """T38: the setting of each person holds."""
    Membership.objects.filter(user__in=[cast.petter, cast.samira]).update(seen_at=now())
    Membership.objects.filter(user=cast.joar).update(seen_at=now() - timedelta(minutes=3))
    User.objects.filter(pk=cast.samira.pk).update(shows_presence=False)
    page = as_(cast.tuva).get(f"/spaces/{cast.space.pk}/here/").content.decode()
    assert [name in page for name in ("Petter", "Samira", "Joar")] == [True, False, False]


@pytest.mark.parametrize("page", ["/coalitions/{coalition}/", "/spaces/{space}/members/"])
def test_the_sidebar_follows_the_heads_of_the_other_spaces_only(page, cast, as_):
    other = cast.coalition.open_space("Läsplatser", by=cast.ingegerd)
    page = as_(cast.ingegerd).get(page.format(coalition=cast.coalition.pk, space=cast.space.pk)).content.decode()
    assert f'data-heads="{other.pk}"' in page
