"""One's own settings, the language switch and the private stylesheet."""

import pytest
from django.urls import reverse

from coalitions.people.models import User

TYPED = {"name": "Tuva H", "language": "en", "theme": "dark", "shows_presence": "on"}


def test_the_settings_are_saved_at_once(as_, cast):
    page = as_(cast.tuva).post(reverse("people:settings"), TYPED, follow=True)
    tuva = User.objects.get(pk=cast.tuva.pk)
    assert (tuva.name, tuva.language, tuva.theme, tuva.enter_sends, tuva.shows_presence) == ("Tuva H", "en", "dark", False, True)
    assert "Saved." in page.content.decode()
    assert 'data-theme="dark"' in page.content.decode()


@pytest.mark.parametrize("wrong", [{"name": ""}, {"language": "tlh"}, {"theme": "pink"}, {"name": "x" * 121}])
def test_what_cannot_be_is_422_and_changes_nothing(as_, cast, wrong):
    assert as_(cast.tuva).post(reverse("people:settings"), TYPED | wrong).status_code == 422
    assert User.objects.get(pk=cast.tuva.pk).name == "Tuva Hedlindh"


def test_t4_no_other_field_can_be_set(as_, cast):
    as_(cast.tuva).post(reverse("people:settings"), TYPED | {"is_platform_admin": "on", "email": "x@x.example"})
    tuva = User.objects.get(pk=cast.tuva.pk)
    assert not tuva.is_platform_admin and tuva.email == cast.tuva.email


def test_a_visitors_language_is_kept_in_a_cookie_and_stays_on_the_page(client, db):
    came = "http://testserver" + reverse("account_signup")
    answer = client.post(reverse("people:language"), {"language": "en"}, HTTP_REFERER=came)
    assert answer.url == came
    assert "Make an account" in client.get(reverse("account_signup")).content.decode()


def test_a_persons_language_is_kept_in_the_account(as_, cast):
    as_(cast.tuva).post(reverse("people:language"), {"language": "en"})
    assert User.objects.get(pk=cast.tuva.pk).language == "en"


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "http:evil"])
def test_t17_the_switch_leads_nowhere_else(client, db, elsewhere):
    assert client.post(reverse("people:language"), {"language": "en", "next": elsewhere}).url == "/"


def test_an_unknown_language_changes_nothing(client, db):
    assert "lang" not in client.post(reverse("people:language"), {"language": "tlh"}).cookies


def test_the_theme_of_the_menu_is_kept_in_the_account(as_, cast):
    as_(cast.tuva).post(reverse("people:theme"), {"theme": "dark"})
    as_(cast.tuva).post(reverse("people:theme"), {"theme": "pink"})
    assert User.objects.get(pk=cast.tuva.pk).theme == "dark"


def test_the_private_stylesheet_names_only_me_and_is_asked_for_by_its_tag(as_, cast):
    me = as_(cast.tuva)
    first = me.get(reverse("people:me_css"))
    assert first.headers["Content-Type"].startswith("text/css") and first.headers["Cache-Control"] == "private, no-cache"
    assert f'[data-author="{cast.tuva.pk}"] .mine' in first.content.decode()
    assert me.get(reverse("people:me_css"), HTTP_IF_NONE_MATCH=first.headers["ETag"]).status_code == 304
    assert as_(cast.samira).get(reverse("people:me_css"), HTTP_IF_NONE_MATCH=first.headers["ETag"]).status_code == 200


def test_every_page_of_a_signed_in_person_links_it(as_, cast):
    assert reverse("people:me_css") in as_(cast.tuva).get(reverse("people:settings")).content.decode()
