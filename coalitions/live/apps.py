from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules


class LiveConfig(AppConfig):
    name = "coalitions.live"

    def ready(self):
        autodiscover_modules("news")
        post_migrate.connect(open_house, sender=self)


def open_house(using, apps=apps, **kwargs):
    """The two rows that are there once: the head of space 0, the house log, news of accounts, and that of the audit log. Made
    here and not by a migration: emptying a database removes rows, and without them nobody could sign out. The log_id is new
    then, so that running processes see that the log is another.

    apps: the models there are after the migration; when it was undone, there is no table to put the row into.
    """
    from coalitions.live.models import AuditHead, Head

    if "head" in apps.all_models["live"]:
        Head.objects.using(using).get_or_create(space_id=0)
    if "audithead" in apps.all_models["live"]:
        AuditHead.objects.using(using).get_or_create(pk=1)
