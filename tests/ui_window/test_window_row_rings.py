"""The ring of a row that fills its list: inside the row at every scale, so that nothing of it is left behind."""

from __future__ import annotations

from math import ceil, floor
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.claims_list.delegate import ClaimDelegate
from workbench.ui.library.delegate import LibraryDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from workbench.ui.desktop import Desktop

_ROW = QRect(0, 87, 240, 57)  # its upper edge amid a pixel at 125, 150 and 175 %


def _painted(delegate: QAbstractItemDelegate, index: QModelIndex, scale: float, *, reached: bool) -> QImage:
    image = QImage(round(260 * scale), round(200 * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = _ROW
    option.state = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_Enabled
    if reached:
        option.state |= QStyle.StateFlag.State_HasFocus
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    return image


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75])
@pytest.mark.parametrize("kind", [ClaimDelegate, LibraryDelegate])
def test_a_ring_is_painted_on_no_pixel_that_another_row_shares(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch, kind: type[QStyledItemDelegate], scale: float
) -> None:
    assert desktop.window is not None
    one = kind is ClaimDelegate
    view: QListView = desktop.window.claims.list if one else desktop.window.library.list
    delegate, model = view.itemDelegate(), view.model()
    if not one:
        monkeypatch.setattr(delegate, "_view", SimpleNamespace(hasFocus=lambda: True, underMouse=lambda: False))
    index = model.index(model.rowCount() - 1, 0)
    plain, ringed = (_painted(delegate, index, scale, reached=reached) for reached in (False, True))
    changed = [
        (x, y) for y in range(plain.height()) for x in range(plain.width()) if plain.pixel(x, y) != ringed.pixel(x, y)
    ]
    assert len(changed) > 500
    assert min(y for _, y in changed) >= ceil(_ROW.top() * scale)
    assert max(y for _, y in changed) < floor((_ROW.top() + _ROW.height()) * scale)
    assert max(x for x, _ in changed) < floor(_ROW.width() * scale)
