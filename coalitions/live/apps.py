from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules


class LiveConfig(AppConfig):
    name = "coalitions.live"

    def ready(self):
        autodiscover_modules("news")
        post_migrate.connect(open_house, sender=self)


def open_house(using, apps=apps, **kwargs):
    """Space 0 is the house log, news of accounts. Made here and not by a migration: emptying a database removes rows, and
    without this one nobody could sign out. Its log_id is new then, so that running processes see that the log is another.

    apps: the models there are after the migration; when it was undone, there is no table to put the row into.
    """
    from coalitions.live.models import Head

    if "head" in apps.all_models["live"]:
        Head.objects.using(using).get_or_create(space_id=0)
