"""The section "Earlier checks" of the claim panel: what was found out before, what differs, and the way there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.model.wording import date_words, rating_key, rating_words, told_words
from workbench.ui.language import spoken
from workbench.ui.memory.line import ChecksLine
from workbench.ui.panel.closeness import Closeness
from workbench.ui.panel.headings import heading_height
from workbench.ui.theme import current_theme
from workbench.ui.theme.glyphs import rating_icon
from workbench.ui.times import clock
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import Pane, label
from workbench.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.memory import EarlierCheck

_ALL: Final = 100  # share of a line beside the empty room of one
_SHOWN: Final = 2
_GLYPH: Final = 16
_LONGEST: Final = 160


class CheckCard(QFrame):
    """One earlier check: rating, words, what differs, where, when, by whom, from which sources."""

    open_requested = Signal(str, int)

    def __init__(self, check: EarlierCheck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        claim, verdict = check.claim, check.claim.verdict
        self._glyph, self._rated = QLabel(), rating_key(claim)
        rating = label("ui_strong", rating_words(claim, spoken()))
        self.retheme()
        self.button = KeyButton(link=True)
        self.button.setText(self.tr("Open"))
        name = self.tr("Open claim {number} of “{title}”").format(number=claim.number, title=check.title)
        self.button.setAccessibleName(name)
        self.button.clicked.connect(lambda: self.open_requested.emit(claim.article, claim.number))
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget in (self._glyph, rating):
            head.addWidget(widget)
        tongue = _tongue(check)
        if tongue:
            head.addWidget(label("faint", tongue))
        head.addStretch(1)
        head.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        nest(column, head)
        words = " ".join(claim.text.split())
        column.addWidget(label("passage", _shortened(words), wrap=True))
        reason = " ".join(verdict.reason.split()) if verdict else ""
        if reason:
            column.addWidget(label("small", _shortened(reason), wrap=True))
        for line in _lines(check):
            column.addWidget(label("small", line, wrap=True))
        where = " · ".join(part for part in (check.title, check.outlet, date_words(check.date, spoken())) if part)
        about = [where, f"{verdict.by}, {clock(verdict.at, spoken())}" if verdict else ""]
        column.addWidget(label("faint", " · ".join(part for part in about if part), wrap=True))
        if verdict is not None and verdict.reason:
            self.setToolTip(plain_tip(verdict.reason))
        said = ". ".join(part.rstrip(".") for part in (words, reason) if part)
        rated = ", ".join(part for part in (rating_words(claim, spoken()), tongue) if part)
        self.setAccessibleName(f"{rated}: {said}. {where}")

    def retheme(self) -> None:
        """Draw the rating's glyph in the colours of now."""
        self._glyph.setPixmap(rating_icon(self._rated, current_theme(), _GLYPH).pixmap(_GLYPH, _GLYPH))


class EarlierChecks(Pane):
    """Shows the earlier checks of the selected claim; nothing at all when there are none.

    Where the cards lack room they are told in one line until they are asked for.
    """

    open_requested = Signal(str, int)
    unfolded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checks: tuple[EarlierCheck, ...] = ()
        self._whole = self._asked = False
        self.folded = False
        self._title, self._more, self._fold = label("label"), KeyButton(link=True), KeyButton(link=True)
        self._line, self._below = ChecksLine(), QWidget()
        self._cards = QVBoxLayout(self._below)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(6)
        self.cards: list[CheckCard] = []
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._line, _ALL)
        head.addStretch(1)
        for button in (self._more, self._fold):
            button.setProperty("tight", True)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        nest(column, head)
        column.addWidget(self._below)
        self.set_closeness(Closeness.ROOMY)
        self._more.clicked.connect(self._on_more)
        self._fold.clicked.connect(self._on_fold)
        self.settle()

    def retranslate(self) -> None:
        """Say everything anew."""
        self.setAccessibleName(self.tr("Earlier checks"))
        self._fill()

    def retheme(self) -> None:
        """Draw the ratings anew."""
        for card in self.cards:
            card.retheme()

    def set_checks(self, checks: Sequence[EarlierCheck]) -> None:
        """Show other checks; the same ones, weighed by meaning meanwhile, stay as they are."""
        if [replace(check, nearness=0.0) for check in checks] == [replace(one, nearness=0.0) for one in self._checks]:
            return
        self._checks, self._whole, self._asked = tuple(checks), False, False
        self.folded = True  # until room is found: nothing is shown that would go again
        self._fill()

    def fold(self, *, room: int, width: int) -> None:
        """Tell the checks in one line where their cards have no room (px) at a width, and nobody asked for them."""
        folded = not self._asked and self._whole_height(width) > room
        if folded != self.folded:
            self.folded, here = folded, self._fold.hasFocus()
            self._say()
            if here and self._fold.isHidden():  # a larger window has room for the cards, and no need of the button
                self.cards[0].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_closeness(self, closeness: Closeness) -> None:
        """Let the line that names or tells them be as high as the panel's headings."""
        self._head = heading_height(closeness)
        for part in (self._title, self._more, self._fold):
            part.setFixedHeight(self._head)

    def height_at(self, width: int) -> int:
        """Return how many px they take now."""
        return self._head if self.folded else self._whole_height(width)

    def _whole_height(self, width: int) -> int:
        return self._head + self._cards.totalHeightForWidth(width)

    def _on_fold(self) -> None:
        self._asked = not self._asked
        self.folded = not self._asked
        self._say()
        self._fold.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._asked:
            self.unfolded.emit()

    def _on_more(self) -> None:
        self._whole, self._asked = not self._whole, True
        self._fill()
        self._more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        for card in self.cards:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [CheckCard(check) for check in (self._checks if self._whole else self._checks[:_SHOWN])]
        for card in self.cards:
            card.open_requested.connect(self.open_requested)
            self._cards.addWidget(card)
            card.show()  # said so: one in a folded part would not count
        self._line.set_checks(self._checks)
        self._say()
        self.setVisible(bool(self._checks))

    def _say(self) -> None:
        rest, many = len(self._checks) - _SHOWN, len(self._checks) > 1
        self._below.setVisible(not self.folded)
        self._line.setVisible(self.folded)
        self._title.setText(self.tr("Earlier") if self.folded else self.tr("Earlier checks"))
        self._more.setVisible(rest > 0 and not self.folded)
        self._more.setText(self.tr("fewer") if self._whole else self.tr("{count} more").format(count=rest))
        self._fold.setVisible(self.folded or self._asked)
        shown = self.tr("show all {count}").format(count=len(self._checks)) if many else self.tr("show")
        self._fold.setText(shown if self.folded else self.tr("fold"))
        self._fold.setAccessibleName(self.tr("Show earlier checks") if self.folded else self.tr("Fold earlier checks"))


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()} …"


def _tongue(check: EarlierCheck) -> str:
    """Return that the earlier claim is in the other language; nothing for one in the same."""
    words = {
        "de": QCoreApplication.translate("EarlierChecks", "in German"),
        "en": QCoreApplication.translate("EarlierChecks", "in English"),
    }
    return words.get(check.language, "")


def _lines(check: EarlierCheck) -> list[str]:
    """Return what differs, what agrees (else that the meaning alone is alike), and the sources."""
    differs = QCoreApplication.translate("EarlierChecks", "≠ there {theirs}, here {ours}")
    lines = [
        differs.format(theirs=told_words(theirs, spoken()), ours=told_words(ours, spoken()))
        for ours, theirs in check.differing
    ]
    if check.agreeing:
        lines.append(f"= {', '.join(dict.fromkeys(fact.text for fact in check.agreeing))}")
    if not lines:
        lines.append(
            QCoreApplication.translate("EarlierChecks", "≈ alike in meaning; no figure, date or name in common")
        )
    if check.sources:
        lines.append(f"→ {', '.join(check.sources)}")
    return lines
