"""How wide the panes are: as the look says at first, then as the person left them, for each layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter, QWidget


class PaneSizes:
    """Remembers the splitters' sizes for the article alone ("alone"), beside a source, and for drafts.

    Args:
        outer: library and the rest.
        inner: article, source, panel.
        source: the source's pane, hidden while the article stands alone.
    """

    def __init__(self, outer: QSplitter, inner: QSplitter, source: QWidget) -> None:
        self._outer, self._inner, self._source = outer, inner, source
        self._kept: dict[str, list[int]] = {}
        self.drafts = False

    def keep(self) -> None:
        """Remember the sizes of the present layout, if it can be seen whole."""
        if self._inner.orientation() is Qt.Orientation.Horizontal and self._inner.sizes()[-1]:
            self._kept[self._layout(beside=not self._source.isHidden())] = self._inner.sizes()
        if all(self._outer.sizes()):
            self._kept["outer"] = self._outer.sizes()

    def lay(self, *, beside: bool) -> None:
        """Give the layout its sizes: those remembered, else the look's."""
        name = self._layout(beside=beside)
        self._inner.setSizes(self._kept.get(name) or self._usual(beside=beside))

    def _layout(self, *, beside: bool) -> str:
        return "drafts" if self.drafts else "beside" if beside else "alone"

    def _usual(self, *, beside: bool) -> list[int]:
        layout = current_theme().tokens.layout
        # beside a source the library folds, which the splitter only knows at the next layout
        whole = self._inner.window().width() if beside else self._inner.width()
        if not beside:
            panel = int(layout["compare_panel" if self.drafts else "claim_panel"])
            return [whole - panel, 0, panel]
        panel, article = int(layout["compare_panel"]), int(layout["source_article"])
        return [article, max(320, whole - article - panel), panel]

    def state(self) -> dict[str, list[int]]:
        """Return what restores the sizes."""
        self.keep()
        return dict(self._kept)

    def restore(self, state: dict[str, list[int]]) -> None:
        """Take sizes kept earlier."""
        counts = {"outer": 2, "alone": 3, "beside": 3, "drafts": 3}
        self._kept = {name: sizes for name, sizes in state.items() if len(sizes) == counts.get(name)}
        if "outer" in self._kept:
            self._outer.setSizes(self._kept["outer"])
        self.lay(beside=not self._source.isHidden())
