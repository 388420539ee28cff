"""A provider whose every word the tests choose: what a broken or hostile OpenID provider says, signed with its own key."""

import hmac
import json
import time
from base64 import urlsafe_b64encode
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey


def b64(raw):
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


class Liar:
    """claims: of the next token, beside those that are right. answers: {path: (status, headers, bytes)} instead of the usual."""

    def __init__(self, origin):
        self.origin, self.answers, self.asked = origin, {}, []
        self.turn()
        self.begin()

    def begin(self):
        self.claims, self.header, self.nonce, self.answers, self.asked = {}, {"alg": "RS256"}, "", {}, []
        self.signs_with = self.key

    def turn(self):
        """Another key from now on."""
        self.key = self.signs_with = RSAKey.generate_key(2048, {"kid": f"key-{time.monotonic_ns()}"})

    def token(self, **claims):
        now = int(time.time())
        right = {"iss": self.origin, "aud": "workspace", "sub": "liar", "iat": now, "exp": now + 60, "nonce": self.nonce}
        told = {name: value for name, value in (right | self.claims | claims).items() if value is not None}
        kid = {"kid": self.key.kid} | self.header
        return jwt.encode(kid, told, self.signs_with, algorithms=[self.header["alg"]])

    def by_the_public_key(self):
        """A token with the key that everybody may know as the secret of a symmetric signature."""
        _head, told, _signature = self.token().split(".")
        head = b64(json.dumps({"alg": "HS256", "kid": self.key.kid}).encode())
        return f"{head}.{told}.{b64(hmac.digest(self.key.as_pem(private=False), f'{head}.{told}'.encode(), 'sha256'))}"

    def says(self, path):
        about = {"issuer": self.origin, "authorization_endpoint": f"{self.origin}/go", "token_endpoint": f"{self.origin}/token"}
        about |= {"jwks_uri": f"{self.origin}/keys", "userinfo_endpoint": f"{self.origin}/me"}
        usual = {
            "/.well-known/openid-configuration": lambda: about,
            "/keys": lambda: KeySet([self.key]).as_dict(private=False),
            "/token": lambda: {"access_token": "a", "token_type": "Bearer", "id_token": self.token()},
            "/me": lambda: {"sub": "liar"},
        }
        self.asked.append(path)
        return self.answers.get(path) or (200, {}, json.dumps(usual[path]()).encode())


class Handler(BaseHTTPRequestHandler):
    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        status, headers, body = self.server.liar.says(self.path)
        self.send_response(status)
        for name, value in (headers | {"Content-Length": str(len(body))}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = answer

    def log_message(self, *told):
        """Not a word: a test's output is its own."""


@contextmanager
def running():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.liar = Liar(f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield server.liar
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
