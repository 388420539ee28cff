from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DocumentsConfig(AppConfig):
    name = "coalitions.documents"

    def ready(self):
        from coalitions.documents.about import things
        from coalitions.spaces.tabs import Tab, bring

        import_module("coalitions.documents.handover")
        import_module("coalitions.documents.hiding")
        import_module("coalitions.documents.own_documents")
        import_module("coalitions.documents.searching")
        import_module("coalitions.documents.pads.socket")
        doors = {"document": "documents:document"}
        bring(Tab(_("Documents"), "folder", "documents:list", order=30, doors=doors, things=things, in_direct=True))
