"""Every row that points at an account, found from the models themselves: none is forgotten when accounts merge or end."""

from django.apps import apps
from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import CASCADE

HISTORY = {"spaces.membership"}  # ended, and kept: who took part for which organisation, without a name


def references():
    """The foreign keys to accounts, of every model of every app."""
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed and not model._meta.proxy]
    return [key for model in models for key in model._meta.concrete_fields if points_at_an_account(key)]


def points_at_an_account(key):
    return key.is_relation and key.related_model._meta.label == settings.AUTH_USER_MODEL


def move(person, other):
    """What was the other's is the person's. Where the person has the like already, it stays and the other's goes."""
    for key in references():
        rows = key.model._base_manager.filter(**{key.name: other.pk})
        if not moved(rows, key, person):
            for pk in list(rows.values_list("pk", flat=True)):
                one = rows.filter(pk=pk)
                if not moved(one, key, person):
                    one.delete()


def moved(rows, key, person):
    try:
        with transaction.atomic():
            rows.update(**{key.name: person.pk})
        return True
    except IntegrityError:
        return False


def forget(person):
    """What is the person's alone goes: drafts, marks, notifications, sessions, addresses. What others read stays."""
    for key in references():
        if key.remote_field.on_delete is CASCADE and key.model._meta.label_lower not in HISTORY:
            key.model._base_manager.filter(**{key.name: person.pk}).delete()
