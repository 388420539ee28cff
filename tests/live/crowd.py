"""People without a place anywhere, as many as one needs."""

from coalitions.people.models import User
from workspace.drills.stage import Actor


def people(many, name):
    """So many accounts, each with a session."""
    users = [User(email=f"{name}{number}@nowhere.example", name=f"{name} {number}", password="!") for number in range(many)]
    return [Actor(user) for user in User.objects.bulk_create(users)]
