"""The product as an ASGI application: requests to Django, sockets to the hub, both behind one wrapper."""

import os

from django.core.asgi import get_asgi_application


def built():
    http = get_asgi_application()  # sets Django up; what follows needs that
    from coalitions.live.door import Door
    from workspace import logs
    from workspace.edge import Edge

    logs.begin("web")
    return Edge(http, Door())


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "workspace.settings")
application = built()
