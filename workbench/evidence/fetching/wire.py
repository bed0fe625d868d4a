"""The wire: connections that go to checked addresses only, and a tape of every byte that crosses."""

from __future__ import annotations

import io
import ipaddress
import socket
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, cast

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from workbench.errors import InputError

if TYPE_CHECKING:
    from requests import PreparedRequest
    from typing_extensions import Buffer

    from workbench.evidence.fetching.addresses import Target
    from workbench.evidence.fetching.fetched import Limits
    from workbench.evidence.fetching.watch import Watch

BUFFER: Final = 16_384  # bytes read at once


@dataclass(slots=True, kw_only=True)
class Hop:
    """One request and its response: where it may go, and what went over the wire.

    Attributes:
        target: what is asked for.
        addresses: the checked addresses, the only ones connected to.
        received_before: bytes that earlier hops of the same fetch received.
        body_begun: set when the headers are in; until then their own limit holds.
        peer: the address that took the connection.
        sent: the request's bytes.
        received: the response's bytes.
        truncated: a redirect's page of which only the beginning was taken.
        opened: what to close at the end; the libraries leave files open where a response's headers contradict.
        at: when the hop began.
    """

    target: Target
    addresses: tuple[str, ...]
    watch: Watch
    limits: Limits
    received_before: int = 0
    body_begun: bool = False
    peer: str = ""
    sent: bytearray = field(default_factory=bytearray)
    received: bytearray = field(default_factory=bytearray)
    truncated: bool = False
    opened: list[socket.socket | io.BufferedIOBase] = field(default_factory=list)
    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    def receive(self, data: memoryview) -> None:
        """Tape what came in.

        Raises:
            InputError: ``fetch-too-large``, or ``fetch-failed`` for endless headers.
        """
        self.received += data
        if self.received_before + len(self.received) > self.limits.raw_bytes:
            raise too_large(self.target.host, self.limits.raw_bytes)
        if not self.body_begun and len(self.received) > self.limits.header_bytes + BUFFER:
            raise InputError("fetch-failed", host=self.target.host, cause=f"headers > {self.limits.header_bytes} B")

    def connect(self) -> socket.socket:
        """Open a connection to the first checked address that takes one.

        Raises:
            InputError: ``fetch-failed`` when none does, or ``fetch-timeout``.
        """
        cause = ""
        for tried, address in enumerate(self.addresses):
            try:
                connection = self._connect(address, self.watch.remaining() / (len(self.addresses) - tried))
            except OSError as error:
                self.watch.check()
                cause = error.strerror or str(error)
            else:
                self.peer = address
                return connection
        raise InputError("fetch-failed", host=self.target.host, cause=cause)

    def _connect(self, address: str, seconds: float) -> socket.socket:
        v4 = ipaddress.ip_address(address).version == 4  # noqa: PLR2004  # the protocol's name
        connection = socket.socket(socket.AF_INET if v4 else socket.AF_INET6, socket.SOCK_STREAM)
        try:
            connection.settimeout(seconds)
            self.watch.guard(connection)
            connection.connect((address, self.target.port))
        except BaseException:
            connection.close()
            raise
        connection.settimeout(self.watch.remaining() + 1)  # the watchdog comes first
        return connection


def too_large(host: str, limit: int) -> InputError:
    """Return the error of a page that takes more than ``limit`` bytes."""
    return InputError("fetch-too-large", host=host, limit=f"{limit / 1_000_000:g} MB")


class _TapedReader(io.RawIOBase):
    """The reading end of a connection, taped; after every wait the watchdog is asked."""

    def __init__(self, raw: io.RawIOBase, hop: Hop) -> None:
        self._raw = raw
        self._hop = hop

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int | None:
        try:
            count = cast("int | None", self._raw.readinto(cast("bytearray", buffer)))
        except OSError:
            self._hop.watch.check()
            raise
        self._hop.watch.check()
        if count:
            self._hop.receive(memoryview(buffer)[:count])
        return count

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Taped:
    """A connected socket as the HTTP client uses it, with both directions taped."""

    def __init__(self, connection: socket.socket, hop: Hop) -> None:
        self._connection = connection
        self._hop = hop
        hop.opened.append(connection)

    def sendall(self, data: bytes) -> None:
        self._hop.sent += data
        self._connection.sendall(data)

    def makefile(self, *_mode: object, **_options: object) -> io.BufferedReader:
        # The socket's own file keeps it open until the response is read, even after the client closes it.
        raw = cast("io.RawIOBase", self._connection.makefile("rb", buffering=0))
        reader: io.BufferedReader = io.BufferedReader(_TapedReader(raw, self._hop), BUFFER)
        self._hop.opened.append(reader)
        return reader

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


class _Pinned(HTTPConnection):
    """A connection to the hop's checked address under the original host's name."""

    def __init__(self, *args: Any, hop: Hop, **options: Any) -> None:
        super().__init__(*args, **options)
        self._hop = hop

    def _new_conn(self) -> socket.socket:
        return self._hop.connect()

    def connect(self) -> None:
        super().connect()
        self.sock = cast("socket.socket", _Taped(self.sock, self._hop))


class _PinnedTLS(_Pinned, HTTPSConnection):
    """The same under TLS: name and certificate are those of the original host."""


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Pinned


class _TLSPool(HTTPSConnectionPool):
    ConnectionCls = _PinnedTLS


class PinnedAdapter(HTTPAdapter):
    """Carries one hop's request; there is no way from here to any other address, and no proxy."""

    def __init__(self, hop: Hop) -> None:
        super().__init__(max_retries=0)
        kind = _TLSPool if hop.target.scheme == "https" else _Pool
        self._hop = hop
        self._pool = kind(hop.target.host, hop.target.port, hop=hop)

    def get_connection_with_tls_context(
        self,
        request: PreparedRequest,  # noqa: ARG002  # the hop knows its target
        verify: Any,  # noqa: ARG002  # set on the pool by the caller
        proxies: Any = None,  # noqa: ARG002  # never
        cert: Any = None,  # noqa: ARG002  # never
    ) -> HTTPConnectionPool:
        """Return the pool of the hop's own connection."""
        return self._pool

    def close(self) -> None:
        """Close the connection and whatever the hop still holds open."""
        self._pool.close()
        super().close()
        while self._hop.opened:
            self._hop.opened.pop().close()
