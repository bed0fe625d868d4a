"""Foreign images and scanned pages drawn as bare pixels, inside the disposable process alone."""

from __future__ import annotations

import io
import warnings
from typing import Final

from PIL import Image, ImageOps

from workbench.errors import InputError
from workbench.intake import kinds
from workbench.intake.image import BROKEN, FORMATS, check_measures
from workbench.model.pictures import Picture

LONGEST: Final = 2000  # px of the longer edge; more is seen in the original
_DOTS: Final = 150 / 72  # px of a page's point


def draw(content: bytes, name: str, *, page: int = 1) -> Picture:
    """Draw an image, or one page of a PDF.

    Args:
        content: the file's bytes.
        name: of the file.
        page: of a PDF, from 1; one that is not there is the nearest.

    Raises:
        InputError: ``image-too-large``, ``file-damaged`` or ``file-encrypted``.
    """
    if kinds.kind_of(content, name, "") == kinds.PDF:
        return _page(content, name, page)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # bombs are counted by us
            with Image.open(io.BytesIO(content), formats=list(FORMATS)) as image:
                check_measures(image, name)
                turned = ImageOps.exif_transpose(image) or image
                whole = turned.size
                turned.thumbnail((LONGEST, LONGEST))
                return _picture(_flat(turned), whole)
    except BROKEN:
        raise InputError("file-damaged", path=name) from None


def _page(content: bytes, name: str, page: int) -> Picture:
    from workbench.intake import pdf  # noqa: PLC0415  only a PDF needs its engine

    document = pdf.open_pdf(content, name)
    try:
        count = len(document)
        number = min(max(page, 1), count)
        drawn = document[number - 1]
        width, height = drawn.get_size()
        scale = min(_DOTS, LONGEST / max(width, height, 1))
        image = drawn.render(scale=scale, may_draw_forms=False).to_pil()
        return _picture(_flat(image), image.size, page=number, pages=count)
    finally:
        document.close()


def _flat(image: Image.Image) -> Image.Image:
    """Return the image on white, without transparency."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        over = image.convert("RGBA")
        ground = Image.new("RGBA", over.size, "white")
        ground.alpha_composite(over)
        image = ground
    return image.convert("RGB")


def _picture(image: Image.Image, whole: tuple[int, int], *, page: int = 0, pages: int = 0) -> Picture:
    return Picture(
        width=image.width,
        height=image.height,
        pixels=image.tobytes(),
        whole_width=whole[0],
        whole_height=whole[1],
        page=page,
        pages=pages,
    )
