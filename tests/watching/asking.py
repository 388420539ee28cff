"""The edge asked directly, with nothing behind it: what a request looks like to Django, and what those who watch are told."""

from types import SimpleNamespace

from workspace.edge import Edge


class Behind:
    """An application that answers 204 and keeps the scope it was given."""

    hub, scope = None, None

    async def __call__(self, scope, receive, send):
        self.scope = scope
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body"})


async def ask(path, *, headers=None, client="127.0.0.1", edge=None):
    """status, text, headers of the answer; scope: as the application behind saw it."""
    edge, sent = edge or Edge(Behind(), Behind()), []

    async def send(message):
        sent.append(message)

    given = [(name.encode(), value.encode()) for name, value in (headers or {}).items()]
    scope = {"type": "http", "method": "GET", "path": path, "headers": given, "client": [client, 1], "root_path": "/evil"}
    await edge(scope, None, send)
    text = b"".join(message.get("body", b"") for message in sent).decode()
    return SimpleNamespace(status=sent[0]["status"], headers=dict(sent[0]["headers"]), text=text, scope=edge.http.scope)
