"""Pictures of what was captured: an image, or a page of a scanned document, for the eyes of whoever checks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.jobs.drawing import draw_content

if TYPE_CHECKING:
    from threading import Event

    from workbench.journal import Reading
    from workbench.model.pictures import Picture


def picture_of(reading: Reading, sha256: str, *, page: int = 1, cancel: Event | None = None) -> Picture:
    """Draw a capture's frozen bytes, in a disposable process; nothing is written, it may run anywhere.

    Args:
        reading: the library.
        sha256: of the capture's bytes.
        page: of a PDF, from 1.
        cancel: set to stop.

    Raises:
        NotFoundError: ``capture-unknown``.
        InputError: ``image-too-large``, ``file-damaged``, ``file-encrypted``, ``too-slow`` or ``unparsable``.
        CancelledError: cancelled.
    """
    return draw_content(reading.capture_bytes(sha256), page=page, cancel=cancel)
