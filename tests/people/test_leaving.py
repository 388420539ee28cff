"""ACC-09: an account ends; what it wrote stays, by a former member, and everything that was the person's alone is gone."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse

from coalitions.discussion.models import Draft, Topic
from coalitions.live.models import AuditEntry, LogRow
from coalitions.people import parts, rows
from coalitions.people.errors import Hindered
from coalitions.people.models import User
from coalitions.spaces.models import Membership
from tests.people.device import with_codes
from tests.people.door import PASSWORD, is_in, sign_in, with_password

DELETION = reverse("people:deletion")
SAID = "Jag kan läsa högt på torsdagar."


@pytest.fixture
def topic(cast, tuva):
    return Topic.objects.open(cast.space, "Läsa högt", SAID, by=cast.space.memberships.get(user=tuva))


@pytest.fixture
def me(client, tuva, topic):
    sign_in(client, tuva.email)
    return client


def erased(user):
    User.objects.erase(user, by=user)
    return User.objects.get(pk=user.pk)


def test_acc_09_the_thread_stays_whole_by_a_former_member(me, as_, cast, tuva, topic):
    url = reverse("discussion:topic", args=[cast.space.pk, topic.pk])
    as_(cast.samira).get(url)  # kept as it was drawn
    assert me.post(DELETION).url == reverse("account_login")
    cast.samira.change(by=cast.samira, language="en")
    page = as_(cast.samira).get(url).text
    assert SAID in page and "Former member of Sjöbrunna kommun" in page
    assert "Tuva" not in page.replace('id="people"', "")


def test_acc_09_nothing_of_the_person_is_left_in_the_account(tuva, topic):
    email = tuva.email
    with_codes(tuva)
    gone = erased(tuva)
    assert (gone.name, gone.is_active, gone.has_usable_password(), gone.is_platform_admin) == ("", False, False, False)
    assert email not in str(list(User.objects.values_list("email", flat=True)))
    for key in rows.references():
        left = key.model._base_manager.filter(**{key.name: tuva.pk})
        assert not left.exists() or key.remote_field.on_delete.__name__ == "SET_NULL" or key.model is Membership


def test_acc_09_t16_every_way_in_is_closed(me, client_class, as_, tuva):
    other, email = as_(tuva), tuva.email
    me.post(DELETION)
    assert not is_in(me) and not is_in(other)
    sign_in(client_class(), email)
    assert not User.objects.of_address(email)


def test_acc_09_others_hear_that_access_and_seat_ended(cast, tuva, topic):
    seat = cast.coalition.seat(cast.kommun, tuva, by=cast.ingegerd)
    erased(tuva)
    told = set(LogRow.objects.filter(space_id=cast.space.pk).values_list("kind", flat=True))
    assert {"member.removed", "seat.vacated"} <= told
    assert not Membership.objects.filter(user=tuva.pk, ended_at=None).exists()
    assert cast.coalition.seats.current().get(organisation=cast.kommun).holder is None and seat


def test_acc_09_an_archived_space_keeps_still(cast, tuva, topic):
    cast.space.archive(by=cast.ingegerd)
    before = LogRow.objects.filter(space_id=cast.space.pk).count()
    erased(tuva)
    assert LogRow.objects.filter(space_id=cast.space.pk).count() == before
    assert not Membership.objects.filter(user=tuva.pk, ended_at=None).exists()


def test_acc_09_t60_the_last_facilitator_is_told_what_to_do_first(client, cast):
    Membership.objects.get(user=cast.mirja).end(by=cast.mirja)
    ingegerd = with_password(cast.ingegerd)
    sign_in(client, ingegerd.email)
    page = client.post(DELETION)
    assert page.status_code == 409 and "Gemensamt rum" in page.text
    assert reverse("spaces:members", args=[cast.space.pk]) in page.text
    with pytest.raises(Hindered):
        User.objects.erase(ingegerd, by=ingegerd)
    assert User.objects.get(pk=ingegerd.pk).is_active and parts.hindrances(cast.tuva) == []


def test_acc_09_the_only_administrator_stays(cast):
    with pytest.raises(Hindered):
        User.objects.erase(cast.rasmus, by=cast.rasmus)
    User.objects.raise_to_administrator(cast.stranger.email)
    User.objects.erase(cast.rasmus, by=cast.rasmus)
    assert not User.objects.get(pk=cast.rasmus.pk).is_platform_admin


def test_acc_09_the_same_address_can_begin_anew(tuva, topic):
    email = tuva.email
    erased(tuva)
    again = User.objects.register(email, "Tuva igen")
    assert not again.affiliations.exists() and not Membership.objects.filter(user=again).exists()


def test_acc_09_it_stands_in_the_audit_log_without_a_name(cast, tuva, topic):
    erased(tuva)
    entry = AuditEntry.objects.get(kind="person.erased")
    assert (entry.subject_id, entry.by, entry.small) == (tuva.pk, tuva.pk, {})


def test_acc_09_own_data_is_taken_home_as_a_page_and_as_json(me, tuva):
    answer = me.post(reverse("people:archive"))
    archive = ZipFile(BytesIO(answer.content))
    told = json.loads(archive.read("data.json"))
    assert SAID in archive.read("index.html").decode() and "<script" not in archive.read("index.html").decode()
    assert told["Konto"][0]["Namn"] == tuva.name
    assert [one["Text"] for one in told["Inlägg"]] == [SAID]
    assert [one["Organisation"] for one in told["Organisationer"]] == ["Sjöbrunna kommun"]
    assert AuditEntry.objects.filter(kind="person.data_taken", by=tuva.pk).exists()


def test_acc_09_who_shows_first_who_it_is_comes_back_to_the_button(as_, cast):
    client = as_(with_password(cast.tuva))
    asked = client.post(reverse("people:archive"))["Location"]
    back = client.post(asked, {"password": PASSWORD})["Location"]
    assert reverse("people:archive") in client.get(back).text
    assert client.post(reverse("people:archive"))["Content-Type"] == "application/zip"


def test_acc_09_the_archive_holds_nothing_of_others(me, cast, tuva, topic):
    topic.post("Samiras egna ord", by=cast.space.memberships.get(user=cast.samira))
    text = ZipFile(BytesIO(me.post(reverse("people:archive")).content)).read("data.json").decode()
    assert "Samiras egna ord" not in text and cast.samira.email not in text


def test_drafts_go_with_the_account(cast, tuva, topic):
    Draft.objects.keep(f"topic-{topic.pk}", "halvt", by=tuva)
    erased(tuva)
    assert not Draft.objects.exists()
