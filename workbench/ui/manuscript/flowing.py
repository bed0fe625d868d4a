"""The text of a page whose lines are broken when they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.ui.manuscript.flow import Flow
from workbench.ui.manuscript.text import ManuscriptText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.ui.manuscript.state import PageState


class FlowingText(ManuscriptText):
    """The manuscript's text on a layout of our own.

    Attributes:
        flow: where its blocks stand.
        held: the blocks stand anew and the view goes with them: its pixels stay where they are.
    """

    def __init__(self, state: PageState, parent: QWidget | None = None) -> None:
        super().__init__(state, parent)
        self.held = False
        self.flow = Flow(self.document())
        self.flow.setPaintDevice(self.viewport())
        self.document().setDocumentLayout(self.flow)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the pixels, unless what they show stays in its place."""
        if not self.held:
            super().scrollContentsBy(dx, dy)
