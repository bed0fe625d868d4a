"""The foot of the window: coverage and the way to what remains; when it was saved, and who checks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from workbench.ui.announcing import announce
from workbench.ui.language import core, grouped, spoken
from workbench.ui.theme import current_theme
from workbench.ui.times import clock
from workbench.ui.widgets.elided import ElidedLabel
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from workbench.model.dossier import Coverage

_WIDE: Final = 1000  # px from which the backup is shown, too
_HEIGHT: Final = 28  # px of a button: of one height, all words stand on one line at every scale
_LONG: Final = 300  # ms of reading that need a word
_STRONG: Final = re.compile(r"</?b>")


class CoverageButton(QAbstractButton):
    """How much was looked at, the figures strong; it leads to the coverage view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[str] = []
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_words(self, words: str) -> None:
        """Show words; what stands between ``<b>`` and ``</b>`` is strong."""
        self._parts = _STRONG.split(words)
        self.setText("".join(self._parts))
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def _fonts(self) -> tuple[QFont, QFont]:
        usual, strong = current_theme().font("small"), current_theme().font("small")
        strong.setWeight(QFont.Weight.DemiBold)
        return usual, strong

    def sizeHint(self) -> QSize:
        """Return the width of the words."""
        fonts = [QFontMetrics(font) for font in self._fonts()]
        width = sum(fonts[place % 2].horizontalAdvance(part) for place, part in enumerate(self._parts))
        return QSize(width + 9, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words and, with the keyboard's focus, a ring."""
        painter, theme, x = QPainter(self), current_theme(), 4
        painter.setPen(theme.colour("accent_text" if self.underMouse() and self.isEnabled() else "text"))
        for place, part in enumerate(self._parts):
            font = self._fonts()[place % 2]
            painter.setFont(font)
            painter.drawText(QRect(x, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, part)
            x += QFontMetrics(font).horizontalAdvance(part)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 5, -1, -5), 3, 3)


class StatusBar(Pane):
    """States; one button leads to the coverage, one to the next of what remains."""

    coverage_requested = Signal()
    next_requested = Signal()
    name_requested = Signal()
    unsaved_requested = Signal()
    waiting_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setFixedHeight(int(current_theme().tokens.layout["status"]))
        self._coverage: Coverage | None = None
        self._empty, self._name, self._saved_at, self._did, self._lacking = True, "", "", "", 0
        self.figures = CoverageButton()
        self._next = KeyButton("G", link=True)
        self._unsaved, self._lost = KeyButton("@next_unsaved", link=True), 0
        self._unsaved.hide()
        self._waiting, self._count = KeyButton(link=True), 0
        self._waiting.hide()
        self._saved, self._kept, self._who = ElidedLabel(), label("small"), KeyButton(flat=True)
        self._saved.setProperty("role", "small")
        self._saved.setTextFormat(Qt.TextFormat.PlainText)
        self._kept_at, self._to_read, self._reading, self._leads_on = "", False, False, False
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_LONG)
        self._slow.timeout.connect(lambda: self._say_reading(reading=True))
        for words in (self._saved, self._kept):
            words.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(4)
        row.addWidget(self.figures)
        row.addSpacing(8)
        row.addWidget(self._next)
        row.addStretch(1)
        row.addWidget(self._unsaved)
        row.addSpacing(12)
        row.addWidget(self._waiting)
        row.addSpacing(12)
        row.addWidget(self._saved)
        row.addSpacing(12)
        row.addWidget(self._kept)
        row.addSpacing(16)
        row.addWidget(self._who)
        self.figures.clicked.connect(self.coverage_requested)
        self._next.clicked.connect(self.next_requested)
        self._unsaved.clicked.connect(self.unsaved_requested)
        self._waiting.clicked.connect(self.waiting_requested)
        self._who.clicked.connect(self.name_requested)
        self.settle()

    def retranslate(self) -> None:
        """Say everything anew."""
        self._next.setText(self.tr("Go to the next"))
        self._did = ""  # said in the language before
        self._say()

    def set_coverage(self, coverage: Coverage | None, *, library_empty: bool, lacking: int = 0) -> None:
        """Show an article's coverage; None when no article is open.

        Args:
            coverage: how much was looked at.
            library_empty: there is no article at all.
            lacking: facts without the second independent source the desk wants.
        """
        self._coverage, self._empty, self._lacking = coverage, library_empty, lacking
        self._say()

    def set_waiting(self, count: int) -> None:
        """Show how many addresses could not be fetched and wait."""
        self._count = count
        self._say()

    def set_unsaved(self, count: int) -> None:
        """Show for how many claims something typed is not saved."""
        if count != self._lost:
            self._lost = count
            self._say()

    def set_saved(self, time: str) -> None:
        """Show when the last change was written ("14:32")."""
        self._saved_at, self._did = time, ""
        self._say()

    def set_backup(self, at: str) -> None:
        """Show when the last backup was made (ISO 8601); empty while there is none."""
        self._kept_at = at
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the backup out where the other words need the room."""
        super().resizeEvent(event)
        self._say_backup()
        self._make_room()

    def _say_backup(self) -> None:
        words = self.tr("Backup {time}").format(time=clock(self._kept_at, spoken())) if self._kept_at else ""
        self._kept.setText(words)
        self._kept.setToolTip(self.tr("Every half hour when something changed, and on closing") if words else "")
        self._kept.setVisible(bool(words) and self.width() >= _WIDE)

    def set_to_read(self) -> None:
        """Say that nothing can be saved here."""
        self._to_read = True
        self._say()

    def set_reading(self, reading: bool) -> None:
        """Say that the article is read anew, where that takes its time: what is shown is that of before."""
        if not reading:
            self._slow.stop()
            self._say_reading(reading=False)
        elif not self._reading and not self._slow.isActive():
            self._slow.start()

    def _say_reading(self, *, reading: bool) -> None:
        if reading != self._reading:
            self._reading = reading
            self._say_saved()

    def set_did(self, words: str) -> None:
        """Say what undo or redo did, until the next change."""
        self._did = words
        self._say()
        announce(self, words)

    def set_name(self, name: str) -> None:
        """Show who checks."""
        self._name = name
        self._say()

    def _say_next(self) -> None:
        """Offer the way to what remains, as long as anything does."""
        coverage = self._coverage
        unseen = coverage is not None and bool(coverage.never_looked_at)
        self._leads_on = coverage is not None and (unseen or coverage.facts_checked < coverage.facts)
        sentence = self.tr("Go to the next sentence never looked at")
        self._next.setAccessibleName(sentence if unseen else self.tr("Go to the next claim with an open fact"))

    def _make_room(self) -> None:
        """Leave out what others say, too, where there is no room: no words stand over others.

        The way on has its key; what was done ends in "…" before it goes.
        """
        row = self.layout()
        assert row is not None  # noqa: S101 - made above
        self._next.setVisible(self._leads_on)
        self._saved.setVisible(True)
        for part in (self._next, self._saved):
            if row.minimumSize().width() > self.width():
                part.hide()

    def _say_saved(self) -> None:
        saved = self.tr("Saved {time}").format(time=self._saved_at) if self._saved_at else ""
        saved = core("library.only-read") if self._to_read else saved
        reads = self.tr("Reading …") if self._reading else ""
        self._saved.setText(" · ".join(part for part in (reads, self._did, saved) if part))

    def _say(self) -> None:
        self._say_all()
        self._make_room()

    def _say_all(self) -> None:
        self._waiting.setVisible(self._count > 0)
        one = self._count == 1
        words = self.tr("1 address waiting") if one else self.tr("{count} addresses waiting").format(count=self._count)
        self._waiting.setText(words)
        self._waiting.setAccessibleName(words)
        self._unsaved.setVisible(self._lost > 0)
        lost = self.tr("1 claim not saved") if self._lost == 1 else self.tr("{count} claims not saved")
        self._unsaved.setText(lost.format(count=self._lost))
        self._unsaved.setAccessibleName(self._unsaved.text())
        self._say_backup()
        coverage = self._coverage
        self._say_next()
        self._who.setText(self._name)
        self._who.setAccessibleName(self.tr("Checked by {name}").format(name=self._name))
        self._who.setToolTip(self.tr("Who is checking: change the name"))
        self._say_saved()
        self.figures.setEnabled(coverage is not None)
        self.figures.setToolTip(self.tr("Show the coverage") if coverage is not None else "")
        if coverage is None:
            where = self.tr("Library empty") if self._empty else self.tr("No article open")
            self.figures.set_words(f"{where} · " + self.tr("Everything stays on this computer, in one file."))
            return
        facts = self.tr("<b>{checked} of {count}</b> facts,") if coverage.facts else self.tr("No facts,")
        facts = facts.format(checked=grouped(coverage.facts_checked), count=grouped(coverage.facts))
        left = len(coverage.never_looked_at)
        if coverage.sentences == 0:  # "every sentence" of none would be a false comfort
            self.figures.set_words(self.tr("Not analysed yet"))
            return
        if left == 0:
            words = self.tr("every sentence looked at")
        elif left == 1:
            words = self.tr("<b>1 sentence</b> never looked at")
        else:
            words = self.tr("<b>{count} sentences</b> never looked at").format(count=grouped(left))
        if self._lacking:
            words += ", " + self.tr("<b>{count}</b> without a second source").format(count=grouped(self._lacking))
        self.figures.set_words(f"{facts} {words}")
