"""SPC-16: facilitators word a draft and put it in force; what is material, what is wording, and what is different."""

import pytest
from django.urls import reverse

from coalitions.charter.differing import difference, words
from coalitions.charter.errors import Begun, InForce, Material, Reworded, Unchanged
from coalitions.charter.models import Charter
from coalitions.live.models import AuditEntry
from coalitions.people.parts import PARTS
from coalitions.spaces.models import Deadline
from tests.charter.making import changed, drafted, in_force, seated, signed


def url(cast, name="charter", charter=None):
    return reverse(f"charter:{name}", kwargs={"coalition": cast.coalition.pk} | ({"charter": charter.pk} if charter else {}))


def sent(**fields):
    told = {"rule": "half", "quorum": 5, "each_sector": "on", "visibility": "listed", "response_days": 3, "grace_days": 20}
    return told | {"moderation_text": "Vi talar först."} | fields


def test_spc_16_a_facilitator_words_it_and_puts_it_in_force(cast, as_):
    client = as_(seated(cast).ingegerd)
    assert "Skriv spelregler" in client.get(url(cast)).text
    assert "En facilitator talar" in client.get(url(cast, "draft")).text
    answer = client.post(url(cast, "draft"), sent())
    draft = Charter.objects.get()
    assert answer.status_code == 302 and answer.url == draft.get_absolute_url() and draft.number is None
    assert "Vi talar först." in as_(cast.petter).get(draft.get_absolute_url()).text
    page = client.get(url(cast, "force", draft)).text
    assert "4 organisationer ombeds underteckna" in page and "20 dagar" in page
    assert client.post(url(cast, "force", draft), {"seen": 1}).status_code == 302
    page = as_(cast.petter).get(url(cast)).text
    assert "Version 1" in page and "Minst 5 organisationer röstar." in page and "0 av 4 organisationer" in page
    assert AuditEntry.objects.get(kind="charter.enacted").by == cast.ingegerd.pk


def test_spc_16_only_facilitators_of_the_common_space_word_it(cast, as_):
    draft = drafted(cast)
    for page in (url(cast, "draft"), url(cast, "force", draft)):
        assert as_(cast.tuva).get(page).status_code == 403
        assert as_(cast.stranger).get(page).status_code == 404
    assert "href" in as_(cast.ingegerd).get(draft.get_absolute_url()).text.split("/force/")[0][-200:]
    assert "/force/" not in as_(cast.tuva).get(draft.get_absolute_url()).text


@pytest.mark.parametrize(
    "wrong", [{"quorum": 0}, {"grace_days": 0}, {"grace_days": 366}, {"rule": "x"}, {"leaving_text": "x" * 2001}]
)
def test_spc_16_what_cannot_be_taken_is_said_and_kept(cast, as_, wrong):
    answer = as_(seated(cast).ingegerd).post(url(cast, "draft"), sent(response_text="Kvar") | wrong)
    assert answer.status_code == 422 and "Kvar" in answer.text and not Charter.objects.exists()


def test_t93_two_facilitators_word_the_draft_and_none_overwrites_the_other(cast, as_):
    draft = drafted(cast, leaving_text="Först")
    draft.describe(leaving_text="Mirjas", seen=1, by=cast.mirja)
    told = sent(leaving_text="Ingegerds", seen=1) | {"initial-leaving_text": "Först", "initial-rule": "half", "initial-quorum": 5}
    answer = as_(cast.ingegerd).post(url(cast, "draft"), told)
    assert answer.status_code == 409 and "Mirjas" in answer.text and "Ingegerds" in answer.text
    with pytest.raises(Begun):
        Charter.objects.draft(cast.coalition, by=cast.mirja)


def test_t62_a_draft_that_became_another_is_read_again_before_it_holds(cast, as_):
    draft = drafted(cast)
    draft.describe(quorum=4, by=cast.mirja)
    assert as_(cast.ingegerd).post(url(cast, "force", draft), {"seen": 1}).status_code == 409
    with pytest.raises(Reworded):
        draft.enact(by=cast.ingegerd, is_material=True, seen=1)
    assert Charter.objects.in_force(cast.coalition.pk) is None


def test_spc_16_what_is_in_force_stays_as_it_is_and_shows_when_it_does_not(cast, as_):
    charter = in_force(cast)
    for verb in (
        lambda: charter.describe(quorum=1, by=cast.ingegerd),
        lambda: charter.enact(by=cast.mirja, is_material=True, seen=1),
    ):
        with pytest.raises(InForce):
            verb()
    assert as_(cast.ingegerd).get(url(cast, "force", charter)).status_code == 409
    assert charter.is_intact and charter.digest in as_(cast.tuva).get(charter.get_absolute_url()).text
    Charter.objects.update(quorum=1)
    assert "inte längre" in as_(cast.tuva).get(charter.get_absolute_url()).text


def test_spc_16_a_comma_needs_no_new_signature_and_a_quorum_does(cast, as_):
    signed(cast, cast.tuva) if in_force(seated(cast)) else None
    changed(cast, is_material=False, leaving_text="Säg till, på en träff.")
    assert not Deadline.objects.filter(organisation=cast.kommun).exists()
    page = as_(cast.tuva).get(url(cast)).text
    assert "version 1 är undertecknad" in page and "bara ordalydelsen" in page
    with pytest.raises(Material):
        changed(cast, is_material=False, quorum=3)
    Charter.objects.drafts().get().enact(by=cast.ingegerd, is_material=True, seen=1)
    assert Deadline.objects.filter(organisation=cast.kommun).exists()
    assert "version 3 är inte undertecknad än" in as_(cast.tuva).get(url(cast)).text


def test_spc_16_a_facilitator_says_whether_words_alone_are_material_but_not_of_settings(cast, as_):
    client = as_(in_force(cast) and cast.ingegerd)
    draft = Charter.objects.draft(cast.coalition, by=cast.ingegerd, **in_force(cast).said | {"leaving_text": "Annat"})
    assert client.post(url(cast, "force", draft), {"seen": 1}).status_code == 422
    draft.describe(quorum=9, by=cast.ingegerd)
    assert "is_material" not in client.get(url(cast, "force", draft)).text
    assert client.post(url(cast, "force", draft), {"seen": 2, "is_material": "no"}).status_code == 302
    assert Charter.objects.in_force(cast.coalition.pk).is_material


def test_spc_16_the_same_again_is_no_version(cast):
    with pytest.raises(Unchanged):
        changed(cast)


def test_spc_16_lines_that_a_browser_ends_otherwise_are_no_change(cast, as_):
    was = in_force(cast, moderation_text="Först ett samtal.\nSedan döljs det.")
    told = {name: value for name, value in was.said.items() if value is not False}
    told["moderation_text"] = was.moderation_text.replace("\n", "\r\n")
    as_(cast.ingegerd).post(url(cast, "draft"), told | {"quorum": 9})
    assert [one.clause.name for one in difference(was, Charter.objects.drafts().get())] == ["quorum"]


def test_spc_16_the_difference_is_by_words_and_by_settings():
    was = Charter(quorum=5, each_sector=True, leaving_text="Säg till på en träff.")
    now = Charter(quorum=6, each_sector=True, leaving_text="Säg till, på en träff.")
    quorum, leaving = difference(was, now)
    english = difference(Charter(leaving_english="Say so."), Charter(leaving_english="Say so now."))[0].english
    assert english[-1] == ("+", "so now.")
    assert (quorum.was, quorum.words) == (["Minst 5 organisationer röstar."], [])
    assert (leaving.was, leaving.now) == ([], [])
    assert leaving.words == [("=", "Säg "), ("-", "till "), ("+", "till, "), ("=", "på en träff.")]
    assert words("", "Nytt") == [("+", "Nytt")] and words("Nytt", "Nytt") == []


def test_spc_16_each_version_shows_what_is_different_from_the_one_before(cast, as_):
    second = changed(cast, leaving_text="Säg till på nästa träff.")
    page = as_(cast.elham).get(second.get_absolute_url()).text
    assert "<del>en " in page and "<ins>nästa " in page
    assert "<del>" not in as_(cast.elham).get(second.before.get_absolute_url()).text


def test_t75_what_people_write_in_it_is_text(cast, as_):
    in_force(cast, leaving_text="<img src=x hx-get='/'>")
    page = as_(cast.elham).get(url(cast)).text
    assert "<img src=x" not in page and "&lt;img src=x" in page


def test_own_data_has_what_a_person_worded_and_signed(cast):
    signed(seated(cast), cast.tuva)
    rows = {who: [row for part in PARTS if part.order == 67 for row in part.rows(who)] for who in (cast.tuva, cast.ingegerd)}
    assert len(rows[cast.tuva]) == len(rows[cast.ingegerd]) == 1
    assert "Sjöbrunna kommun" in rows[cast.tuva][0].values() and any(
        "Vi talar först." in str(v) for v in rows[cast.ingegerd][0].values()
    )
