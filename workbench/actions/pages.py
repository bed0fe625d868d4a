"""Pages: an address into bytes, their proof and a draft. Nothing is written; it may run anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from workbench import evidence, settings
from workbench.errors import InputError
from workbench.intake import NotTextError, can_read, decode
from workbench.jobs import read_content

if TYPE_CHECKING:
    from threading import Event

    from workbench.evidence import Fetched
    from workbench.model.articles import Document

# Called in the fetching thread with the bytes received and, where known, their total.
Progress = Callable[[int, int | None], None]

_ADDRESS: Final = re.compile(r"\s*(?:https?:|[a-z][a-z0-9+.-]+://)", re.IGNORECASE)
# Character sets of the web; Python knows more (Punycode, escapes) that take hours over a hostile page.
_CHARSETS: Final = re.compile(
    r"utf-16(?:-[lb]e)?|cp125\d|cp866|cp874|iso8859-\d+|koi8-[ru]|mac-(?:roman|cyrillic)|"
    r"gb2312|gbk|gb18030|big5(?:hkscs)?|euc_(?:jp|kr)|shift_jis|iso2022_jp"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page that was fetched and read, not yet kept.

    Attributes:
        content: its bytes, unpacked.
        warc: the proof: request and response of every hop as they crossed the wire.
        final_url: after all redirects.
        at: when it was asked for (ISO 8601, UTC).
        media_type: of the bytes.
        document: the draft in it; ``outlet`` is the host where the page names none, ``title`` the address.
        downgraded: a redirect led from https to http, where anybody on the way could change it.
    """

    content: bytes
    warc: bytes
    final_url: str
    at: str
    media_type: str
    document: Document
    downgraded: bool = False


def is_address(words: str) -> bool:
    """Say whether a person who typed this meant a web address and no file; the fetcher judges what it is worth."""
    return _ADDRESS.match(words) is not None


def fetch_page(url: str, *, cancel: Event | None = None, progress: Progress | None = None) -> Page:
    """Fetch a page from the public network, or from a host that the settings allow, and read it.

    Args:
        url: as pasted.
        cancel: set to stop.
        progress: told how much has come.

    Raises:
        InputError: the fetcher's sentences, ``page-unreadable``, ``page-empty``, or one of the readers'.
        CancelledError: the person cancelled.
    """
    fetched = evidence.fetch(url, allowed_hosts=settings.allowed_hosts(), cancel=cancel, progress=progress)
    document = _read(fetched, cancel)
    outlet = document.outlet or _host(fetched.final_url).removeprefix("www.")
    return Page(
        content=fetched.body,
        warc=fetched.warc,
        final_url=fetched.final_url,
        at=fetched.at,
        media_type=fetched.media_type if fetched.media_type.startswith("text/") else document.media_type,
        document=replace(document, title=document.title or fetched.final_url, outlet=outlet),
        downgraded=any(step.downgraded for step in fetched.redirects),
    )


def _read(fetched: Fetched, cancel: Event | None) -> Document:
    """Return the draft in a page. Its address names no kind: ``a.php`` is HTML, and ``.md`` is Moldova too."""
    host, kind = _host(fetched.final_url), fetched.media_type
    if not can_read(kind):
        raise InputError("page-unreadable", host=host, kind=kind)
    try:
        return read_content(_as_utf8(fetched), "", media_type=kind, cancel=cancel)
    except InputError as error:
        match error.code:
            case "file-empty":
                raise InputError("page-empty", host=host) from error
            case "file-binary":
                raise InputError("page-unreadable", host=host, kind=kind) from error
            case "file-too-large":
                raise InputError("fetch-too-large", host=host, limit=error.details["limit"]) from error
        raise InputError(error.code, **{**error.details, "path": host}) from error


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


def _as_utf8(fetched: Fetched) -> bytes:
    """Return a text's bytes with the header's character set, which no reader sees, made plain."""
    if not fetched.media_type.startswith("text/") and fetched.media_type != "application/xhtml+xml":
        return fetched.body
    if not _CHARSETS.fullmatch(fetched.charset):
        return fetched.body
    try:
        return decode(fetched.body, declared=fetched.charset).encode("utf-8-sig")
    except NotTextError:
        return fetched.body
