"""Serves the product: pages, sockets and, with JOBS=thread, the background work.

    manage.py serve [--port N] [--bind ADDRESS]

--port   TCP port; default PORT of the environment, else 8000.
--bind   address to listen on; default 127.0.0.1, for only a proxy or this machine should reach it. 0.0.0.0 in a container.

SIGTERM or Ctrl-C: says goodbye to open pages, stops listening after DRAIN_DELAY seconds (5 behind a proxy, else 0), finishes
what is at work within 20 s, exits 0. A second signal ends at once. Everything else is configured by the environment
(docs/configure.md). Without REDIS_URL one process holds DATA_DIR and its database; a second one is refused.
"""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from workspace.lock import Taken, lock
from workspace.memory import small_pages


class Command(BaseCommand):
    help = __doc__.splitlines()[0]

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=settings.PORT, help="TCP port (default: %(default)s)")
        parser.add_argument("--bind", default="127.0.0.1", help="address to listen on (default: %(default)s)")

    def handle(self, *args, port, bind, **options):
        small_pages()
        held = [] if settings.REDIS_URL else self.hold()
        server = self.server(port, bind)
        server.run()
        if server.failure:
            raise CommandError(f"Port {port} is in use by another program. Choose another: PORT={port + 1}")
        for one in held:
            one.close()

    def hold(self):
        try:
            return lock()
        except Taken as taken:
            raise CommandError(str(taken)) from None

    def server(self, port, bind):
        from workspace.asgi import application
        from workspace.jobs import Jobs
        from workspace.server import Server  # daphne installs its reactor when imported

        jobs = Jobs() if settings.JOBS == "thread" else None
        return Server(application, bind=bind, port=port, delay=settings.DRAIN_DELAY, jobs=jobs)
