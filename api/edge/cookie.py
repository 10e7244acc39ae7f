"""The session of a browser: its token in a cookie that no script can read.

A token may stand neither in an address nor where a script of others could read it. The cookie holds
the token itself, so it is worth exactly as much: nothing is kept about sessions, any process of any
server knows it, and a token that is revoked ends all of them at once.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from api import API_PATH
from api.settings import Settings

NAME = "plateauplanner"
"""Name of the cookie; with ``__Secure-`` before it where browsers come over https."""


@dataclass(frozen=True, slots=True)
class SessionCookie:
    """How the cookie is called and sent.

    Attributes
    ----------
    name
        Its name.
    attributes
        What stands behind its value.
    """

    name: str
    attributes: str

    @classmethod
    def of(cls, settings: Settings) -> "SessionCookie":
        """Return the cookie for the public address of a server.

        It is a cookie of the API alone. The prefix ``__Host-`` asks for one of the whole host, so
        it is ``__Secure-``: over plain HTTP nobody can put another one in its place. It ends with
        the browser.
        """
        address = urlsplit(settings.public_url or "")
        attributes = f"; Path={address.path}{API_PATH}; HttpOnly; SameSite=Strict"
        if address.scheme == "https":
            return cls(f"__Secure-{NAME}", f"{attributes}; Secure")
        return cls(NAME, attributes)

    def begun(self, token: str) -> str:
        """Return the ``Set-Cookie`` that begins a session; the token must be a valid one."""
        return f"{self.name}={token}{self.attributes}"

    def ended(self) -> str:
        """Return the ``Set-Cookie`` that ends it."""
        return f"{self.name}={self.attributes}; Max-Age=0"

    def token_in(self, header: bytes) -> str | None:
        """Return the token in a Cookie header; null without one, ``""`` when it cannot be read.

        Two that differ cannot be read: one of them may be put there by a neighbouring site.
        """
        found = set()
        for pair in header.split(b";"):
            name, _, value = pair.strip().partition(b"=")
            if name == self.name.encode():
                found.add(value)
        if len(found) != 1:
            return "" if found else None
        (token,) = found
        return token.decode() if token.isascii() else ""
