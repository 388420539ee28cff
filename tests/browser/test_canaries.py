"""T85, J14: a secret is written, read and looked for in the midst of the browser run; its end asks where else it stands."""

from playwright.sync_api import expect

from coalitions.discussion.models import Topic
from tests.browser.talk import posts, send
from tests.browser.test_documents import choose


def pages(canaries):
    """Of everything in which the word stands."""
    document, invitation = canaries.cast.space.documents.first(), canaries.cast.space.invitations.get()
    own = [canaries.topic, canaries.card, document, invitation]
    lists = ["topics/", "boards/", "documents/", "members/", "settings/", "invitations/"]
    return [canaries.path + part for part in lists], [one.get_absolute_url() for one in own]


def conversation(canaries):
    """Short, as the song is not: a long topic opens at the first unread post, far from its end."""
    by = canaries.cast.space.memberships.get(user=canaries.cast.tuva)
    return Topic.objects.open(canaries.cast.space, f"{canaries.word} vid bordet", canaries.word, by=by).get_absolute_url()


def upload(page, canaries):
    """A document whose bytes hold the word, down as it went up."""
    page.goto(f"{canaries.path}documents/")
    choose(page, {"name": "hemligt.txt", "mimeType": "text/plain", "buffer": canaries.word.encode()})
    with page.expect_download() as download:
        page.get_by_role("link", name="Ladda ner hemligt.txt").click()
    assert download.value.path().read_text() == canaries.word


def test_t85_what_insiders_write_and_read_reaches_the_insiders(canaries, browse):
    topic = conversation(canaries)
    ingegerd, samira = (browse(one, topic) for one in (canaries.cast.ingegerd, canaries.cast.samira))
    send(ingegerd, f"{canaries.word} i fönstret")
    expect(posts(samira).last).to_contain_text(f"{canaries.word} i fönstret")
    upload(ingegerd, canaries)
    lists, things = pages(canaries)
    for path in [*lists, *things]:
        assert ingegerd.goto(path).ok
        assert canaries.word in ingegerd.content()
    assert canaries.word in "".join(canaries.heard["inside"])


def test_t85_a_stranger_meets_none_of_it(canaries, cast, browse):
    page = browse(cast.stranger, "/")
    lists, things = pages(canaries)
    for path in [
        *lists,
        *things[:-1],
        f"/coalitions/{canaries.cast.coalition.pk}/",
        "/coalitions/",
        "/notifications/",
        "/today/",
    ]:
        answer = page.request.get(path)
        assert canaries.word not in answer.text().lower(), path
        assert answer.status == 404 or path in ("/coalitions/", "/notifications/", "/today/")


def test_t85_the_search_finds_what_is_there(canaries, browse):
    browse(canaries.cast.stranger, "/")
    canaries.heard["outside"].append(canaries.word)
    assert canaries.hits() == {("frames of others", canaries.word)}
    canaries.heard["outside"].pop()
