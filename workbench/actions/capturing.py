"""Capturing: a file, page or pasted words read and searched for passages, ready to be attached. Nothing is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.actions.articles import now
from workbench.actions.pages import fetch_page, is_address
from workbench.errors import InputError
from workbench.evidence.recording import end_of
from workbench.intake import names_a_file
from workbench.jobs import read_content, read_file
from workbench.model.evidence import Capture, SourceKind
from workbench.model.ids import Sha256
from workbench.text.anchors import find_all
from workbench.text.characters import mended
from workbench.text.file_names import file_name
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from threading import Event

    from workbench.actions.pages import Page, Progress
    from workbench.actions.workspace import Workspace
    from workbench.evidence import Proposal
    from workbench.model.articles import Document
    from workbench.model.claims import Claim
    from workbench.model.timecodes import RecordingEnd

_SEPARATOR: Final = re.compile(r"[/\\]")
_LONGEST_NAME: Final = 255  # bytes: no file or folder has a longer name
_BEGINS_PATH: Final = re.compile(r"[/\\]|[A-Za-z]:[/\\]|\.{1,2}[/\\]|~[^\s/\\]*(?:[/\\]|$)")
_FEW: Final = 3  # words behind a slash in the first one: "Berichte/Mein Text" is sooner a path than a sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A file or page read and searched for fitting passages, not yet attached; nothing is written.

    Attributes:
        content: the bytes, kept in the library when attached.
        capture: text and what is known about the bytes.
        title, publisher, date, author: of the source.
        proposals: passages that fit the claim, best first.
        warc: of a page, the proof kept beside its bytes.
        downgraded: of a page, it came over http although https was asked for.
        ends: where a recording ends; known before anybody looks, for of a large page it takes half a second to find.
    """

    content: bytes
    capture: Capture
    title: str
    publisher: str
    date: str
    proposals: tuple[Proposal, ...]
    author: str = ""
    warc: bytes = b""
    downgraded: bool = False
    ends: RecordingEnd | None = None

    @property
    def kind(self) -> SourceKind:
        """Say where it came from."""
        return SourceKind.WEB if self.capture.final_url else SourceKind.FILE

    @property
    def location(self) -> str:
        """Return the final address, or the file's name."""
        return self.capture.final_url or self.capture.file_name


def prepare_file(
    workspace: Workspace, claim: Claim, path: Path, *, propose: bool = True, cancel: Event | None = None
) -> Prepared:
    """Read a file and look for passages that fit the claim.

    Args:
        workspace: where.
        claim: the claim.
        path: the file.
        propose: look for passages; not needed when the passage is known.
        cancel: set to stop.

    Raises:
        InputError: the file can't be used; CancelledError: the person cancelled.
    """
    content, document = read_file(path, cancel=cancel)
    return _prepared(workspace, claim, content, document, mended(path.name), propose=propose, cancel=cancel)


def prepare_words(workspace: Workspace, claim: Claim, words: str, *, cancel: Event | None = None) -> Prepared:
    """Take pasted words as a text file, named after its title, and look for passages that fit the claim.

    Args:
        workspace: where.
        claim: the claim.
        words: as pasted.
        cancel: set to stop.

    Raises:
        InputError: ``file-empty`` or ``file-too-large``; CancelledError: the person cancelled.
    """
    content = words.encode("utf-8", "replace")
    document = read_content(content, ".txt", media_type="text/plain", cancel=cancel)
    name = f"{file_name(document.title) or 'text'}.txt"
    return _prepared(workspace, claim, content, document, name, cancel=cancel)


def is_words(where: str) -> bool:
    """Say whether this is a text and no place: several lines, too long for the name of a file, or plainly a sentence.

    Args:
        where: what stands in the field for a file, an address or a text.
    """
    lines = where.strip().splitlines()
    if len(lines) != 1:
        return len(lines) > 1
    if is_address(lines[0]):
        return False
    return any(len(part.encode()) > _LONGEST_NAME for part in _SEPARATOR.split(lines[0])) or _are_words(
        lines[0].strip()
    )


def _are_words(line: str) -> bool:
    """Say whether a line has blanks between its words and nothing of a path; a slash in it may be "km/h"."""
    words = line.split()
    if len(words) == 1 or "\\" in line or _BEGINS_PATH.match(line) or names_a_file(line.strip("\"'„“”»«")):
        return False
    return ("/" not in words[0] or len(words) > _FEW) and not _exists(line)


def _exists(path: str) -> bool:
    """Say whether a file stands there; what no file can be called, or nobody may look at, does not."""
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def _prepared(
    workspace: Workspace,
    claim: Claim,
    content: bytes,
    document: Document,
    name: str,
    *,
    propose: bool = True,
    cancel: Event | None = None,
) -> Prepared:
    capture = Capture(
        sha256=Sha256(sha256_of(content)),
        size=len(content),
        media_type=document.media_type,
        at=now(),
        text=document.text,
        language=document.language,
        pages=document.pages,
        file_name=name,
    )
    return Prepared(
        content=content,
        capture=capture,
        title=document.title or name,
        publisher=document.outlet,
        date=document.date,
        author=document.author,
        proposals=passages_for(workspace, claim, capture, cancel) if propose else (),
        ends=end_of(capture, content),
    )


def prepare_page(
    workspace: Workspace,
    claim: Claim,
    url: str,
    *,
    propose: bool = True,
    cancel: Event | None = None,
    progress: Progress | None = None,
) -> Prepared:
    """Fetch a page and look for passages that fit the claim.

    Args:
        workspace: where.
        claim: the claim.
        url: as pasted.
        propose: look for passages; not needed when the passage is known.
        cancel: set to stop.
        progress: called in this thread with the bytes received and, where known, their total.

    Raises:
        InputError: the page can't be fetched or read (see ``fetch_page``); CancelledError: the person cancelled.
    """
    page = fetch_page(url, cancel=cancel, progress=progress)
    capture = capture_of(page)
    return Prepared(
        content=page.content,
        capture=capture,
        title=page.document.title,
        publisher=page.document.outlet,
        date=page.document.date,
        author=page.document.author,
        proposals=passages_for(workspace, claim, capture, cancel) if propose else (),
        warc=page.warc,
        downgraded=page.downgraded,
        ends=end_of(capture, page.content),
    )


def capture_of(page: Page) -> Capture:
    """Return what is kept of a fetched page besides its bytes."""
    return Capture(
        sha256=Sha256(sha256_of(page.content)),
        size=len(page.content),
        media_type=page.media_type,
        at=page.at,
        text=page.document.text,
        language=page.document.language,
        pages=page.document.pages,
        final_url=page.final_url,
        warc=sha256_of(page.warc),
    )


def passages_for(
    workspace: Workspace, claim: Claim, capture: Capture, cancel: Event | None = None
) -> tuple[Proposal, ...]:
    """Return the passages of a capture that fit a claim, best first; an image or a scan has none.

    Args:
        workspace: where.
        claim: the claim.
        capture: what was read.
        cancel: set to stop: looking through a long document takes seconds.

    Raises:
        CancelledError: the person cancelled.
    """
    if not capture.text:
        return ()
    return workspace.worker.passages(claim.text, claim.facts, capture, cancel=cancel)


def find_passage(text: str, quote: str) -> tuple[int, int]:
    """Return the first span of ``quote`` in a source's text (code points).

    Raises:
        InputError: ``passage-not-found``.
    """
    spans = find_all(text, quote.strip())
    if not spans:
        raise InputError("passage-not-found", quote=quote)
    return spans[0]
