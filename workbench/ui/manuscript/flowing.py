"""The text of a page whose lines are broken when they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from workbench.ui.manuscript.flow import Flow
from workbench.ui.manuscript.steps import line_beside, x_of
from workbench.ui.manuscript.text import ManuscriptText

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from workbench.ui.manuscript.standing import Standing
    from workbench.ui.manuscript.state import PageState

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FlowingText(ManuscriptText):
    """The manuscript's text on a layout of our own.

    Attributes:
        flow: where its blocks stand.
        standing: keeps a page that scrolls by itself; two drafts are kept level instead.
        held: the blocks stand anew and the view goes with them: its pixels stay where they are.
    """

    def __init__(self, state: PageState, parent: QWidget | None = None) -> None:
        super().__init__(state, parent)
        self.standing: Standing | None = None
        self.held = False
        self._kept = -1, 0.0  # where the caret went up or down to, and the x that it keeps on its way
        self.flow = Flow(self.document())
        self.flow.setPaintDevice(self.viewport())
        self.document().setDocumentLayout(self.flow)

    def scroll_to(self, position: int, *, share: float) -> None:
        """Scroll so that a document position's line stands at ``share`` of the view's height, at once."""
        if self.standing is not None:
            self.standing.bring(position, share * self.viewport().height())
        else:
            super().scroll_to(position, share=share)

    def move_caret(self, event: QKeyEvent) -> None:
        """Go up and down as the eye does where cells stand beside one another: Qt takes lines to go downwards."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if not step or event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            super().move_caret(event)
            return
        cursor = self.textCursor()
        x = self._kept[1] if self._kept[0] == cursor.position() else x_of(self.flow, cursor.position())
        to = line_beside(self.flow, cursor.position(), step, x)
        if to is None:
            super().move_caret(event)
            return
        kept = QTextCursor.MoveMode.KeepAnchor if shift else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(to, kept)
        self.setTextCursor(cursor)
        self._kept = to, x

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the pixels, unless what they show stays in its place."""
        if not self.held:
            super().scrollContentsBy(dx, dy)
