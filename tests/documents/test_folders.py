import pytest
from django.core.exceptions import PermissionDenied
from django.utils.timezone import now

from coalitions.documents.errors import SameName, TooDeep
from coalitions.documents.models import Document, Folder, Label, ReaderMark
from coalitions.documents.tree import Tree
from coalitions.live.models import AuditEntry
from coalitions.spaces.models import Membership, Role, Sharing
from tests.cast import admit, person
from tests.documents.making import linked, membership, taken, url


@pytest.fixture
def folder(cast):
    return Folder.objects.make(cast.space, "Avtal", by=cast.tuva)


@pytest.fixture
def other(cast):
    space = cast.coalition.open_space("Kanslirum", by=cast.ingegerd)
    Membership.objects.admit(space, cast.tuva, by=cast.ingegerd, role=Role.MEMBER, organisation=cast.kommun)
    Membership.objects.admit(space, cast.majlis, by=cast.ingegerd, role=Role.MEMBER, organisation=cast.granfro)
    return space


def make(cast, *path):
    return Folder.objects.along(cast.space, path, by=cast.tuva)


def at(cast, folder, name=None, **ids):
    path = url("list", cast) + f"folders/{folder.pk}/"
    return f"{path}{name}/" if name else path


def test_a_folder_is_made_once_and_stands_beside_the_list(cast, as_, folder):
    assert make(cast, "AVTAL") == folder
    page = as_(cast.elham).get(url("list", cast)).content.decode()
    assert f'?folder={folder.pk}"' in page


def test_a_folder_by_http_lies_in_the_one_looked_at(cast, as_, folder):
    answer = as_(cast.tuva).post(url("new_folder", cast), {"name": "Utkast", "parent": folder.pk})
    assert answer.status_code == 302 and Folder.objects.get(name="Utkast").parent == folder


@pytest.mark.parametrize("data", [{"name": ""}, {"name": "avtal"}, {"name": "Ny", "parent": 987654}])
def test_a_folder_that_cannot_be_is_refused_with_words(cast, as_, folder, data):
    answer = as_(cast.tuva).post(url("new_folder", cast), data)
    assert answer.status_code == 422 and b'class="error"' in answer.content and Folder.objects.count() == 1


def test_the_list_shows_what_lies_in_the_folder(cast, as_, folder):
    inside, _outside = taken(cast, "Inne.pdf"), taken(cast, "Ute.pdf")
    as_(cast.samira).post(url("placing", cast, inside), {"folder": folder.pk})
    page = as_(cast.elham).get(f"{url('table', cast)}?folder={folder.pk}").content.decode()
    assert "Inne.pdf" in page and "Ute.pdf" not in page


def test_a_folder_goes_no_deeper_than_eight_and_never_into_itself(cast):
    deepest = make(cast, *(str(n) for n in range(8)))
    with pytest.raises(TooDeep):
        Folder.objects.make(cast.space, "9", deepest, by=cast.tuva)
    outermost = Folder.objects.get(name="0")
    with pytest.raises(TooDeep):
        outermost.move_into(Folder.objects.get(name="2"), by=cast.tuva)
    with pytest.raises(TooDeep):
        make(cast, "annan").move_into(deepest, by=cast.tuva)


def test_two_of_one_name_never_lie_together(cast, folder):
    inner = make(cast, "Yttre", "Avtal")
    with pytest.raises(SameName):
        inner.move_into(None, by=cast.tuva)
    with pytest.raises(SameName):
        make(cast, "Protokoll").rename("avtal", by=cast.tuva)


def test_what_lies_in_a_folder_that_goes_lies_one_level_out(cast, as_):
    folder, twin = make(cast, "Yttre", "Avtal"), make(cast, "Yttre", "Utkast")
    inner, document = make(cast, "Yttre", "Avtal", "Utkast"), taken(cast)
    document.put_into(folder, by=membership(cast, cast.tuva))
    assert as_(cast.tuva).post(at(cast, folder, "removal")).status_code == 302
    inner.refresh_from_db()
    document.refresh_from_db()
    assert (inner.parent, inner.name) == (twin.parent, "Utkast 2") and document.folder == twin.parent


def test_moving_and_renaming_at_once_by_http(cast, as_, folder):
    outer = make(cast, "Yttre")
    as_(cast.tuva).post(at(cast, folder), {"name": "Avtal 2026", "parent": outer.pk})
    assert [one.name for one in Tree(cast.space).path(folder.pk)] == ["Yttre", "Avtal 2026"]


def test_a_guest_sorts_nothing(cast, as_, folder):
    document, guest = taken(cast), person("Gun Gäst")
    admit(cast, guest, Role.GUEST, None, scope=document.scope)
    for name, data in (("placing", {"folder": folder.pk}), ("labels", {"new": "Mitt"})):
        assert as_(guest).post(url(name, cast, document), data).status_code == 403
    assert "Avtal" not in as_(guest).get(url("document", cast, document)).content.decode().replace("Hyresavtal", "")


def test_labels_are_the_spaces_own_and_go_with_the_last_document(cast, as_):
    one, two = taken(cast, "Ett.pdf"), taken(cast, "Två.pdf")
    as_(cast.tuva).post(url("labels", cast, one), {"new": "Lokaler"})
    label = Label.objects.get()
    as_(cast.samira).post(url("labels", cast, two), {"labels": [label.pk], "new": "lokaler"})
    assert Label.objects.count() == 1 and label.documents.count() == 2
    page = as_(cast.elham).get(f"{url('table', cast)}?label={label.pk}").content.decode()
    assert "Ett.pdf" in page and "Två.pdf" in page and "Lokaler</span>" in page
    for document in (one, two):
        as_(cast.tuva).post(url("labels", cast, document), {"initial-labels": [label.pk]})
    assert "Lokaler" not in as_(cast.tuva).get(url("kinds", cast)).content.decode()


def test_favourites_and_what_was_opened_lately_are_ones_own(cast, as_):
    document, _other = taken(cast, "Min.pdf"), taken(cast, "Annan.pdf")
    as_(cast.elham).post(url("favourite", cast, document), {"favourite": "yes"})
    as_(cast.elham).post(url("opened", cast, document))
    for shelf in ("favourites", "recent"):
        seen = as_(cast.elham).get(f"{url('table', cast)}?shelf={shelf}").content.decode()
        assert "Min.pdf" in seen and "Annan.pdf" not in seen
    assert "shelf=favourites" not in as_(cast.tuva).get(url("list", cast)).content.decode()
    as_(cast.elham).post(url("favourite", cast, document), {"favourite": "no"})
    assert not ReaderMark.objects.filter(is_favourite=True).exists()


def test_before_it_moves_one_sees_who_gains_and_who_loses_it(cast, as_, other):
    document = taken(cast)
    page = as_(cast.tuva).get(f"{url('moving', cast, document)}?to={other.pk}").content.decode()
    gains, loses = (part.partition("</ul>")[0] for part in page.split("<h3>")[1:3])
    assert (
        cast.granfro.get_absolute_url() in gains
        and "Maj-Lis Kvarnelid" in gains
        and "Samira Vallgårda" in loses
        and "Tuva" not in gains + loses
    )
    assert Document.objects.listed().get(space=cast.space) == document


def test_it_moves_with_its_versions_and_labels_and_is_gone_here(cast, as_, other):
    document = taken(cast)
    document.label(by=membership(cast, cast.tuva), new="Lokaler")
    answer = as_(cast.tuva).post(url("moving", cast, document), {"to": other.pk, "sure": "yes", "reason": "Hon betalar"})
    sent = Document.objects.listed().get(space=other)
    assert answer["Location"] == sent.get_absolute_url() and sent.storage_key == document.storage_key
    assert [label.name for label in sent.labels.all()] == ["Lokaler"] and sent.versions.count() == 1
    assert as_(cast.samira).get(url("document", cast, document)).status_code == 404
    assert b"".join(as_(cast.tuva).get(f"{sent.get_absolute_url()}file/").streaming_content).startswith(b"%PDF")


def test_spc_14_where_more_people_would_see_it_a_reason_is_asked_for_and_stands_there(cast, as_, other):
    document, client = taken(cast), as_(cast.tuva)
    page = client.post(url("moving", cast, document), {"to": other.pk, "sure": "yes"})
    assert page.status_code == 422 and "Skriv varför fler får se den" in page.text and not Sharing.objects.exists()
    client.post(url("moving", cast, document), {"to": other.pk, "sure": "yes", "reason": "Hon betalar"})
    sent, kept = Document.objects.listed().get(space=other), Sharing.objects.get()
    assert "Hon betalar" in as_(cast.majlis).get(f"/spaces/{other.pk}/readers/?of={sent.scope}").text
    assert "Hon betalar" not in as_(cast.majlis).get(f"/spaces/{other.pk}/readers/").text
    entry = AuditEntry.objects.get(kind="space.shared")
    assert (entry.subject_id, entry.small) == (kept.pk, {"space": other.pk, "thing": sent.scope})


def test_spc_14_where_nobody_new_sees_it_none_is_asked_for(cast, as_, other):
    other.memberships.filter(user=cast.majlis).update(ended_at=now())
    document, client = taken(cast), as_(cast.tuva)
    assert 'name="reason"' not in client.get(f"{url('moving', cast, document)}?to={other.pk}").text
    assert client.post(url("moving", cast, document), {"to": other.pk, "sure": "yes"}).status_code == 302
    assert not Sharing.objects.exists()


def test_what_stays_behind_is_swept_and_the_bytes_stay(cast, other, files):
    document = linked(cast, "Länk")
    document.send_to(other, by=membership(cast, cast.tuva))
    paper = taken(cast)
    paper.send_to(other, by=membership(cast, cast.tuva))
    for left in Document.objects.filter(space=cast.space):
        left.discard()
    assert Document.objects.listed().filter(space=other).count() == 2
    assert len([one for one in files.rglob("*") if one.is_file()]) == 1


def test_only_who_keeps_it_takes_it_elsewhere_and_only_where_one_writes(cast, as_, other):
    document = taken(cast)
    assert as_(cast.samira).get(url("moving", cast, document)).status_code == 403
    foreign = cast.coalition.open_space("Stängt", by=cast.ingegerd)
    answer = as_(cast.tuva).post(url("moving", cast, document), {"to": foreign.pk, "sure": "yes"})
    assert answer.status_code == 422 and not Document.objects.filter(space=foreign).exists()
    with pytest.raises(PermissionDenied):
        document.send_to(other, by=membership(cast, cast.samira))
