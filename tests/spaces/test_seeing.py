"""SPC-13, SPC-14: what a page says of who sees it and why; looking as somebody else; sharing further needs a reason."""

import pytest

from coalitions.boards.models import Board
from coalitions.discussion.models import Topic
from coalitions.live.models import AuditEntry
from coalitions.spaces.hanging import name_of
from coalitions.spaces.models import Membership, Role, Sharing
from tests.cast import admit, person
from tests.documents.making import linked, membership
from tests.initiatives.making import promised
from tests.journey.making import idea, meeting
from tests.meetings.making import line
from tests.spaces.crowd import crowd


@pytest.fixture
def things(cast):
    """{name: (address, scope)} of one thing of each kind."""
    topic = Topic.objects.open(cast.space, "Läsecirkel", "Vem kan?", by=membership(cast, cast.tuva))
    made = {"topic": topic, "board": Board.objects.open(cast.space, "Läsgruppen", by=cast.tuva), "document": linked(cast)}
    return {name: (thing.get_absolute_url(), thing.scope) for name, thing in made.items()}


@pytest.fixture
def viewing(cast, as_):
    """The facilitator's browser, looking at the space as somebody else."""

    def start(role, **fields):
        client = as_(cast.ingegerd)
        client.post(f"/spaces/{cast.space.pk}/viewing/", {"role": role, **fields})
        return client

    return start


def guest(cast, scope, name="Gerd Gäst"):
    return admit(cast, person(name), Role.GUEST, None, scope=scope)


def why(cast, as_, scope=""):
    page = as_(cast.tuva).get(f"/spaces/{cast.space.pk}/readers/", {"of": scope} if scope else {})
    return page.text[page.text.index('id="main"') : page.text.index("</main>")] if page.status_code == 200 else page.status_code


def widen(client, space, visibility, reason=""):
    fields = {"name": space.name, "description": "", "visibility": visibility, "reason": reason, "seen": space.version}
    return client.post(f"/spaces/{space.pk}/settings/", fields)


@pytest.mark.parametrize("name", ["topic", "board", "document"])
def test_spc_13_each_thing_says_how_many_see_it_and_leads_to_who_and_why(name, cast, as_, things):
    address, scope = things[name]
    guest(cast, scope), guest(cast, "topic-987654", "Annan Gäst")
    page = as_(cast.tuva).get(address).text
    assert "Privat: 7 personer i Gemensamt rum, 1 gäst" in page and f"/readers/?of={scope}" in page
    listed = why(cast, as_, scope)
    assert "Gerd Gäst" in listed and "Annan Gäst" not in listed and "Ingegerd Älvmark" in listed


@pytest.mark.parametrize("make", [promised, idea, lambda cast: promised(cast).initiative, lambda cast: line(cast, meeting(cast))])
def test_spc_13_of_what_no_guest_reaches_none_is_counted_or_listed(make, cast, as_, things):
    guest(cast, things["topic"][1])
    thing = make(cast)
    page = as_(cast.tuva).get(thing.get_absolute_url()).text
    assert f"/readers/?of={name_of(thing)}" in page and ", 1 gäst" not in page
    listed = why(cast, as_, name_of(thing))
    assert str(thing.title) in listed and "Gerd Gäst" not in listed and "Ingegerd Älvmark" in listed


def test_spc_13_a_task_is_seen_by_the_guests_of_its_board(cast, as_, things):
    board = Board.objects.get()
    card = board.columns.first().add_card("Låna ut salen", by=cast.tuva)
    guest(cast, board.scope)
    listed = why(cast, as_, name_of(card))
    assert "Låna ut salen" in listed and "Gerd Gäst" in listed


def test_spc_13_the_space_itself_says_so_too_with_all_its_guests(cast, as_, things):
    guest(cast, things["topic"][1])
    assert "Läsecirkel" in why(cast, as_) and "Leder arbetsytan" in why(cast, as_)


def test_spc_13_a_guest_is_told_how_many_and_not_who(cast, as_, things):
    address, scope = things["topic"]
    client = as_(guest(cast, scope).user)
    page = client.get(address).text
    assert "Privat: 7 personer" in page and "/readers/" not in page
    assert client.get(f"/spaces/{cast.space.pk}/readers/?of={scope}").status_code == 404


@pytest.mark.parametrize("scope", ["topic-987654", "x", "board-0"])
def test_spc_13_of_what_is_not_in_the_space_nothing_is_said(scope, cast, as_):
    assert why(cast, as_, scope) == 404


def test_spc_13_an_open_space_says_everybody(cast, as_):
    cast.space.describe(visibility="public", by=cast.ingegerd)
    page = as_(cast.stranger).get(f"/spaces/{cast.space.pk}/members/").text
    assert "Öppen: alla som är inloggade" in page


def test_spc_13_label_and_list_cost_the_same_with_200_people(cast, as_, things, django_assert_num_queries):
    pages, client = [things["topic"][0], f"/spaces/{cast.space.pk}/readers/"], as_(cast.tuva)
    for page in pages:
        client.get(page)
    with django_assert_num_queries(QUERIES):
        [client.get(page) for page in pages]
    crowd(cast, 200)
    with django_assert_num_queries(QUERIES):
        assert "207" in [client.get(page).text for page in pages][1]


def test_spc_14_as_a_member_one_sees_the_same_and_may_do_less(cast, viewing):
    client = viewing("member")
    page = client.get(f"/spaces/{cast.space.pk}/members/").text
    assert "viewing/end/" in page and "/role/" not in page and "Petter Havsund" in page
    assert client.get(f"/spaces/{cast.space.pk}/settings/").status_code == 403
    assert "description/" not in client.get(f"/coalitions/{cast.coalition.pk}/").text


def test_spc_14_as_a_guest_one_sees_one_thing(cast, viewing, things):
    client = viewing("guest", scope=things["topic"][1])
    page = client.get(things["topic"][0])
    assert page.status_code == 200 and 'class="sidebar"' not in page.text and "viewing/end/" in page.text
    assert [client.get(things[name][0]).status_code for name in ("board", "document")] == [404, 404]


def test_spc_14_as_another_organisation_one_sees_what_is_asked_of_it(cast, viewing, as_):
    card = Board.objects.open(cast.space, "Läsgruppen", by=cast.tuva).columns.first().add_card("Låna ut salen", by=cast.tuva)
    card.assign(organisations=[cast.kommun], by=cast.tuva)
    page = f"/coalitions/{cast.coalition.pk}/"
    assert "Låna ut salen" not in as_(cast.ingegerd).get(page).text
    assert "Låna ut salen" in viewing("member", organisation=cast.kommun.pk).get(page).text


@pytest.mark.parametrize("address", ["/spaces/{space}/topics/new/", "/spaces/{space}/star/", "/settings/", "/coalitions/new/"])
def test_spc_14_nothing_can_be_written_meanwhile(address, cast, viewing):
    client, before = viewing("member"), cast.space.head.head
    answer = client.post(address.format(space=cast.space.pk), {"title": "Ny", "body": "Ord", "name": "Ny", "starred": "yes"})
    assert answer.status_code == 403 and "viewing/end/" in answer.text and cast.space.head.head == before


def test_spc_14_there_is_a_way_back(cast, viewing):
    client = viewing("observer")
    assert client.post("/viewing/end/").url == f"/spaces/{cast.space.pk}/"
    assert client.get(f"/spaces/{cast.space.pk}/settings/").status_code == 200
    assert client.post("/viewing/end/").url == "/coalitions/"


def test_spc_14_that_one_looked_is_in_the_audit_log(cast, viewing):
    viewing("member", organisation=cast.kommun.pk)
    entry = AuditEntry.objects.get(kind="space.viewed_as")
    assert (entry.by, entry.small["role"], entry.small["organisation"]) == (cast.ingegerd.pk, "member", cast.kommun.pk)


def test_spc_14_looking_lifts_nobody(cast, as_, viewing):
    """A session that says so is worth nothing to who does not facilitate, any more or at all."""
    client = viewing("member", organisation=cast.kommun.pk)
    Membership.objects.get(user=cast.ingegerd).change_role("observer", by=cast.mirja)
    page = client.get(f"/spaces/{cast.space.pk}/topics/").text
    assert "topics/new/" not in page or "reads-only" in page
    assert as_(cast.tuva).post(f"/spaces/{cast.space.pk}/viewing/", {"role": "member"}).status_code == 403


@pytest.mark.parametrize("fields", [{"role": "guest"}, {"role": "facilitator"}, {"role": "member", "organisation": "0"}])
def test_spc_14_as_what_is_not_there_one_does_not_look(fields, cast, as_):
    assert as_(cast.ingegerd).post(f"/spaces/{cast.space.pk}/viewing/", fields).status_code == 422


def test_spc_14_opening_a_space_further_asks_for_a_reason(cast, as_):
    client = as_(cast.ingegerd)
    assert widen(client, cast.space, "listed").status_code == 422 and not Sharing.objects.exists()
    assert widen(client, cast.space, "listed", "Fler vill in").status_code == 302
    assert "Fler vill in" in why(cast, as_)
    entry = AuditEntry.objects.get(kind="space.shared")
    assert entry.subject_id == Sharing.objects.get().pk and "Fler" not in str(entry.small)


def test_spc_14_closing_a_space_asks_for_none(cast, as_):
    cast.space.describe(visibility="public", reason="Alla ska med", by=cast.ingegerd)
    cast.space.refresh_from_db()
    assert widen(as_(cast.ingegerd), cast.space, "private").status_code == 302 and Sharing.objects.count() == 1


def test_spc_14_a_guest_in_a_private_space_needs_a_reason_that_stands_by_the_guest(cast, as_, things):
    client, scope = as_(cast.ingegerd), things["topic"][1]
    fields = {"email": cast.stranger.email, "role": "guest", "scope": scope, "language": "sv"}
    assert client.post(f"/spaces/{cast.space.pk}/invitations/", fields).status_code == 422
    client.post(f"/spaces/{cast.space.pk}/invitations/", fields | {"reason": "Kan mest om lån"})
    as_(cast.stranger).post(f"{Sharing.objects.get().invitation.get_absolute_url()}acceptance/")
    listed = why(cast, as_, scope)
    assert "Kan mest om lån" in listed and "Sten Främling" in listed


QUERIES = 23  # one of them what the reader put out of sight, one what is pinned
