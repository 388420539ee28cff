"""The meeting desk: what is done before, in and after a meeting. Above the journey, whose meetings it knows, and which does not
know it; above decisions and tasks, for lines of the minutes become some."""

from importlib import import_module

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "coalitions.meetings"

    def ready(self):
        for module in ("about", "awaited", "following", "parts", "asked", "errands", "searching", "own_meetings"):
            import_module(f"coalitions.meetings.{module}")
