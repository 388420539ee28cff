"""ORG-15: people invited in bulk from a sheet, with errors by row and within the limits of invitations."""

import pytest
from django.core.cache import cache

from coalitions.spaces.models import Invitation
from tests.organisations.making import upload, workbook
from tests.organisations.test_personal import CANARY, everywhere

SHEET = """email,name,role,organisation
anna@ny.example,Anna,member,Sjöbrunna kommun
bo@ny.example,Bo,Observer,212000-9705
cilla@,Cilla,,
dan@ny.example,Dan,king,
eva@ny.example,Eva,,Ingen förening
Anna@ny.example,Anna igen,,
"""


@pytest.fixture
def mirja(cast, as_):
    cast.mirja.change(by=cast.mirja, language="en")
    cache.clear()
    return as_(cast.mirja)


def look(client, cast, content=SHEET):
    return client.post(f"/spaces/{cast.space.pk}/invitations/sheet/", {"file": upload(content), "language": "sv"})


def send(client, cast, answer):
    kept = [person.kept for person in answer.context["ready"]]
    return client.post(f"/spaces/{cast.space.pk}/invitations/sheet/sending/", {"person": kept})


def many(count):
    return "email\n" + "".join(f"person{n}@ny.example\n" for n in range(count))


def test_org_15_the_preview_names_each_row_with_its_errors_and_sends_nothing(mirja, cast):
    answer = look(mirja, cast)
    wrong = {person.number: person.remarks[0][0] for person in answer.context["people"] if person.remarks}
    assert answer.status_code == 200 and wrong == {4: "email", 5: "role", 6: "organisation", 7: "email"}
    assert "stands in row 2 already" in answer.content.decode() and not Invitation.objects.exists()


def test_org_15_those_who_can_be_are_invited_with_role_organisation_and_language(mirja, cast):
    assert send(mirja, cast, look(mirja, cast)).status_code == 302
    asked = Invitation.objects.order_by("email").values_list("email", "role", "organisation", "language")
    kommun = cast.kommun.pk
    assert list(asked) == [("anna@ny.example", "member", kommun, "sv"), ("bo@ny.example", "observer", kommun, "sv")]


def test_org_15_what_a_limit_holds_back_is_said_and_goes_on_later(mirja, cast):
    answer = send(mirja, cast, look(mirja, cast, many(25)))
    assert answer.status_code == 429 and len(answer.context["ready"]) == 5
    assert "20 invitations are on their way." in answer.content.decode() and "Go on in an hour" in answer.content.decode()
    Invitation.objects.update(created_at="2026-01-01T00:00Z")
    assert send(mirja, cast, answer).status_code == 302 and Invitation.objects.count() == 25


def test_org_15_the_same_sheet_again_invites_nobody_twice(mirja, cast):
    send(mirja, cast, look(mirja, cast))
    answer = look(mirja, cast)
    assert answer.context["ready"] == [] and answer.context["waiting"] == 2


def test_org_15_nobody_is_invited_to_more_than_one_may_give_or_twice(mirja, cast):
    answer = look(mirja, cast, f"email,role\n{cast.tuva.email},\nx@ny.example,guest\n")
    assert answer.context["ready"] == []


def test_org_15_what_was_made_up_on_the_way_is_nobody(mirja, cast):
    url = f"/spaces/{cast.space.pk}/invitations/sheet/sending/"
    for text in ("", "[]", "{}", "null", '{"number": 1e999, "email": "a@b.example"}', '{"number": 1, "email": ["a"]}'):
        assert mirja.post(url, {"person": text}).status_code == 302
    assert not Invitation.objects.exists()


def test_org_15_a_file_that_is_no_sheet_is_refused_in_words(mirja, cast):
    for content in (b"", "namn\nAnna\n", many(201), workbook(["email"], ["=1+1"])):
        answer = look(mirja, cast, content)
        assert answer.status_code == 422 and answer.context["form"].errors["file"]


def test_acc_05_a_personal_identity_number_in_the_sheet_is_refused_and_stands_nowhere(mirja, cast):
    answer = look(mirja, cast, f"email,name,organisation\na@ny.example,{CANARY},\nb@ny.example,,{CANARY}\n")
    assert answer.context["ready"] == [] and CANARY not in answer.content.decode() + everywhere()
