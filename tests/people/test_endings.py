"""Sessions end when they are told to, everywhere at once, and the house log says so."""

from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core import mail
from django.urls import reverse
from django.utils.timezone import now

from coalitions.live.log import HOUSE
from coalitions.live.models import LogRow
from coalitions.live.sessions import session_mark
from coalitions.people.models import User
from coalitions.people.sessions import sweep
from tests.people.door import PASSWORD, is_in, sign_in
from tests.people.test_entrances import code_in


def house():
    return list(LogRow.objects.filter(space_id=HOUSE, kind="person.signed_out").values_list("small", flat=True))


def test_t14_signing_out_ends_this_session_only_and_clears_the_browser(two_browsers, tuva):
    here, there = two_browsers
    key = here.session.session_key
    answer = here.post(reverse("account_logout"))
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert not is_in(here) and is_in(there)
    assert house() == [{"user": tuva.pk, "session": session_mark(key)}]


def test_t14_signing_out_everywhere_ends_all_and_clears_the_browser(two_browsers, tuva):
    here, there = two_browsers
    answer = here.post(reverse("people:sessions"))
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert not is_in(here) and not is_in(there)
    assert house() == [{"user": tuva.pk}]


def test_t14_a_raised_epoch_alone_ends_every_session(two_browsers, tuva):
    User.objects.filter(pk=tuva.pk).update(auth_epoch=7)
    assert not any(is_in(browser) for browser in two_browsers)


def test_t14_one_other_session_can_be_ended(two_browsers, tuva):
    here, there = two_browsers
    other = tuva.usersession_set.get(session_key=there.session.session_key)
    here.post(reverse("people:session", args=[other.pk]))
    assert is_in(here) and not is_in(there)


def test_another_persons_session_is_unknown(two_browsers, as_, cast, tuva):
    theirs = tuva.usersession_set.first()
    assert as_(cast.samira).post(reverse("people:session", args=[theirs.pk])).status_code == 404
    assert all(is_in(browser) for browser in two_browsers)


def test_t13_t14_a_new_password_ends_the_other_sessions_and_keeps_this_one_under_a_new_key(two_browsers, tuva):
    here, there = two_browsers
    before = here.session.session_key
    here.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": "fyra stora bockar"})
    assert is_in(here) and not is_in(there)
    assert here.session.session_key != before
    assert house() == [{"user": tuva.pk}]


def test_t14_a_reset_password_ends_the_other_sessions_and_tells_by_mail(client, two_browsers, tuva):
    client.post(reverse("account_reset_password"), {"email": tuva.email})
    client.post(reverse("account_confirm_password_reset_code"), {"code": code_in(mail.outbox[0])})
    client.post(reverse("account_complete_password_reset"), {"password1": "fyra stora bockar"})
    assert is_in(client) and not any(is_in(browser) for browser in two_browsers)
    assert {"user": tuva.pk} in house()
    assert "byttes" in mail.outbox[1].body


def test_the_list_shows_open_sessions_with_this_one_first(client_class, tuva):
    here, there = (
        client_class(HTTP_USER_AGENT="Firefox/130 (Windows NT)"),
        client_class(HTTP_USER_AGENT="Chrome/130 (X11; Linux)"),
    )
    sign_in(there, tuva.email), sign_in(here, tuva.email)
    shown = here.get(reverse("people:factors")).context["sessions"]
    assert [(one.is_this, one.browser, one.system) for one in shown] == [(True, "Firefox", "Windows"), (False, "Chrome", "Linux")]


def test_the_log_never_holds_a_session_key(two_browsers):
    here, _there = two_browsers
    key = here.session.session_key
    here.post(reverse("account_logout"))
    assert key not in str(house())


def test_t114_sessions_that_are_over_are_forgotten(cast, as_):
    as_(cast.tuva), as_(cast.petter)
    Session.objects.update(expire_date=now() - timedelta(days=1))
    as_(cast.samira)
    assert sweep() == 2 and Session.objects.count() == 1


def test_t114_browsers_of_sessions_that_are_over_are_forgotten(two_browsers):
    here, there = two_browsers
    Session.objects.filter(session_key=there.session.session_key).update(expire_date=now() - timedelta(days=1))
    sweep()
    assert [one.session_key for one in UserSession.objects.all()] == [here.session.session_key]
