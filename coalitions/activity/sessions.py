"""The sign-in in which a request was made: what depends on it ends with it."""

from allauth.usersessions.models import UserSession


def session_of(request):
    key = request.session.session_key
    UserSession.objects.create_from_request(request)
    return UserSession.objects.get(user=request.user, session_key=key)
