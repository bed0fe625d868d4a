"""The lines of the ratings differ without their colours: on a grey printout and for colour-blind eyes."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from workbench.ui.manuscript.lines import Pixels
from workbench.ui.manuscript.rules import Pencil
from workbench.ui.theme import load_tokens
from workbench.ui.theme.tokens import RATING_KEYS

WIDTH, HEIGHT = 84, 12  # px: a short claim of two words


def _grey(key: str) -> list[int]:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    Pencil(painter, Pixels(painter)).rating(0, WIDTH, 4, load_tokens().rating(key), QColor("#404040"))
    painter.end()
    return [image.pixelColor(x, y).lightness() for y in range(HEIGHT) for x in range(WIDTH)]


@pytest.mark.parametrize(("one", "other"), list(combinations(RATING_KEYS, 2)))
def test_two_lines_differ_in_greyscale(qtbot: QtBot, one: str, other: str) -> None:
    differing = sum(abs(a - b) > 60 for a, b in zip(_grey(one), _grey(other), strict=True))
    assert differing >= WIDTH // 8


@pytest.mark.parametrize("wrong", [False, True])
def test_ticks_and_crosses_differ_in_shape(qtbot: QtBot, wrong: bool) -> None:
    def drawn(*, cross: bool) -> list[int]:
        image = QImage(10, 10, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        Pencil(painter, Pixels(painter)).tick(2, 2, QColor("#404040"), wrong=cross)
        painter.end()
        return [image.pixelColor(x, y).lightness() for y in range(10) for x in range(10)]

    marks = drawn(cross=wrong)
    assert min(marks) < 140
    assert sum(abs(a - b) > 60 for a, b in zip(marks, drawn(cross=not wrong), strict=True)) >= 6


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_the_dots_of_a_fact_are_alike_and_stay_within_it(qtbot: QtBot, scale: float) -> None:
    image = QImage(round(WIDTH * scale), round(HEIGHT * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor("white"))
    painter = QPainter(image)
    pencil = Pencil(painter, Pixels(painter))
    pencil.fact(8, 60, 6, QColor("#404040"))
    painter.end()
    columns = [min(image.pixelColor(x, y).lightness() for y in range(image.height())) for x in range(image.width())]
    dark = [x for x, lightness in enumerate(columns) if lightness < 140]
    assert 8 * scale <= dark[0] <= 11 * scale
    assert 55 * scale <= dark[-1] <= 61 * scale
    steps = {after - before for before, after in pairwise(dark)} - {1}
    assert steps <= {round(4 * scale), round(4 * scale) - 1}
    assert len(steps) == 1
