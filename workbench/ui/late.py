"""Parts of the window that nobody sees at once: made when first asked for, at the latest soon after the first paint.

Reading an article needs the page, the list and the bars. The rest (the claim's panel, drafts, source, coverage, the
palette) costs as much again to import and to build, so it waits; whoever asks for a part gets it whole, wired and
filled.
"""

# ruff: noqa: PLC0415 - modules loaded late are what this is for
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, overload

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from workbench.ui.claims_list.view import ClaimList
    from workbench.ui.drafts.panel import ChangesPanel
    from workbench.ui.drafts.view import DraftsView
    from workbench.ui.find_bar import FindBar
    from workbench.ui.palette.view import Palette
    from workbench.ui.panel.claim_panel import ClaimPanel
    from workbench.ui.panel.coverage import CoveragePanel
    from workbench.ui.source.compare_panel import ComparePanel
    from workbench.ui.source.pane import SourcePane
    from workbench.ui.welcome import Welcome

PARTS: Final = (
    "claim_panel",
    "claims",
    "source",
    "compare",
    "coverage",
    "changes",
    "drafts",
    "find_bar",
    "palette_view",
    "welcome",
)
T = TypeVar("T")


class _Late(Generic[T]):
    """An attribute made when it is first read; later readings find it in the instance and never come here."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__
        self._name = make.__name__

    @overload
    def __get__(self, window: None, owner: type) -> _Late[T]: ...

    @overload
    def __get__(self, window: LateParts, owner: type) -> T: ...

    def __get__(self, window: LateParts | None, owner: type) -> _Late[T] | T:
        if window is None:
            return self
        part = self._make(window)
        window.__dict__[self._name] = part  # before anyone is told: wiring and filling read it
        window.part_made.emit(self._name)
        return part


class LateParts(QMainWindow):
    """A window some of whose parts are made late; ``part_made`` tells their names: others wire and fill them."""

    part_made = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        body = QWidget(self)  # whatever is put into a window with all that stands in it already is dressed again
        self.setCentralWidget(body)
        self.column = QVBoxLayout(body)
        self.outer = QSplitter(Qt.Orientation.Horizontal, body)
        self.left = QStackedWidget(self.outer)
        self.inner = QSplitter(Qt.Orientation.Horizontal, self.outer)
        self.pages, self.panels = QStackedWidget(self.inner), QStackedWidget(self.inner)
        self.zoom = 0

    def has(self, part: str) -> bool:
        """Say whether a part was made already."""
        return part in self.__dict__

    def made_parts(self) -> tuple[str, ...]:
        """Return the late parts made already."""
        return tuple(part for part in PARTS if self.has(part))

    @_Late
    def claim_panel(self) -> ClaimPanel:
        """Return what is known of the selected claim: made in the first turn after the page is painted."""
        from workbench.ui.panel.claim_panel import ClaimPanel

        part = ClaimPanel(self.panels)
        self.panels.addWidget(part)
        return part

    @_Late
    def claims(self) -> ClaimList:
        """Return the list of claims, which stands in the library's place."""
        from workbench.ui.claims_list.view import ClaimList

        part = ClaimList(self.left)
        self.left.addWidget(part)
        return part

    @_Late
    def source(self) -> SourcePane:
        """Return the source, which stands between article and panel."""
        from workbench.ui.source.pane import SourcePane

        part = SourcePane()
        part.text.set_zoom(self.zoom)
        part.hide()
        sizes = self.inner.sizes()
        self.inner.insertWidget(1, part)
        self.inner.setStretchFactor(1, 1)
        self.inner.setSizes([sizes[0], 0, sizes[-1]])
        return part

    @_Late
    def compare(self) -> ComparePanel:
        """Return what the source says beside what the claim says."""
        from workbench.ui.source.compare_panel import ComparePanel

        part = ComparePanel(self.panels)
        self.panels.addWidget(part)
        return part

    @_Late
    def coverage(self) -> CoveragePanel:
        """Return what was checked and what never."""
        from workbench.ui.panel.coverage import CoveragePanel

        part = CoveragePanel(self.panels)
        self.panels.addWidget(part)
        return part

    @_Late
    def changes(self) -> ChangesPanel:
        """Return what became of each claim in another draft."""
        from workbench.ui.drafts.panel import ChangesPanel

        part = ChangesPanel(self.panels)
        self.panels.addWidget(part)
        return part

    @_Late
    def drafts(self) -> DraftsView:
        """Return two drafts side by side."""
        from workbench.ui.drafts.view import DraftsView

        part = DraftsView(self.pages)
        part.set_zoom(self.zoom)
        self.pages.addWidget(part)
        return part

    @_Late
    def find_bar(self) -> FindBar:
        """Return the bar that finds words, above the page."""
        from workbench.ui.find_bar import FindBar

        part = FindBar(self.centralWidget())
        self.column.insertWidget(self.column.count() - 2, part)  # above the page and the status
        return part

    @_Late
    def palette_view(self) -> Palette:
        """Return every command by its words."""
        from workbench.ui.palette.view import Palette

        return Palette(self)

    @_Late
    def welcome(self) -> Welcome:
        """Return what stands in the article's place while there is none."""
        from workbench.ui.welcome import Welcome

        part = Welcome(self.pages)
        self.pages.addWidget(part)
        return part


class Slices(QObject):
    """Does small pieces of work one after another, each in a turn of its own: between two the window answers."""

    def __init__(self, pieces: Iterable[Callable[[], object]], parent: QObject, *, delay: int) -> None:
        super().__init__(parent)
        self._delay = delay
        self._pieces = iter(pieces)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        """Begin after the delay (ms); starting twice is harmless."""
        if not self._timer.isActive():
            self._timer.start(self._delay)

    def stop(self) -> None:
        """Leave the rest undone."""
        self._timer.stop()

    def _next(self) -> None:
        self._timer.setInterval(0)
        piece = next(self._pieces, None)
        if piece is None:
            self._timer.stop()
        else:
            piece()
