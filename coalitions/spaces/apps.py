from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SpacesConfig(AppConfig):
    name = "coalitions.spaces"

    def ready(self):
        import_module("coalitions.spaces.organisations")
        import_module("coalitions.spaces.belonging")
        import_module("coalitions.spaces.together")
        import_module("coalitions.spaces.leaving")
        import_module("coalitions.spaces.clearing")
        import_module("coalitions.spaces.accounts")
        from coalitions.spaces.tabs import Tab, bring

        bring(Tab(_("Members"), "users-round", "spaces:members", order=90, in_direct=True))
