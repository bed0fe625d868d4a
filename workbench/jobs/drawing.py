"""Foreign images and pages drawn in one disposable process each; only bare pixels come back."""

from __future__ import annotations

import base64
import zlib
from typing import TYPE_CHECKING, Any, Final

from workbench.errors import InputError
from workbench.jobs.reading import ask_disposable
from workbench.model.pictures import Picture

if TYPE_CHECKING:
    from workbench.jobs.protocol import Cancel

_SHOWN: Final = "…"  # a capture has no name of its own here
_MOST: Final = 2000 * 2000 * 3  # bytes of pixels


def draw_content(content: bytes, *, page: int = 1, cancel: Cancel | None = None) -> Picture:
    """Draw an image, or a page of a PDF.

    Raises:
        InputError: ``image-too-large``, ``file-damaged``, ``file-encrypted``, ``too-slow`` or ``unparsable``.
        CancelledError: cancelled.
    """
    message = ask_disposable(content, name="", media_type="", cancel=cancel, shown=_SHOWN, draw=page)
    try:
        return picture_from_plain(message["picture"])
    except (ValueError, KeyError, TypeError, zlib.error):
        raise InputError("unparsable", path=_SHOWN, cause="garbled answer") from None


def picture_to_plain(picture: Picture) -> dict[str, Any]:
    """Return a picture as JSON can carry it."""
    return {
        "width": picture.width,
        "height": picture.height,
        "whole_width": picture.whole_width,
        "whole_height": picture.whole_height,
        "page": picture.page,
        "pages": picture.pages,
        "pixels": base64.b64encode(zlib.compress(picture.pixels, 1)).decode("ascii"),
    }


def picture_from_plain(plain: dict[str, Any]) -> Picture:
    """Return the picture an answer carries; never more pixels than a window shows.

    Raises:
        ValueError: they do not fit their measures, KeyError, TypeError or zlib.error: garbled.
    """
    measures = {name: int(plain[name]) for name in ("width", "height", "whole_width", "whole_height", "page", "pages")}
    pixels = zlib.decompressobj().decompress(base64.b64decode(plain["pixels"]), _MOST + 1)
    return Picture(pixels=pixels, **measures)
