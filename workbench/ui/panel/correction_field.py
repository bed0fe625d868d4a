"""The proposed words for a claim: typed in full, shown at rest as what they change, as many lines as they need."""

from __future__ import annotations

from html import escape
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from workbench.model.correction_pieces import correction_pieces
from workbench.text.offsets import Utf16Map
from workbench.ui.panel.closeness import Closeness
from workbench.ui.theme import current_theme
from workbench.ui.widgets.lines import before_amounts, broken, styled

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent

    from workbench.model.claims import Claim
    from workbench.ui.theme import Theme

_MOST_LINES: Final = 10
_LOOKED_AT: Final = 2_000  # code points laid out; the lines shown hold fewer, and somebody may paste a book
_EDGE: Final = 8  # px of frame and padding, above and below together
_LOWER: Final = 4  # px less of it where room is scarce
_LEFT: Final = 4
_TOLD: Final = {"gone": "<s>{}</s>", "new": "<u>{}</u>"}
_TONES: Final = {"same": "text", "gone": "false", "new": "verified"}


class CorrectionField(QPlainTextEdit):
    """The proposed words; at rest it shows what they change. A sentence is read whole, not through a slit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim: Claim | None = None
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_LEFT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # until somebody types: it is theirs
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(current_theme().font("claim"))
        self._fitted: tuple[object, ...] = ()
        self._lines, self._closeness = 1, Closeness.ROOMY
        self._rest: tuple[Theme, QTextLayout] | None = None  # what is painted at rest
        self.textChanged.connect(self._fit)
        self._fit()

    @property
    def claim(self) -> Claim | None:
        """The claim that is to be corrected."""
        return self._claim

    @claim.setter
    def claim(self, claim: Claim | None) -> None:
        self._claim = claim
        self._fit()

    def saved(self, closeness: Closeness) -> int:
        """Return how many px lower than roomy it is."""
        return _LOWER if closeness >= Closeness.TIGHT else 0

    def set_closeness(self, closeness: Closeness) -> None:
        """Stand closer around the words where room is scarce."""
        self._closeness = closeness
        self._fit()

    def text(self) -> str:
        """Return the proposed words in one line."""
        return " ".join(self.toPlainText().split("\n"))

    def set_text(self, words: str) -> None:
        """Show proposed words; the field's own undo begins anew."""
        if self.toPlainText() != words:
            self.setPlainText(words)
        self._fit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words alone, in one line."""
        self.insertPlainText(" ".join(source.text().split()))

    def _fit(self) -> None:
        """Take the height of the typed words and of the difference, so that nothing jumps when the focus comes."""
        self.viewport().update()
        claim = (self._claim.text, self._claim.facts) if self._claim is not None else None
        shown = claim, self.toPlainText(), self._width(), self.font().key(), self.saved(self._closeness)
        if shown == self._fitted:
            return
        self._fitted = shown
        metrics = QFontMetrics(self.font())
        lines = 1
        for layout in (self._difference(), self._typed()):
            lines = max(lines, layout.lineCount())
        self._lines = lines
        self.setFixedHeight(min(lines, _MOST_LINES) * metrics.lineSpacing() + 2 * _LEFT + _EDGE - shown[-1])
        self._show_bar(here=self.hasFocus())
        self._rest = None
        self.setToolTip(self._difference_told() if lines > _MOST_LINES else "")

    def _show_bar(self, *, here: bool) -> None:
        """Show the scroll bar to whoever types more than the field is high: to Qt a single line seems too high."""
        wanted = here and self._lines > _MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy is not self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    def _difference_told(self) -> str:
        """Return the whole difference for a tool tip, of which the field shows the beginning."""
        words, spans = _difference_words(self._claim, self.text()[:_LOOKED_AT])
        told, end = "", 0
        for change, start, stop in spans:
            mark = _TOLD.get(change, "{}")
            told += escape(words[end:start]) + mark.format(escape(words[start:stop]))
            end = stop
        return f"<p>{told}</p>" if told else ""

    def _width(self) -> float:
        return max(40.0, self.viewport().width() - 2 * _LEFT)

    def _typed(self) -> QTextLayout:
        return broken(QTextLayout(self.text()[:_LOOKED_AT], self.font()), self._width())

    def _difference(self) -> QTextLayout:
        """Return what the words change, in lines: gone ones struck, an arrow, new ones underlined."""
        words, spans = _difference_words(self._claim, self.text()[:_LOOKED_AT])
        theme = current_theme()
        looks = ((start, end, _format(change, theme)) for change, start, end in spans)
        return broken(styled(words, self.font(), looks), self._width())

    def at_rest(self) -> QTextLayout:
        """Return what is painted while nobody types: the difference, ending in "…" where there is more than lines."""
        theme = current_theme()
        if self._rest is None or self._rest[0] is not theme:
            layout = self._difference()
            if layout.lineCount() > _MOST_LINES:
                last, words = layout.lineAt(_MOST_LINES - 1), layout.text()
                kept = words[: Utf16Map(words).to_code_points(last.textStart() + last.textLength())]
                kept = kept.rstrip().rpartition(" ")[0] or kept[:-2]
                layout.setText(before_amounts(f"{kept} …", words))
                broken(layout, self._width())
            self._rest = theme, layout
        return self._rest[1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the new width needs."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the words to be typed on."""
        super().focusInEvent(event)
        self._show_bar(here=True)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show what they change."""
        super().focusOutEvent(event)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the difference while nobody types."""
        if self.hasFocus() or not self.text().strip() or self._claim is None:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        self.at_rest().draw(painter, QPointF(_LEFT, _LEFT))


def _difference_words(claim: Claim | None, correction: str) -> tuple[str, list[tuple[str, int, int]]]:
    """Return the words of a difference, and where each kind of change stands in them (code points)."""
    words = ""
    spans: list[tuple[str, int, int]] = []
    found = correction_pieces(claim, correction) if claim is not None and correction.strip() else ()
    pieces = [piece for piece in found if piece.words.strip()]
    for piece, following in zip_longest(pieces, pieces[1:]):
        shown = piece.words.strip()
        words += " " if words else ""
        spans.append((piece.change, len(words), len(words) + len(shown)))
        words += shown
        if piece.change == "gone" and following is not None and following.change == "new":
            spans.append(("arrow", len(words), len(words) + 2))
            words += " →"
    return words, spans


def _format(change: str, theme: Theme) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(theme.colour(_TONES.get(change, "text2")))
    made.setFontStrikeOut(change == "gone")
    made.setFontUnderline(change == "new")
    if change == "new":
        made.setFontWeight(QFont.Weight.DemiBold)
    return made
