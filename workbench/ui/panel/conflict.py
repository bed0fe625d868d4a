"""Two verdicts on one claim: who said what and why, and one button to let one of them stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.model.wording import rating_words
from workbench.ui.language import spoken
from workbench.ui.theme import current_theme, glyphs
from workbench.ui.times import clock
from workbench.ui.widgets.cards import LINE
from workbench.ui.widgets.elided import ElidedLine
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from workbench.model.claims import Claim, Verdict

_GLYPH: Final = 14  # px
_GAP: Final = 8  # px
_MOST: Final = 3  # lines of who said it and when: a long name takes two and leaves room for the time
_BELOW: Final = 6  # px between what one person says and the next


class _Glyph(QWidget):
    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setFixedSize(_GLYPH, LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        glyphs.paint_rating(QPainter(self), QRectF(0, 3, _GLYPH, _GLYPH), self._key, current_theme())


class ConflictBox(Pane):
    """The verdicts in conflict; nothing is decided before a person does.

    Signals:
        verdict_requested: claim, rating, reason and correction that are to stand.
        released: it goes while the keyboard is in it: Qt would lead to whatever comes next, at worst to Undo.
    """

    verdict_requested = Signal(str, str, str, str)
    released = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "finding")
        self._claim: Claim | None = None
        self._title = label("ui_strong")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 8, 6)
        self._column.setSpacing(2)
        self._column.addWidget(self._title)
        self.buttons: list[QPushButton] = []
        self.hide()
        self.settle()

    def set_claim(self, claim: Claim | None) -> None:
        """Show the conflict of a claim, or nothing."""
        before, self._claim = self._claim, claim if claim is not None and claim.conflict else None
        if before and self._claim and before.standing_verdicts == self._claim.standing_verdicts:
            return  # what else changed is none of its business, and its buttons may have the keyboard
        if self._claim is None and self._focused >= 0:
            self.released.emit()
        self.setVisible(self._claim is not None)
        self._fill()

    @property
    def _focused(self) -> int:
        """Return which button has the keyboard, -1 for none."""
        return next((at for at, button in enumerate(self.buttons) if button.hasFocus()), -1)

    def retranslate(self) -> None:
        """Say who said what."""
        self._title.setText(self.tr("Two verdicts: which one stands?"))
        self._fill()

    def _fill(self) -> None:
        focused = self._focused
        self.buttons = []
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            if item is not None and (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for verdict in self._claim.standing_verdicts if self._claim else ():
            self._column.addWidget(self._row(verdict))
            for words in self._why(verdict):
                self._column.addWidget(words)
        if self.buttons and focused >= 0:
            self.buttons[min(focused, len(self.buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _why(self, verdict: Verdict) -> list[QLabel]:
        """Return reason and correction under their verdict, whole: nobody decides between two of which one is cut."""
        said = [verdict.reason, self.tr("Correction: {words}").format(words=verdict.correction)]
        shown = [words for words, given in zip(said, (verdict.reason, verdict.correction), strict=True) if given]
        made = [label("small", words, wrap=True) for words in shown or [self.tr("No reason given")]]
        for one in made:
            one.setContentsMargins(_GLYPH + _GAP, 0, 0, 0)
        made[-1].setContentsMargins(_GLYPH + _GAP, 0, 0, _BELOW)
        return made

    def _row(self, verdict: Verdict) -> QWidget:
        row, line = QWidget(), ElidedLine(role="text", most=_MOST)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(_GAP)
        said = f"{rating_words(verdict.rating, spoken())} · {verdict.by}, {clock(verdict.at, spoken())}"
        line.set_words(said)
        button = QPushButton(self.tr("Let it stand"))
        button.setProperty("link", True)
        button.setFixedHeight(LINE)  # beside the first line
        button.setAccessibleName(self.tr("Let it stand: {words}").format(words=said))
        button.clicked.connect(lambda: self._choose(verdict))
        self.buttons.append(button)
        across.addWidget(_Glyph(verdict.rating.value), 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(line, 1)
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _choose(self, verdict: Verdict) -> None:
        if self._claim is not None:
            said = verdict.rating.value, verdict.reason, verdict.correction
            self.verdict_requested.emit(self._claim.id, *said)
