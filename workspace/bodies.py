"""The body of a request, handed on in pieces: the application decides how much of it stands in memory."""

import asyncio

PIECE = 64 * 1024  # bytes of it in memory at a time


class Body:
    """What arrived. daphne finds it empty, for it would put all of it into memory before the application asks for any."""

    def __init__(self, file):
        self.file, self.begun, self.over = file, False, False
        self.tell, self.seek, self.write, self.flush, self.close = file.tell, file.seek, file.write, file.flush, file.close

    @property
    def closed(self):
        return self.file.closed

    def read(self, size=-1):
        return b""

    def receiving(self, receive):
        """An ASGI `receive` with the body in the place of daphne's empty one."""

        async def given():
            if not self.begun:
                self.begun, first = True, await receive()
                self.over = first["type"] != "http.request"
                return first if self.over else self.piece()
            await asyncio.sleep(0)  # others have their turn between the pieces
            return await receive() if self.over else self.piece()

        return given

    def piece(self):
        if self.closed:
            self.over = True
            return {"type": "http.disconnect"}
        data = self.file.read(PIECE)
        self.over = len(data) < PIECE
        return {"type": "http.request", "body": data, "more_body": not self.over}


def in_pieces(application):
    async def run(scope, receive, send):
        body = scope.pop("body", None)
        await application(scope, body.receiving(receive) if body else receive, send)

    return run
