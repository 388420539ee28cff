"""Looking around and reading mails exist while the demo runs, and nowhere else."""

from pathlib import Path

import pytest
from django.core.mail import EmailMessage, get_connection
from django.urls import reverse

from tests.people.door import is_in


@pytest.fixture
def demo(settings, tmp_path):
    settings.DEMO, settings.EMAIL_FILE_PATH = True, str(tmp_path)
    return Path(tmp_path)


@pytest.fixture
def written(demo):
    folder = get_connection("django.core.mail.backends.filebased.EmailBackend", file_path=str(demo))
    for subject in ("Första", "Andra på svenska"):
        EmailMessage(subject, "Öppna http://localhost:8000/x/ nu <b>", "a@x.example", ["b@x.example"], connection=folder).send()
    return demo


def test_one_button_for_each_of_the_cast(client, cast, demo):
    page = client.get(reverse("account_login")).content.decode()
    assert "Tuva Hedlindh" in page and "Sjöbrunna kommun, deltagare" in page
    assert "Rasmus Tjernvall" in page and "administratör" in page


def test_looking_around_signs_in_as_that_person(client, cast, demo):
    assert client.post(reverse("people:look_around", args=[cast.tuva.pk])).status_code == 302
    assert is_in(client)


def test_nobody_with_a_real_address_can_be_looked_around_as(client, cast, demo):
    cast.tuva.email = "tuva@kommun.se"
    cast.tuva.save()
    assert client.post(reverse("people:look_around", args=[cast.tuva.pk])).status_code == 404


@pytest.mark.parametrize("language", ["sv", "en"])
def test_without_the_demo_no_button_and_no_route(client, cast, language):
    client.cookies["lang"] = language
    assert "Tuva" not in client.get(reverse("account_login")).content.decode()
    assert client.post(reverse("people:look_around", args=[cast.tuva.pk])).status_code == 404
    assert client.get(reverse("people:mails")).status_code == 404
    assert client.get(reverse("people:mail", args=["x"])).status_code == 404


def test_the_mails_are_listed_and_their_links_can_be_followed(client, db, written):
    page = client.get(reverse("people:mails"))
    assert {one.subject for one in page.context["mails"]} == {"Första", "Andra på svenska"}
    shown = client.get(reverse("people:mail", args=[page.context["mails"][0].name])).content.decode()
    assert '<a href="http://localhost:8000/x/"' in shown and "<b>" not in shown.split("mail-body")[1]


def test_an_empty_folder_says_what_to_do(client, db, demo):
    assert "empty" in client.get(reverse("people:mails")).content.decode()


def test_a_mail_that_is_not_there_is_404(client, db, demo):
    assert client.get(reverse("people:mail", args=["..-0"])).status_code == 404
