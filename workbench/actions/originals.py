"""Originals: a capture's frozen bytes written into a file of one's own. Its name can't leave the chosen folder."""

from __future__ import annotations

import mimetypes
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.actions.reporting import write_whole

if TYPE_CHECKING:
    from workbench.journal import Reading
    from workbench.model.evidence import Capture

_NAME: Final = re.compile(r"[^\w.\- ]+")
_PASSIVE: Final = frozenset(
    {"application/pdf", "text/plain", "text/csv", "text/markdown", "application/x-subrip", "text/vtt"}
)
_SUFFIXES: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "message/rfc822": ".eml",
    "text/vtt": ".vtt",
}
_LONGEST: Final = 80


def original_name(capture: Capture) -> str:
    """Return a file name for a capture's bytes: the one it came with, else its title's host, and never a path."""
    name = Path(capture.file_name.replace("\\", "/")).name or capture.final_url.partition("://")[2].partition("/")[0]
    stem = _NAME.sub("-", name).strip("-. ")[:_LONGEST] or capture.sha256[:12]
    suffix = _SUFFIXES.get(capture.media_type) or mimetypes.guess_extension(capture.media_type) or ".bin"
    return stem if capture.file_name and Path(stem).suffix else f"{stem}{suffix}"


def is_passive(media_type: str) -> bool:
    """Say whether a file of this kind runs nothing and loads nothing when it is opened."""
    passive_image = media_type.startswith("image/") and "svg" not in media_type
    return media_type in _PASSIVE or passive_image


def save_original(reading: Reading, sha256: str, target: Path) -> Path:
    """Write the frozen bytes of a capture, unchanged, into a file.

    Raises:
        NotFoundError: ``capture-unknown``.
        InputError: ``file-unwritable``.
    """
    write_whole(target, reading.capture_bytes(sha256))
    return target
