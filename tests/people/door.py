"""How tests come in by the door, with a password."""

from django.urls import reverse

PASSWORD = "tre små getter"


def sign_in(client, email, password=PASSWORD):
    return client.post(reverse("account_login"), {"login": email, "password": password})


def with_password(user):
    """The same person, with a password and a proven address."""
    user.set_password(PASSWORD)
    user.save()
    user.emailaddress_set.update(verified=True)
    return user


def is_in(client):
    return client.get(reverse("people:settings")).status_code == 200
