"""Zip packages of XML (DOCX, XLSX, ODT), opened without trusting anything they say about themselves.

Nothing is ever unpacked to disk, so names inside mean nothing; parts are read one by one, counted while they unpack.
A DOCTYPE is refused: no office program writes one, and it is how entities grow and reach outside (OOXML forbids it,
ECMA-376 part 2, §8.1.1; OpenDocument needs none).
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from lxml import etree

from workbench.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_ENTRIES: Final = 10_000
MOST_BYTES: Final = 512 * 1024 * 1024  # of all parts as they declare themselves
MOST_PART_BYTES: Final = 96 * 1024 * 1024  # of one part, counted while it unpacks
MOST_RATIO: Final = 300  # real documents of one repeated row reach about 100
_RATIO_FROM: Final = 8 * 1024 * 1024
_CHUNK: Final = 1 << 20
_DOCTYPE: Final = re.compile(rb"<!DOCTYPE|<!ENTITY", re.IGNORECASE)
_SVG_TYPE: Final = re.compile(rb"<!DOCTYPE\s+svg\s[^\[<>]{0,300}>")  # no "[": nothing is declared in it
_OVERLAP: Final = 40  # bytes of a chunk's end in which a DOCTYPE may begin, in any encoding
_DAMAGED: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, struct.error, IndexError
)  # fmt: skip


class Package:
    """A zip file in memory.

    Args:
        content: its bytes.
        shown: the file's name for errors.

    Raises:
        InputError: ``file-damaged``, ``file-encrypted`` or ``archive-too-large``.
    """

    def __init__(self, content: bytes, shown: str) -> None:
        self.shown = shown
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _DAMAGED:
            raise InputError("file-damaged", path=shown) from None
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > MOST_BYTES:
            raise self._too_large()
        if any(entry.flag_bits & 1 for entry in entries):
            raise InputError("file-encrypted", path=shown)
        self._entries = {entry.filename.lstrip("/"): entry for entry in entries}

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    @property
    def names(self) -> tuple[str, ...]:
        """Return the parts' names."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes:
        """Return a part's bytes.

        Raises:
            InputError: ``file-damaged`` when it is missing or broken, ``archive-too-large``.
        """
        return b"".join(self._chunks(name))

    def xml(self, name: str) -> etree._Element:
        """Return a part's tree; entities stay unexpanded and nothing is loaded from elsewhere.

        Raises:
            InputError: as ``read``, ``document-type-forbidden``, or ``file-too-deep``.
        """
        content = self.read(name)
        self._refuse_doctype(content)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True,
            remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            code = "file-too-deep" if "depth" in str(error).lower() else "file-damaged"
            raise InputError(code, path=self.shown) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise InputError("document-type-forbidden", path=self.shown)
        return root

    def check_parts(self, *, pictures: str) -> None:
        """Unpack every part once for its size and a DOCTYPE, before a reader gets them that looks for neither.

        A part's name says nothing of what a reader takes it for: a sheet may be called ``sheet1.dat``.

        Args:
            pictures: what the names of pictures begin with; an SVG there may name its document type, declaring nothing.

        Raises:
            InputError: as ``xml``.
        """
        for name in self.names:
            tail = b""
            for chunk in self._chunks(name):
                content = _SVG_TYPE.sub(b"", chunk, count=1) if name.startswith(pictures) else chunk
                self._refuse_doctype(tail + content)
                tail = content[-_OVERLAP:]

    def _chunks(self, name: str) -> Iterator[bytes]:
        entry = self._entries.get(name)
        if entry is None:
            raise InputError("file-damaged", path=self.shown)
        size = 0
        try:
            with self._zip.open(entry) as part:
                while chunk := part.read(_CHUNK):
                    size += len(chunk)
                    small = size <= _RATIO_FROM or size <= MOST_RATIO * max(1, entry.compress_size)
                    if size > MOST_PART_BYTES or not small:
                        raise self._too_large()
                    yield chunk
        except _DAMAGED:
            raise InputError("file-damaged", path=self.shown) from None
        except RuntimeError:  # zipfile's word for a missing password
            raise InputError("file-encrypted", path=self.shown) from None

    def _refuse_doctype(self, content: bytes) -> None:
        """Refuse a document type in any of XML's encodings: without NULs, UTF-16 and UTF-32 read like ASCII."""
        plain = content.replace(b"\x00", b"") if b"\x00" in content[:_OVERLAP] else content
        if _DOCTYPE.search(plain):
            raise InputError("document-type-forbidden", path=self.shown)

    def _too_large(self) -> InputError:
        return InputError("archive-too-large", path=self.shown, limit=f"{MOST_PART_BYTES // 1024**2} MB")
