"""The text of a page whose lines are broken when they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.ui.manuscript.flow import Flow
from workbench.ui.manuscript.text import ManuscriptText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.ui.manuscript.standing import Standing
    from workbench.ui.manuscript.state import PageState


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
        self.flow = Flow(self.document())
        self.flow.setPaintDevice(self.viewport())
        self.document().setDocumentLayout(self.flow)

    def scroll_to(self, position: int, *, share: float) -> None:
        """Scroll so that a document position's line stands at ``share`` of the view's height, at once."""
        if self.standing is not None:
            self.standing.bring(position, share * self.viewport().height())
        else:
            super().scroll_to(position, share=share)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the pixels, unless what they show stays in its place."""
        if not self.held:
            super().scrollContentsBy(dx, dy)
