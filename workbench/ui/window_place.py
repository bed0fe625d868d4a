"""Where the window stood when it was closed, and how large.

Qt keeps both in the pixels of the interface. With another size of the interface these are other pixels, and Qt gives
the window up to its usual size: then it gets as much of the screen as it had before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QRect, Qt

from workbench.ui.panes import FRAME

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from workbench.ui.window import MainWindow


def keep_place(store: QSettings, window: MainWindow) -> None:
    """Keep where a window stands and how its panes are parted."""
    geometry, splitter = window.geometry_state()
    store.setValue("geometry", geometry)
    store.setValue("splitter", splitter)
    store.setValue("rect", window.normalGeometry() if window.isMaximized() else window.geometry())
    store.setValue("maximised", int(window.isMaximized()))
    store.setValue("ratio", str(window.devicePixelRatio()))
    store.sync()


def restore_place(store: QSettings, window: MainWindow) -> None:
    """Put a window where it was; what was never kept, or is damaged, changes nothing."""
    geometry, splitter = store.value("geometry"), store.value("splitter")
    if isinstance(geometry, QByteArray) and isinstance(splitter, QByteArray):
        window.restore_state(geometry, splitter)
    rect, factor = store.value("rect"), _ratio(store) / window.devicePixelRatio()
    if factor not in {0, 1} and isinstance(rect, QRect) and rect.isValid():
        _stand(window, rect, factor)
        if str(store.value("maximised")) == "1":
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def _ratio(store: QSettings) -> float:
    try:
        return float(str(store.value("ratio", "0")))
    except ValueError:
        return 0.0


def _stand(window: MainWindow, rect: QRect, factor: float) -> None:
    """Give a window a place in pixels of another size, inside the screen."""
    room = window.screen().availableGeometry()
    size = (rect.size() * factor).boundedTo(room.size() - FRAME).expandedTo(window.minimumSize())
    corner = rect.topLeft() * factor
    most = room.bottomRight() - QPoint(size.width(), size.height())
    x, y = max(room.left(), min(corner.x(), most.x())), max(room.top(), min(corner.y(), most.y()))
    window.setGeometry(QRect(QPoint(x, y), size))
