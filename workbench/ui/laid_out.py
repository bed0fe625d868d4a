"""Nothing is painted that is not laid out yet.

2026-11-28: a widget inside another asks for room by a posted LayoutRequest, the outer one answers with another: the
body of a scroll area gets its height in the third round. A paint asked for meanwhile was posted after the first round
and came between them, so that one frame in thirty showed the claim's panel squeezed. Now the rounds end before a paint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LaidOutFirst(QObject):
    """Lets every layout of a window find its place before the window is painted.

    Args:
        window: whose paints wait; what stands in it is covered.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End what layouts have asked each other for; a request that these answers post is answered, too."""
        if event.type() == QEvent.Type.UpdateRequest:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        return super().eventFilter(watched, event)
