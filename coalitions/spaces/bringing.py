"""Bringing a request to join where it belongs: away from the answer, whose time would tell whether anything is there."""

from django.apps import apps
from django_tasks import task


@task()
def bring(request_id):
    """Nothing happens for one that is gone."""
    request = apps.get_model("spaces", "JoinRequest").objects.select_related("by").filter(pk=request_id, space=None).first()
    if request:
        request.arrive()
