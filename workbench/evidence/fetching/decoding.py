"""Unpacking a compressed body in small steps, so that a gzip bomb is noticed before it is unpacked."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

STEP: Final = 65_536  # bytes unpacked at once
_GZIP: Final = 31  # zlib's window for gzip with header
_ZLIB: Final = 15
_RAW: Final = -15
_NAMES: Final = {"": "", "identity": "", "none": "", "gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}


class Unpacker:
    """Unpacks one body.

    Args:
        encoding: the header's value, one that ``knows`` accepts.
    """

    def __init__(self, encoding: str) -> None:
        self._name = name = _NAMES[encoding.strip().lower()]
        self._inflate = zlib.decompressobj(_GZIP) if name == "gzip" else None
        self._held = b""
        self._ended = False

    @staticmethod
    def knows(encoding: str) -> bool:
        """Say whether ``encoding`` is a compression we asked for, or none."""
        return encoding.strip().lower() in _NAMES

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yield what ``data`` unpacks to, at most ``STEP`` bytes at a time.

        Raises:
            zlib.error: damaged data.
        """
        if not self._name:
            yield data
            return
        data = self._begin(data)
        while self._inflate and not self._ended:
            piece = self._inflate.decompress(data, STEP)
            yield piece
            data = self._inflate.unconsumed_tail
            if self._inflate.eof:
                data = self._next_member(self._inflate.unused_data)
            if not data and len(piece) < STEP:
                return

    def finish(self) -> None:
        """Make sure that the compressed data came to its end.

        Raises:
            zlib.error: it is cut off.
        """
        if self._held or (self._inflate and not self._ended and not self._inflate.eof):
            raise zlib.error("cut off")

    def _begin(self, data: bytes) -> bytes:
        """Choose, for ``deflate``, between what the standard says and the raw stream that some servers send."""
        if self._inflate and self._inflate.eof and not self._ended:
            return self._next_member(data)
        if self._inflate:
            return data
        data, self._held = self._held + data, b""
        if len(data) < 2:  # noqa: PLR2004  # bytes of zlib's header
            self._held = data
            return b""
        wrapped = data[0] & 0x0F == 8 and int.from_bytes(data[:2], "big") % 31 == 0  # noqa: PLR2004  # RFC 1950
        self._inflate = zlib.decompressobj(_ZLIB if wrapped else _RAW)
        return data

    def _next_member(self, rest: bytes) -> bytes:
        """Go on with a further gzip member; anything else after the end is padding."""
        if not rest:
            return b""
        if self._name == "gzip" and rest[:1] == b"\x1f":
            self._inflate = zlib.decompressobj(_GZIP)
            return rest
        self._ended = True
        return b""
