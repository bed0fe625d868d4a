"""Images: looked at with Pillow (MIT-CMU) for damage and size; they hold no text that could be read here.

The whole picture is decoded once, in the disposable process, so that the window only ever shows what decodes.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from typing import Final

from PIL import Image, UnidentifiedImageError

from workbench.errors import InputError
from workbench.model.articles import Document, Wordless

MOST_PIXELS: Final = 80_000_000
LONGEST_EDGE: Final = 32_767  # what Qt's painter takes
FORMATS: Final = {
    "PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif", "WEBP": "image/webp", "TIFF": "image/tiff",
    "BMP": "image/bmp", "MPO": "image/jpeg",
}  # fmt: skip
Image.MAX_IMAGE_PIXELS = None  # Pillow only warns up to twice its limit; ours is checked below, on the header
BROKEN: Final = (
    UnidentifiedImageError, OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, struct.error,
    zlib.error, OverflowError,
)  # fmt: skip


def read_image(content: bytes, shown: str) -> Document:
    """Return a draft without text that says it is an image, and of which kind by its bytes.

    Raises:
        InputError: ``image-too-large`` or ``file-damaged``.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # bombs are counted below
            with Image.open(io.BytesIO(content), formats=list(FORMATS)) as image:
                check_measures(image, shown)
                image.draft("L", (1024, 1024))  # of a JPEG an eighth is enough to see that it is whole
                image.load()
                kind = FORMATS[image.format or ""]
    except BROKEN:
        raise InputError("file-damaged", path=shown) from None
    return Document(text="", blocks=(), media_type=kind, wordless=Wordless.IMAGE)


def check_measures(image: Image.Image, shown: str) -> None:
    """Refuse an image that is larger than is looked at, before its pixels are decoded.

    Raises:
        InputError: ``image-too-large``.
    """
    width, height = image.size
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_EDGE:
        limit = MOST_PIXELS // 1_000_000
        raise InputError("image-too-large", path=shown, width=width, height=height, limit=limit)
