"""Layouts in layouts: PySide keeps nothing of their items, whose addresses are soon others'."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayoutItem, QSpacerItem, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from workbench.ui.widgets.nesting import nest, nest_before, nest_in_grid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication, QLayout

pytestmark = pytest.mark.usefixtures("qapp")


def _items() -> list[QLayoutItem]:
    found = [one for one in Shiboken.getAllValidWrappers() if isinstance(one, QLayoutItem)]
    return [one for one in found if not isinstance(one, QObject) and not Shiboken.createdByPython(one)]


def _in_box(window: QWidget, inner: QLayout) -> None:
    nest(QVBoxLayout(window), inner, 1)


def _before(window: QWidget, inner: QLayout) -> None:
    box = QVBoxLayout(window)
    box.addWidget(QLabel("last"))
    nest_before(box, 0, inner)
    assert box.indexOf(inner) == 0


def _in_grid(window: QWidget, inner: QLayout) -> None:
    nest_in_grid(QGridLayout(window), inner, 1, 2, columns=2)


@pytest.mark.parametrize("put", [_in_box, _before, _in_grid])
def test_no_item_of_a_filled_layout_is_kept(put: Callable[[QWidget, QLayout], None], qapp: QApplication) -> None:
    window, inner, deeper = QWidget(), QHBoxLayout(), QVBoxLayout()
    words = [QLabel(word) for word in "abc"]
    for word in words[:2]:
        inner.addWidget(word)
    inner.addStretch(1)
    room = QSpacerItem(4, 4)
    inner.addSpacerItem(room)
    deeper.addWidget(words[2])
    nest(inner, deeper)
    put(window, inner)
    assert _items() == []
    assert [word.parentWidget() for word in words] == [window] * 3
    assert room.sizeHint().width() == 4  # made here, so that PySide is told when it goes
    words[0].deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    inner.addWidget(words[2])
    assert (inner.count(), deeper.count(), words[1].text()) == (5, 0, "b")


_TRANSLATORS = """
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from workbench.ui.widgets.nesting import nest

app = QApplication(["nesting", "-platform", "offscreen"])
window, inner = QWidget(), QHBoxLayout()
words = [QLabel("word") for _ in range(200)]
for word in words:
    inner.addWidget(word)
nest(QVBoxLayout(window), inner)
for word in words:
    word.deleteLater()
del word, words
QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
others = [QTranslator(app) for _ in range(3000)]  # as large as an item: dozens come to the addresses of the gone
for other in others:
    other.deleteLater()
del other, others
QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
print("stands")
"""


def test_what_comes_to_the_addresses_of_items_that_are_gone_lives_and_goes_in_peace() -> None:
    """With the layout put in by Qt's own call the process ends here: segmentation fault."""
    done = subprocess.run([sys.executable, "-c", _TRANSLATORS], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "stands\n"), done.stderr
