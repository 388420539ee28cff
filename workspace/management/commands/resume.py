"""Lets queued work go on after a restore: mails that were waiting when the backup was made, and those asked for since.

    manage.py resume [--list | --drop]

--list  only says what waits.
--drop  forgets what was queued before the restore: most of it went out long ago.
"""

from django.core.management.base import BaseCommand

from workspace.models import Hold


class Command(BaseCommand):
    help = __doc__.splitlines()[0]

    def add_arguments(self, parser):
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument("--list", action="store_true", help="only say what waits")
        choice.add_argument("--drop", action="store_true", help="forget what was queued before the restore")

    def handle(self, *args, drop, **options):
        if not Hold.objects.exists():
            self.stdout.write("Nothing is held.")
        elif options["list"]:
            self.list()
        else:
            dropped, waiting = Hold.objects.lift(drop=drop)
            self.stdout.write(f"{dropped} queued tasks were dropped, {waiting} go on now.")

    def list(self):
        for task in Hold.objects.waiting():
            self.stdout.write(f"{task.enqueued_at:%Y-%m-%d %H:%M}  {task.task_path}  {task.args_kwargs['args']}")
