"""A quotation beside its original: word by word in one language, one above the other across two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from workbench.ui.language import core
from workbench.ui.theme import current_theme
from workbench.ui.widgets.lines import broken, styled
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from workbench.evidence.quoting import Piece, QuoteDiff

_LEADING: Final = 22
_MOST: Final = 1200  # code points of an original shown here; the source beside it has all


class DiffText(QWidget):
    """Words with what was added underlined and what is missing struck through, in colour and in line alike."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: tuple[Piece, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Show a comparison."""
        self._pieces = pieces
        spoken_words = [f"{core(f'quote.{p.change}')}: {p.words}" if p.change != "same" else p.words for p in pieces]
        self.setAccessibleName("; ".join(spoken_words))
        self._fit()
        self.update()

    def _layout(self, width: int) -> tuple[QTextLayout, int]:
        words = " ".join(piece.words for piece in self._pieces)
        looks, at = [], 0
        for piece in self._pieces:
            looks.append((at, at + len(piece.words), _look(piece.change)))
            at += len(piece.words) + 1
        layout = broken(styled(words, current_theme().font("passage"), looks), max(60, width), leading=_LEADING)
        return layout, layout.lineCount()

    def _fit(self) -> None:
        self.setFixedHeight(max(1, self._layout(self.width())[1]) * _LEADING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height the words need."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def sizeHint(self) -> QSize:
        """Return a width to start from."""
        return QSize(320, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        painter.setPen(current_theme().colour("reading"))
        layout, _ = self._layout(self.width())
        layout.draw(painter, layout.position())


def _look(change: str) -> QTextCharFormat:
    theme, look = current_theme(), QTextCharFormat()
    tone = {"same": "reading", "left-out": "text2", "inserted": "text2"}.get(change, "false")
    look.setForeground(QColor(theme.colour(tone)))
    look.setFontStrikeOut(change == "missing")
    look.setFontUnderline(change == "added")
    look.setFontItalic(change == "left-out")
    return look


class QuoteBox(Pane):
    """Shows the claim's first quotation beside the passage; hidden when the claim quotes nobody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._said = label("label"), label("small", wrap=True)
        self._diff, self._quoted, self._original = DiffText(), label("passage", wrap=True), label("passage", wrap=True)
        self._between = label("small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        for widget in (self._title, self._diff, self._quoted, self._between, self._original, self._said):
            column.addWidget(widget)
        self._title.setFixedHeight(24)
        for one in (self._quoted, self._original):
            one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.settle()
        self.hide()

    def retranslate(self) -> None:
        """Name the parts."""
        self._title.setText(self.tr("Quotation"))
        self._between.setText(self.tr("In the source"))

    def show_quote(self, found: QuoteDiff | None, quoted: str, passage: str, *, same_language: bool) -> None:
        """Lay the claim's quotation beside a passage.

        Args:
            found: what comparing both brought, None where there is nothing to compare.
            quoted: the claim's words.
            passage: the words of the source.
            same_language: whether both are written in one language; else nothing is compared word by word.
        """
        self.setVisible(found is not None)
        if found is None:
            return
        beside = not found.comparable
        self._diff.setVisible(not beside)
        for widget in (self._quoted, self._between, self._original):
            widget.setVisible(beside)
        if beside:
            self._quoted.setText(" ".join(quoted.split()))
            self._original.setText(" ".join(passage[:_MOST].split()))
            self._said.setText(
                self.tr("None of the quotation's words are in this passage.")
                if same_language
                else self.tr("Translated: the original is kept with the evidence. Compare the sense yourself.")
            )
            return
        self._diff.set_pieces(found.pieces)
        self._said.setText(
            self.tr("Word for word as in the source.")
            if found.faithful
            else self.tr(
                "Not word for word: underlined words are only in the article, struck-through ones only in the source."
            )
        )
