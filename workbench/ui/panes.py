"""The panes of the window: put together, shown as the view wants them, laid out for the window's width."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from workbench.ui.laid_out import LaidOutFirst
from workbench.ui.late import LateParts
from workbench.ui.library.view import LibraryView
from workbench.ui.manuscript import ManuscriptView
from workbench.ui.menus import Actions
from workbench.ui.notices import NoticeBar
from workbench.ui.pane_sizes import ARTICLE_LEAST, PaneSizes
from workbench.ui.running import Foot, JobBars
from workbench.ui.status_bar import StatusBar
from workbench.ui.steady import Steady
from workbench.ui.tab_order import step
from workbench.ui.theme import current_theme
from workbench.ui.toolbar import Toolbar
from workbench.ui.widgets.pane import paint_next
from workbench.ui.widgets.reading_order import read_in_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.ui.claims_list.view import ClaimList

_FOLD_LIBRARY: Final = 1200
FRAME: Final = QSize(4, 40)  # px a desktop draws around a window; X11 tells only when it has done so
_LOW: Final = 700  # px of height below which a source stands without the manuscript
_STACK_PANEL: Final = 960
_PANEL: Final = 297  # px below the text that a usual claim needs, to be seen whole
_LINES: Final = 112  # px of the text that it leaves at least: four lines
_STACK_LISTED: Final = 1080  # beside a list: narrower, a line of the text would have some twenty letters
_WITHOUT_LIBRARY: Final = frozenset({"source", "drafts"})  # views that need its room


def least_size(screen: QSize) -> QSize:
    """Return how small the window may be made: on a screen (px) that twice the size makes tiny, as small as it is."""
    return QSize(720, 480).boundedTo(screen - FRAME)


class PanedWindow(LateParts):
    """Library or claims on the left, the article or its drafts, a source beside it, and the panel of the view.

    Attributes:
        view: how the article is shown: "read", "strike", "source" or "drafts".
    """

    def __init__(self) -> None:
        super().__init__()
        self._panel_shown = self._settling = False
        self._dragged = False  # the line between text and panel, one above the other: it stays where a person put it
        self.view = "read"
        self.actions_of = Actions(self)
        body = self.centralWidget()
        self.toolbar, self.notice = Toolbar(body), NoticeBar(body)
        self.library, self.manuscript = LibraryView(self.left), ManuscriptView(self.pages)
        self.status, self.jobs = StatusBar(), JobBars()
        self._assemble()
        self.sizes = PaneSizes(self.outer, self.inner)
        self.inner.splitterMoved.connect(self._on_dragged)
        LaidOutFirst(self)

    def _assemble(self) -> None:
        layout = current_theme().tokens.layout
        self.pages.addWidget(QWidget())  # bare until it is known whether there is an article
        self.pages.addWidget(self.manuscript)
        self._bare_panel = QWidget()  # its ground alone, until the claim's panel is made
        self._bare_panel.setProperty("role", "panel")
        self.panels.addWidget(self._bare_panel)
        self.panels.setMinimumWidth(int(layout["claim_panel_min"]))
        self.panels.hide()
        self.pages.setMinimumWidth(ARTICLE_LEAST)  # else the widest page unseen pushes the panel out of a small window
        self.left.addWidget(self.library)
        self.left.setMinimumWidth(int(layout["library_min"]))
        for splitter in (self.outer, self.inner):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        for widget in (self.pages, self.panels):
            self.inner.addWidget(widget)
        for place, share in enumerate((1, 0)):  # once both have their places: one that is added leaves the one it had
            self.inner.setStretchFactor(place, share)
        self.outer.addWidget(self.left)
        self.outer.addWidget(self.inner)
        self.outer.setStretchFactor(0, 0)
        self.outer.setStretchFactor(1, 1)
        for splitter in (self.outer, self.inner):
            read_in_order(splitter)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.toolbar)
        self.column.addWidget(self.notice)
        self.column.addWidget(self.outer, 1)
        self.column.addWidget(Foot(self.status, self.jobs, self.centralWidget()))
        Steady(self.outer, self.manuscript.text_view().verticalScrollBar())
        self.setMinimumSize(least_size(self.screen().availableGeometry().size()))
        self.resize(1440, 900)
        self.outer.setSizes([int(layout["library"]), 1168])
        self.inner.setSizes([760, int(layout["claim_panel"])])

    def show_article(self, *, present: bool) -> None:
        """Show the manuscript with its panel, or the welcome alone."""
        wanted = self._page() if present else self.welcome
        fresh = self.pages.currentWidget() is not wanted
        with self._focus_kept():
            self.pages.setCurrentWidget(wanted)
        arrives = present and self.panels.isHidden()
        self._panel_shown = present
        self.panels.setVisible(present)
        if arrives:  # beside a welcome it had no room
            self._share_room()
        if not present and self.has("source"):
            self.source.hide()
        if not present and fresh and self.isVisible():
            self.welcome.focus_first()

    @property
    def shows_article(self) -> bool:
        """Say whether an article is shown, and not the welcome."""
        return self._panel_shown

    def _page(self) -> QWidget:
        return self.drafts if self.view == "drafts" else self.manuscript

    def set_view(self, name: str) -> None:
        """Show the article for reading, struck through, beside a source, or two of its drafts."""
        comes_or_goes = (name in _WITHOUT_LIBRARY) != (self.view in _WITHOUT_LIBRARY)
        paint_next(self.outer if comes_or_goes else self.inner)
        self.sizes.keep()
        self.view = name
        self.sizes.drafts = name == "drafts"
        self.manuscript.set_mode("strike" if name == "strike" else "read")
        self.toolbar.views.choose(name)
        self.actions_of.check(f"view_{name}")
        beside = name == "source" and self._panel_shown
        with self._focus_kept(), self.manuscript.resting():
            self.panels.setCurrentWidget(self._panel())
            if self._panel_shown:
                self.pages.setCurrentWidget(self._page())
            self._fold(self.width())
            if beside or self.has("source"):
                self.source.setVisible(beside)
            for splitter in (self.outer, self.inner):  # they know now what came and went, so the room is shared once
                QCoreApplication.sendPostedEvents(splitter, QEvent.Type.LayoutRequest)
            self._share_room()

    @contextmanager
    def _focus_kept(self) -> Iterator[None]:
        """Let panes come and go: the focus of one that goes comes to the page, not to what Tab would lead to."""
        here = self.focusWidget() if self.isVisible() else None
        self._settling = True
        try:
            yield
        finally:
            self._settling = False
        if here is not None and not here.isVisible():
            (self.source.focus_text if self.pages.isHidden() else self.focus_manuscript)()

    def _panel(self) -> QWidget:
        """Return the panel of the present view; without a source to compare with, the claim's."""
        match self.view:
            case "strike":
                return self.coverage
            case "drafts":
                return self.changes
            case "source" if self.source.shows_source:
                return self.compare
            case _:
                return self.claim_panel if self.has("claim_panel") else self._bare_panel

    def show_panel(self, *, claim: bool = False) -> None:
        """Show the panel of the present view, or the claim's, where a verdict is given."""
        self.panels.setCurrentWidget(self.claim_panel if claim else self._panel())

    def next_pane(self, *, forward: bool) -> None:
        """Move the focus to the next pane that is shown."""
        all_panes: list[QWidget] = [self.left, self.pages, *([self.source] if self.has("source") else ()), self.panels]
        panes = [pane for pane in all_panes if pane.isVisible()]
        here = self.focusWidget()
        at = next((i for i, pane in enumerate(panes) if here is not None and pane.isAncestorOf(here)), -1)
        self._focus_pane(panes[(at + (1 if forward else -1)) % len(panes)])

    def _focus_pane(self, pane: QWidget) -> None:
        shown = self.panels.currentWidget()
        if pane is self.left:
            listed: LibraryView | ClaimList = self.library if self.left.currentWidget() is self.library else self.claims
            listed.focus_list()
        elif pane is self.pages:
            self.focus_manuscript(ring=True)
        elif pane is not self.panels:
            self.source.focus_text()
        elif shown in {self._bare_panel, self.claim_panel}:
            self.claim_panel.focus_first()
        elif self.has("changes") and shown is self.changes:
            self.changes.focus_first()
        elif self.has("compare") and shown is self.compare:
            self.compare.focus_first()
        else:
            self.coverage.unseen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_manuscript(self, *, ring: bool = False) -> None:
        """Give the focus to the manuscript, or to the welcome's default action; ``ring`` shows where it went."""
        reason = Qt.FocusReason.ShortcutFocusReason if ring else Qt.FocusReason.OtherFocusReason
        if self.has("welcome") and self.pages.currentWidget() is self.welcome:
            self.welcome.focus_first()
        else:
            self._page().setFocus(reason)

    def _fold(self, width: int) -> None:
        """Lay the panes out: the library folds below 1200 px, the panel goes under the text below 960."""
        shown, here = width >= _FOLD_LIBRARY and self.view not in _WITHOUT_LIBRARY, self.focusWidget()
        if not shown and here is not None and self.left.isAncestorOf(here):
            self.focus_manuscript(ring=True)  # not astray: Return on a button presses it
        self.left.setVisible(shown)
        self._stack(width)

    def _stack(self, width: int) -> None:
        """Lay panel and text beside or below each other: a list shown where it is folded leaves them less room."""
        listed = width < _FOLD_LIBRARY and not self.left.isHidden()
        beside = width >= (_STACK_LISTED if listed else _STACK_PANEL)
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        low = wanted is Qt.Orientation.Vertical and self.height() < _LOW  # three panes one above the other show nothing
        self._show_pages(not (low and self.view == "source" and self._panel_shown))
        if self.inner.orientation() is not wanted:
            self.inner.setOrientation(wanted)
            # one above the other both take what is gained or lost; side by side the panel keeps its width
            self.inner.setStretchFactor(self.inner.indexOf(self.panels), int(wanted is Qt.Orientation.Vertical))
            self._dragged = False
        elif beside or self._dragged:
            return
        QTimer.singleShot(0, self, self._share_room)  # once the splitter has its new height

    def _on_dragged(self) -> None:
        self._dragged = True

    def _show_pages(self, shown: bool) -> None:
        """Show or hide the manuscript; the focus in it goes to the source that takes its place, not astray."""
        held = self.pages.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.pages.setVisible(shown)
        if held and not shown:
            self.source.focus_text()

    def _share_room(self) -> None:
        if self.inner.orientation() is Qt.Orientation.Horizontal:
            self.sizes.lay(beside=self.has("source") and not self.source.isHidden())
        else:
            panes = [self.pages, *([self.source] if self.has("source") else ()), self.panels]
            whole, shown = self.inner.height(), [pane for pane in panes if not pane.isHidden()]
            share = whole // max(1, len(shown))
            sizes = dict.fromkeys(shown, share)
            if shown == [self.pages, self.panels]:  # of little height the panel takes what a claim needs
                sizes[self.panels] = max(share, min(_PANEL, whole - _LINES))
                sizes[self.pages] = whole - sizes[self.panels]
            self.inner.setSizes([sizes.get(pane, 0) for pane in panes])

    def reveal_library(self) -> None:
        """Show the library even where it is folded, for a search."""
        self._reveal(self.library)

    def show_claims(self) -> None:
        """Show the claims in place of the library, even where it is folded."""
        self._reveal(self.claims)

    def _reveal(self, part: QWidget) -> None:
        self.left.setCurrentWidget(part)
        self.left.show()
        self._stack(self.width())

    def toggle_claims(self) -> None:
        """Go to the list of claims; from it, back to the library and the manuscript."""
        here = self.focusWidget()
        if self.left.currentWidget() is not self.claims or not self.left.isVisible():
            self.show_claims()
            self.claims.focus_list()
        elif here is not None and self.claims.isAncestorOf(here):
            self.focus_manuscript(ring=True)  # before its place is given to the library, which would get the focus
            self.left.setCurrentWidget(self.library)
            self._fold(self.width())
        else:
            self.claims.focus_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        self._fold(event.size().width())

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab go as one reads: parts made late would come last."""
        return not self._settling and step(self, onward=onward)
