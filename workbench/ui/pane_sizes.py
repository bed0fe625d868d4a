"""How wide the panes are: as the look says at first, then as the person left them, for each layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QSplitter


_WITH_SOURCE: Final = 3
_SOURCE_USUAL: Final = 420  # px
_SOURCE_LEAST: Final = 320
ARTICLE_LEAST: Final = 200


class PaneSizes:
    """Remembers the splitters' sizes for the article alone ("alone"), beside a source, and for drafts.

    Args:
        outer: library and the rest.
        inner: article, source (once it was needed), panel.
    """

    def __init__(self, outer: QSplitter, inner: QSplitter) -> None:
        self._outer, self._inner = outer, inner
        self._kept: dict[str, list[int]] = {}
        self.drafts = False

    def keep(self) -> None:
        """Remember the sizes of the present layout, if it can be seen whole."""
        if self._inner.orientation() is Qt.Orientation.Horizontal and self._inner.sizes()[-1]:
            self._kept[self._layout(beside=self._beside())] = self._sizes()
        if all(self._outer.sizes()):
            self._kept["outer"] = self._outer.sizes()

    def lay(self, *, beside: bool) -> None:
        """Give the layout its sizes: those remembered, else the look's."""
        name = self._layout(beside=beside)
        self._set(self._kept.get(name) or self._usual(beside=beside))

    def _beside(self) -> bool:
        middle = self._inner.widget(1) if self._inner.count() == _WITH_SOURCE else None
        return middle is not None and not middle.isHidden()

    def _sizes(self) -> list[int]:
        """Return the sizes of article, source and panel, also before there is a source."""
        sizes = self._inner.sizes()
        return sizes if len(sizes) == _WITH_SOURCE else [sizes[0], 0, sizes[-1]]

    def _set(self, sizes: Sequence[int]) -> None:
        self._inner.setSizes(sizes if self._inner.count() == _WITH_SOURCE else [sizes[0], sizes[-1]])

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
        if whole < article + panel + _SOURCE_USUAL:  # the article keeps its line, the comparison gives way first
            panel = int(layout["claim_panel_min"])
        article = max(ARTICLE_LEAST, min(article, whole - panel - _SOURCE_LEAST))  # the comparison is never cut
        return [article, max(_SOURCE_LEAST, whole - article - panel), panel]

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
        self.lay(beside=self._beside())
