from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DiscussionConfig(AppConfig):
    name = "coalitions.discussion"

    def ready(self):
        from coalitions.discussion.models import Topic
        from coalitions.discussion.views.listing import new_in
        from coalitions.spaces.tabs import Tab, bring

        import_module("coalitions.discussion.about")
        import_module("coalitions.discussion.awaited")
        import_module("coalitions.discussion.own_posts")
        import_module("coalitions.discussion.hiding")
        import_module("coalitions.discussion.searching")
        import_module("coalitions.discussion.voice")
        bring(
            Tab(
                label=_("Discussion"),
                icon="messages-square",
                url="discussion:topics",
                order=10,
                count=new_in,
                kinds="message.* bell",
                doors={"topic": "discussion:topic"},
                things=Topic.objects.things,
                in_direct=True,
            )
        )
