"""A slim bar under the toolbar: what went wrong or was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from workbench.ui.announcing import announce
from workbench.ui.language import spoken
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from collections.abc import Callable

_HEIGHT = 36
_FROM_LEFT = "\u200e"  # a sentence of ours may begin with a title in Arabic or Hebrew, which would turn it round


class NoticeBar(Pane):
    """One sentence that stays until closed or overtaken; it takes no focus, stops nothing and tells what was closed.

    Attributes:
        where: tells the id of the open article: with another its sentence goes, unless it concerns the library.
    """

    action_requested = Signal(str)
    closed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self._sign, self._words = QLabel(), label()
        self._action = KeyButton()
        self._name = ""
        self._say: Callable[[], str] | None = None
        self._say_action: Callable[[], str] | None = None
        self._language = spoken()
        self.where: Callable[[], str] = lambda: ""
        self._told_at, self._of_library = "", False
        self._wrong, self._caution, self.stays, self._more = False, False, False, False
        self._action.hide()
        self._close = QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._words.setWordWrap(True)
        self._close.setAutoRaise(True)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self._on_close)
        self._action.clicked.connect(lambda: self.action_requested.emit(self._name))
        self.setMinimumHeight(_HEIGHT)
        self.hide()
        self.settle()

    def retranslate(self) -> None:
        """Name the cross; a sentence is said anew in another language, one that can't be is overtaken."""
        self._close.setAccessibleName(self.tr("Close the notice"))
        self._close.setToolTip(self.tr("Close the notice"))
        if self._language != spoken():
            self._language = spoken()
            self._say_again()

    def retheme(self) -> None:
        """Draw the signs anew."""
        self._close.setIcon(icon("close", current_theme(), role="text2"))
        name = "warning" if self._wrong or self._caution else "check"
        role = "false" if self._wrong else "text2"
        self._sign.setPixmap(icon(name, current_theme(), role=role).pixmap(16, 16))
        self._sign.setVisible(self._wrong or not self._words.text().endswith("…"))  # what goes on is not done

    def _on_close(self) -> None:
        words = self.words
        self._more = False
        self.hide()
        self.closed.emit(words)

    @property
    def words(self) -> str:
        """Return the sentence shown, empty when hidden."""
        return "" if self.isHidden() else self._words.text().removeprefix(_FROM_LEFT)

    def tell(
        self,
        words: str | Callable[[], str],
        *,
        wrong: bool = False,
        caution: bool = False,
        stays: bool = False,
        more: bool = False,
        library: bool = False,
        action: tuple[str, Callable[[], str]] | None = None,
    ) -> None:
        """Show a sentence, optionally with one button.

        Args:
            words: the sentence, or what says it in the language of the moment.
            wrong: something went wrong or is asked for.
            caution: nothing went wrong and nothing was done: it is to be known.
            stays: it outlives the next action.
            library: it concerns more than the article that is open, so that it stays when another is opened.
            more: another sentence on the same doing may come, which ``add`` sets behind it.
            action: a command's name, and what says the button's words.
        """
        self._wrong, self._caution, self.stays, self._more = wrong, caution, stays, more
        self._told_at, self._of_library = self.where(), library
        self._say = None if isinstance(words, str) else words
        self._show_words(words if isinstance(words, str) else words())
        self._action.setVisible(action is not None)
        if action is not None:
            self._name, self._say_action = action
            self._action.teach(f"@{self._name}")
            self._action.setText(self._say_action())
        self.retheme()
        self.show()
        offered = f" {self._action.text()}" if action is not None else ""
        announce(self, f"{self.words}{offered}", urgent=wrong)

    def overtake(self, command: str) -> None:
        """Take away the sentence whose button offers what is being done now."""
        if not self._action.isHidden() and self._name == command:
            self.hide()

    def leave(self, article: str) -> None:
        """Take away what was told of another article than the one (id) that is open now."""
        if not self._of_library and self._told_at != article:
            self._more = False
            self.hide()

    def add(self, words: Callable[[], str]) -> None:
        """Show a sentence behind the one that waits for it, unless that was closed or overtaken; else alone.

        Args:
            words: what says the sentence in the language of the moment.
        """
        before = self._say if self._more else None  # hidden or not: what is told now was written, which hides it
        self.tell(words if before is None else lambda: f"{before()} {words()}")

    def _show_words(self, words: str) -> None:
        self._words.setText(f"{_FROM_LEFT}{words}" if words else "")
        self.setAccessibleName(words)

    def _say_again(self) -> None:
        if self._say is None:
            self.hide()
        self._show_words(self._say() if self._say is not None else "")
        if self._say_action is not None:
            self._action.setText(self._say_action())
