"""Whose request it is: the session and its account. Every request asks both, so both questions are written once."""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session

from coalitions.live.prepared import moment, prepared
from coalitions.people.models import User


@prepared
def living(session_key):
    return Session.objects.filter(session_key=session_key, expire_date__gt=moment())


@prepared
def accounts(pk):
    return User.objects.filter(pk=pk)


class SessionStore(db.SessionStore):
    def _get_session_from_db(self):
        for session in living(self.session_key):
            return session
        self._session_key = None  # as in Django's own: a key that nobody gave out is never taken over


class Backend(AuthenticationBackend):
    def get_user(self, user_id):
        return next(filter(self.user_can_authenticate, accounts(user_id)), None)
