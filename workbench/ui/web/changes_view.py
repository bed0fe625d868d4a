"""Two texts of one page as one, word by word: gone words struck, new ones underlined on a ground, moved ones dotted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from workbench.evidence.changes import Change
from workbench.ui.theme import current_theme

if TYPE_CHECKING:
    from workbench.evidence.changes import Stretch

_APART: Final = "\u2009"  # between a word and the one that took its place


class ChangesView(QTextEdit):
    """Plain foreign text; nothing in it is markup, a link or loaded."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setFont(current_theme().font("passage"))

    def show_changes(self, stretches: tuple[Stretch, ...]) -> None:
        """Show the stretches and begin at the first change."""
        self.clear()
        cursor = QTextCursor(self.document())
        first, before = -1, Change.KEPT
        for one in stretches:
            if before is Change.GONE and one.change is Change.NEW:
                cursor.insertText(_APART, _look(Change.KEPT))
            before = one.change
            if first < 0 and one.change is not Change.KEPT:
                first = cursor.position()
            cursor.insertText(one.text, _look(one.change))
        start = QTextCursor(self.document())
        start.setPosition(max(0, first))
        self.setTextCursor(start)
        self.ensureCursorVisible()

    def show_words(self, words: str) -> None:
        """Show a text that has nothing to compare."""
        self.setPlainText(words)


def _look(change: Change) -> QTextCharFormat:
    theme, look = current_theme(), QTextCharFormat()
    look.setForeground(theme.colour("reading"))
    if change is Change.GONE:
        look.setFontStrikeOut(True)
        look.setForeground(theme.colour("text2"))
        look.setBackground(theme.colour("false_tint"))
    elif change is Change.NEW:
        look.setFontUnderline(True)
        look.setBackground(theme.colour("accent_soft"))
    elif change is Change.MOVED:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return look
