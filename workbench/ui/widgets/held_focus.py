"""The focus stays where it is while parts of a pane change their places."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

_SAID = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


@contextmanager
def focus_held(pane: QWidget) -> Iterator[None]:
    """Give the focus back to what has it in a pane, if that is still to be seen afterwards.

    Qt hides a part that is laid into another widget until the next turn, and has the focus go on meanwhile.
    """
    held = pane.window().focusWidget()
    if held is None or not pane.isAncestorOf(held):
        yield
        return
    yield
    if pane.window().focusWidget() is held:
        return
    part: QWidget | None = held
    while part is not None and part is not pane:
        if part.isHidden() and not part.testAttribute(_SAID):  # hidden by its move alone
            part.show()
        part = part.parentWidget()
    if held.isVisibleTo(pane):
        held.setFocus(Qt.FocusReason.OtherFocusReason)
