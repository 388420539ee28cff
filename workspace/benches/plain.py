"""What one would write with Channels alone: a consumer in a group, and group_send of the finished fragment. Served by daphne."""

import os
import sys
import time
from pathlib import Path
from urllib.parse import parse_qs

import django
from django.conf import settings

REDIS = os.environ.get("REDIS_URL")
LAYER = (
    {"BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer", "CONFIG": {"hosts": [REDIS], "prefix": "plain"}}
    if REDIS
    else {"BACKEND": "channels.layers.InMemoryChannelLayer"}
)


def application(text):
    from channels.generic.websocket import AsyncWebsocketConsumer
    from channels.layers import get_channel_layer
    from channels.routing import ProtocolTypeRouter

    class Listener(AsyncWebsocketConsumer):
        async def connect(self):
            await self.channel_layer.group_add("all", self.channel_name)
            await self.accept()

        async def news(self, event):
            await self.send(text_data=event["text"])

    async def publish(scope, receive, send):
        begun = time.monotonic()
        for _ in range(int(parse_qs(scope["query_string"].decode())["n"][0])):
            await get_channel_layer().group_send("all", {"type": "news", "text": text})
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": str(begun).encode()})

    return ProtocolTypeRouter({"http": publish, "websocket": Listener.as_asgi()})


def main(port, fragment):
    settings.configure(CHANNEL_LAYERS={"default": LAYER}, INSTALLED_APPS=["channels"], SECRET_KEY="bench")
    django.setup()
    from daphne.server import Server

    Server(application(Path(fragment).read_text()), endpoints=[f"tcp:port={port}:interface=127.0.0.1"]).run()


if __name__ == "__main__":
    main(*sys.argv[1:])
