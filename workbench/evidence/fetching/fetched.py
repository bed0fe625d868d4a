"""What a fetch is allowed and what it brings home."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much of our time and memory a server may take.

    Attributes:
        seconds: for everything: names, connecting, all redirects, the last byte.
        body_bytes: of the page after unpacking.
        raw_bytes: received over all redirects, headers included.
        header_bytes: of one response's headers.
        redirects: followed at most.
    """

    seconds: float = 30.0
    body_bytes: int = 25_000_000
    raw_bytes: int = 25_000_000
    header_bytes: int = 65_536
    redirects: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """One redirect that was followed.

    Attributes:
        url: where it stood.
        status: 301, 302, 303, 307 or 308.
        target: where it led, absolute.
    """

    url: str
    status: int
    target: str

    @property
    def downgraded(self) -> bool:
        """Say whether it led from https to http, where anybody on the way can change the page."""
        return self.url.startswith("https:") and self.target.startswith("http:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page as it came, with the proof.

    Attributes:
        requested_url: as the person gave it, without surrounding spaces.
        final_url: after all redirects, canonical, without fragment.
        status: of the final response, 2xx.
        headers: of the final response, in order, repeated ones repeated.
        at: when the final request was sent (ISO 8601, UTC).
        body: the final response's bytes after unpacking chunks and compression.
        media_type: lower case, without parameters; recognised from the bytes where the server says nothing.
        charset: a Python codec named by byte order mark, header or HTML, empty where none is.
        warc: WARC/1.1, one gzip member per record: request and response of every hop, bytes as they crossed the wire.
        sha256: of ``body``, hexadecimal.
        redirects: those followed, in order.
    """

    requested_url: str
    final_url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    at: str
    body: bytes
    media_type: str
    charset: str
    warc: bytes
    sha256: str
    redirects: tuple[Redirect, ...] = ()
