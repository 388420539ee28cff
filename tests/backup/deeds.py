"""What is done inside an installation, by a process of its own: `python -m tests.backup.deeds NAME ARGUMENTS` prints JSON."""

import json
import sys

import django


def plant():
    """The cast, a topic with posts, a board, two files and a link, an invitation with its queued mail, and Joar signed in."""
    from django.urls import reverse

    from coalitions.boards.models import Board
    from coalitions.discussion.models import Topic
    from coalitions.spaces.models import Invitation
    from tests import cast as story
    from tests.documents.making import linked, membership, taken

    cast = story.plant()
    topic = Topic.objects.open(cast.space, "Högvatten klockan nio", "Vi ses vid bryggan.", by=membership(cast, cast.tuva))
    Board.objects.open(cast.space, "Bryggan", by=cast.ingegerd)
    documents = [taken(cast, f"{name}.pdf", b"%PDF-1.7\n" + name.encode() * 999) for name in ("Karta", "Avtal")]
    linked(cast)
    invitation = Invitation.objects.invite(cast.space, "ny@sjobrunna.example", by=cast.ingegerd)
    return {
        "space": cast.space.pk,
        "topic": topic.pk,
        "files": [document.storage_key for document in documents],
        "session": session("Joar"),
        "download": reverse("documents:file", args=[cast.space.pk, documents[0].pk]),
        "link": invitation.get_absolute_url(),
    }


def session(name):
    """Signs that person in, in a browser that stands in the list of browsers; gives the session's key."""
    from allauth.usersessions.models import UserSession
    from django.test import Client

    from coalitions.people.models import User

    client, user = Client(), User.objects.get(name__startswith=name)
    client.force_login(user)
    kept = client.session
    kept["listed"] = True
    kept.save()
    UserSession.objects.create(user=user, session_key=kept.session_key, ip="127.0.0.1", user_agent="Firefox")
    return kept.session_key


def pending():
    from coalitions.spaces.models import Invitation

    return [invitation.email for invitation in Invitation.objects.pending()]


def invite(email):
    from coalitions.people.models import User
    from coalitions.spaces.models import Invitation, Space

    Invitation.objects.invite(Space.objects.get(), email, by=User.objects.get(name__startswith="Ingegerd"))


def post(count):
    """Posts by Tuva in the only topic, by the product's own verb; gives the space's head."""
    from coalitions.discussion.models import Topic
    from coalitions.spaces.models import Membership

    topic = Topic.objects.get()
    tuva = Membership.objects.get(space=topic.space, user__name__startswith="Tuva")
    for number in range(int(count)):
        topic.post(f"Nummer {number}: vattnet stiger.", by=tuva)
    return topic.space.head.head


def write():
    """Posts and uploads until it is ended, as quickly as it may beside the one who copies."""
    import time

    from coalitions.discussion.models import Topic
    from tests.documents.making import upload

    topic = Topic.objects.get()
    tuva = topic.space.memberships.get(user__name__startswith="Tuva")
    while True:
        post(3)
        topic.space.documents.model.objects.take_in(topic.space, upload(content=b"%PDF" + bytes(20_000)), by=tuva)
        time.sleep(0.01)  # SQLite's lock is not fair: who writes without a pause lets nobody else in


def sql(*statements):
    """What goes wrong in a database, done to it."""
    from django.db import connection

    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def schema():
    """{table: [all that the database says of its columns, indexes and constraints]}"""
    from django.db import connection

    found = {}
    with connection.cursor() as cursor:
        cursor.execute(SCHEMA[connection.vendor])
        for table, *said in cursor.fetchall():
            found.setdefault(table, []).append([str(word) for word in said])
    return {table: sorted(said) for table, said in found.items()}


SCHEMA = {
    "sqlite": "SELECT tbl_name, name, sql FROM sqlite_master",
    "postgresql": """
        SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns WHERE table_schema = 'public'
        UNION SELECT tablename, indexname, indexdef, '' FROM pg_indexes WHERE schemaname = 'public'
        UNION SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), '' FROM pg_constraint WHERE conrelid <> 0""",
}


def state():
    """What a restored installation is compared by."""
    from django.db import connection
    from django_tasks_db.models import DBTaskResult

    from coalitions.live.models import Head
    from workspace.backup.facts import facts, named
    from workspace.models import Hold

    return facts(connection) | {
        "logs": {str(head.pk): head.log_id for head in Head.objects.all()},
        "named": named(connection),
        "held": Hold.objects.exists(),
        "queued": DBTaskResult.objects.ready().count(),
    }


if __name__ == "__main__":
    django.setup()
    sys.stdout.write(json.dumps(globals()[sys.argv[1]](*sys.argv[2:])))
