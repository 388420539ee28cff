from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BoardsConfig(AppConfig):
    name = "coalitions.boards"

    def ready(self):
        from coalitions.boards.models import Board
        from coalitions.spaces.tabs import Tab, bring

        import_module("coalitions.boards.about")
        import_module("coalitions.boards.asked")
        import_module("coalitions.boards.errands")
        import_module("coalitions.boards.handover")
        import_module("coalitions.boards.hiding")
        import_module("coalitions.boards.own_lanes")
        import_module("coalitions.boards.own_tasks")
        import_module("coalitions.boards.making")
        import_module("coalitions.boards.searching")
        bring(
            Tab(
                label=_("Tasks"),
                icon="square-kanban",
                url="boards:boards",
                order=20,
                doors={"board": "boards:board"},
                things=Board.objects.things,
            )
        )
