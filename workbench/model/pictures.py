"""A picture as bare pixels: what a window may show of a foreign image or scanned page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_CHANNELS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Pixels, row by row from the top, three bytes each: red, green, blue.

    Attributes:
        width: of the picture here, px.
        height: of the picture here, px.
        pixels: ``width * height * 3`` bytes.
        whole_width: of the original, px (of a page: as drawn).
        whole_height: of the original, px.
        page: drawn, from 1; 0 for an image.
        pages: of the document; 0 for an image.
    """

    width: int
    height: int
    pixels: bytes
    whole_width: int
    whole_height: int
    page: int = 0
    pages: int = 0

    def __post_init__(self) -> None:
        """Hold the pixels to their measures: they come from a process that read foreign bytes.

        Raises:
            ValueError: they do not fit.
        """
        if self.width < 1 or self.height < 1 or len(self.pixels) != self.width * self.height * _CHANNELS:
            raise ValueError("pixels")
