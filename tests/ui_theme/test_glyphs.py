"""Glyphs differ without their colours."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from pytestqt.qtbot import QtBot

from workbench.ui.theme import Theme, load_tokens
from workbench.ui.theme.glyphs import key_cap, key_cap_width, paint_rating, paint_shape, rating_icon, rating_path
from workbench.ui.theme.icons import STROKES, icon, icon_path
from workbench.ui.theme.tokens import RATING_KEYS

SIZE = 14


def _grey(key: str) -> list[int]:
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_shape(painter, QRectF(0, 0, SIZE, SIZE), rating_path(key), QColor("#404040"))
    painter.end()
    return [image.pixelColor(x, y).lightness() for y in range(SIZE) for x in range(SIZE)]


@pytest.mark.parametrize(("one", "other"), list(combinations(RATING_KEYS, 2)))
def test_two_ratings_differ_in_greyscale(qtbot: QtBot, one: str, other: str) -> None:
    differing = sum(abs(a - b) > 60 for a, b in zip(_grey(one), _grey(other), strict=True))
    assert differing >= SIZE  # at least a row's worth of pixels at the size of the margin


@pytest.mark.parametrize("dark", [False, True])
def test_a_glyph_has_its_ratings_colour(qtbot: QtBot, dark: bool) -> None:
    theme = Theme(load_tokens(), dark=dark)
    image = QImage(32, 32, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_rating(painter, QRectF(0, 0, 32, 32), "false", theme)
    painter.end()
    assert image.pixelColor(5, 16) == theme.rating_colour("false")
    assert image.pixelColor(16, 16).alpha() == 0  # the cross is cut out, it stands on any ground


def test_an_unknown_rating_is_our_fault() -> None:
    with pytest.raises(KeyError):
        rating_path("maybe")


@pytest.mark.parametrize("name", sorted(STROKES))
def test_an_icon_stays_in_its_box(qtbot: QtBot, name: str) -> None:
    box = icon_path(name).boundingRect()
    assert not box.isEmpty()
    assert QRectF(0, 0, 16, 16).contains(box)


def test_icons_come_sharp_and_disabled(qtbot: QtBot) -> None:
    theme = Theme(load_tokens(), dark=False)
    for made in (icon("undo", theme, size=14), rating_icon("open", theme, 14)):
        sharp = made.pixmap(QSize(14, 14), 2.0)
        assert sharp.size() == QSize(28, 28)
        faded = made.pixmap(QSize(14, 14), QIcon.Mode.Disabled)
        assert sharp.toImage() != faded.toImage().scaled(28, 28)


def test_a_key_cap_is_never_narrower_than_high(qtbot: QtBot) -> None:
    theme = Theme(load_tokens(), dark=False)
    assert key_cap_width("I", theme) >= 16
    assert key_cap_width("Strg+K", theme) > key_cap_width("K", theme)
    image = QImage(40, 20, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    key_cap(painter, QRectF(2, 2, key_cap_width("K", theme), 16), "K", theme)
    painter.end()
    assert image.pixelColor(10, 2) != QColor(Qt.GlobalColor.white)
