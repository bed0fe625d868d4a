"""Foreign images and scanned pages come back as bare pixels, from a process of their own, or as one sentence."""

from __future__ import annotations

import base64
import io
import zlib

import pytest
from PIL import Image, ImageDraw

from workbench.errors import InputError
from workbench.intake.drawing import LONGEST
from workbench.jobs.drawing import draw_content, picture_from_plain, picture_to_plain
from workbench.model.pictures import Picture


def _saved(image: Image.Image, kind: str, **more: object) -> bytes:
    held = io.BytesIO()
    image.save(held, kind, **more)
    return held.getvalue()


def _pixel(picture: Picture, x: int, y: int) -> tuple[int, ...]:
    at = (y * picture.width + x) * 3
    return tuple(picture.pixels[at : at + 3])


def _scan() -> bytes:
    pages = [Image.new("RGB", (620, 877), colour) for colour in ("white", "red", "blue")]
    return _saved(pages[0], "PDF", save_all=True, append_images=pages[1:])


def test_an_image_is_drawn_on_white_and_kept_to_what_a_window_shows() -> None:
    image = Image.new("RGBA", (2 * LONGEST, 400), (0, 0, 0, 0))
    ImageDraw.Draw(image).rectangle((0, 0, LONGEST, 400), fill="green")
    picture = draw_content(_saved(image, "PNG"))
    assert (picture.width, picture.height) == (LONGEST, 200)
    assert (picture.whole_width, picture.whole_height) == (2 * LONGEST, 400)
    assert _pixel(picture, 10, 10) == (0, 128, 0)
    assert _pixel(picture, LONGEST - 10, 10) == (255, 255, 255)


def test_a_photograph_stands_upright() -> None:
    image = Image.new("RGB", (40, 20), "white")
    exif = image.getexif()
    exif[0x0112] = 6  # the camera was held upright
    picture = draw_content(_saved(image, "JPEG", exif=exif))
    assert (picture.width, picture.height, picture.whole_width) == (20, 40, 20)


@pytest.mark.parametrize(
    ("page", "shown", "colour"), [(1, 1, (255, 255, 255)), (3, 3, (0, 0, 254)), (9, 3, (0, 0, 254))]
)
def test_a_scanned_page_is_drawn_and_counted(page: int, shown: int, colour: tuple[int, int, int]) -> None:
    picture = draw_content(_scan(), page=page)
    assert (picture.page, picture.pages) == (shown, 3)
    assert all(abs(one - other) < 6 for one, other in zip(_pixel(picture, 30, 30), colour, strict=True))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "file-damaged"),
        (_saved(Image.new("1", (33_000, 10)), "PNG"), "image-too-large"),
        (b"%PDF-1.4 nothing", "file-damaged"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_one_sentence(content: bytes, code: str) -> None:
    with pytest.raises(InputError) as refused:
        draw_content(content)
    assert refused.value.code == code


def test_a_garbled_answer_never_becomes_a_picture() -> None:
    picture = Picture(width=2, height=1, pixels=bytes(6), whole_width=2, whole_height=1)
    plain = picture_to_plain(picture)
    assert picture_from_plain(plain) == picture
    for broken in ({**plain, "width": 3}, {**plain, "height": 0}, {**plain, "pixels": "AAAA"}):
        with pytest.raises((ValueError, zlib.error)):
            picture_from_plain(broken)
    bomb = base64.b64encode(zlib.compress(bytes(200_000_000))).decode()
    with pytest.raises(ValueError, match="pixels"):
        picture_from_plain({**plain, "width": 10_000, "height": 10_000, "pixels": bomb})
