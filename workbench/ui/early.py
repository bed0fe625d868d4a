"""A verdict's key pressed where none can be given: one sentence says so, and the reason typed after it does no harm.

The claims are not read yet, or the library may not be written. Nothing can be rated, so the letters of a reason would
be taken for commands, one after the other. They are taken for words instead until Return or Escape ends the sentence,
or anything is done that is no typing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from workbench.ui.commands import COMMANDS
from workbench.ui.keymap import current_keymap

if TYPE_CHECKING:
    from workbench.ui.desk import Desk
    from workbench.ui.window import MainWindow

# What asks for words once it is pressed.
_ASKING: Final = (*(name for name in COMMANDS if name.startswith("rate_") and name != "rate_open"), "query", "log_call")
_ENDS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})
_CORRECTS: Final = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
_HELD: Final = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock}
)


class EarlyWords(QObject):
    """Answers the keys that would rate a claim, and keeps what is typed from being commands.

    Args:
        window: whose keys they are; it becomes the parent.
        desk: what says whether the claims are read.
        to_read: the library may not be written, so that no verdict can be given ever.
    """

    def __init__(self, window: MainWindow, desk: Desk, *, to_read: bool) -> None:
        super().__init__(window)
        self._to_read, self._sentence = to_read, _only_read if to_read else _early
        self._window, self._desk = window, desk
        self._article = ""  # whose reason is being typed, empty for none
        self._typed = False
        self._keys: dict[str, QShortcut] = {}  # by what is pressed

    @staticmethod
    def waits(desk: Desk) -> bool:
        """Say whether an article lies on the desk whose claims are not read yet."""
        dossier = desk.dossier
        return dossier is not None and not dossier.article.analysed and desk.claim is None

    def look(self) -> None:
        """Take the keys while the claims are not read, and give them back; whoever is typing types on to the end."""
        waits = self._to_read or self.waits(self._desk)
        self._take_keys(tuple(key for name in _ASKING for key in current_keymap().keys(name)) if waits else ())
        if waits:
            return
        if self._window.notice.words == self._sentence():
            self._window.notice.hide()
        if not self._typed:
            self._stop()

    def _take_keys(self, names: tuple[str, ...]) -> None:
        """Answer these keys and no others; it is asked for often, and a shortcut is dear to make."""
        if names == tuple(self._keys):
            return
        for made in self._keys.values():
            made.setEnabled(False)
            made.deleteLater()
        self._keys = {name: self._key(name) for name in names}

    def _key(self, key: str) -> QShortcut:
        made = QShortcut(QKeySequence(key), self._window)
        made.activated.connect(self._begin)
        return made

    def _begin(self) -> None:
        if self._window.notice.words != self._sentence():
            self._window.notice.tell(self._sentence, wrong=True, stays=self._to_read, library=self._to_read)
        if not self._article:
            self._article, self._typed = self._desk.article_id, False
            self._listen(on=True)

    def _stop(self) -> None:
        if self._article:
            self._article, self._typed = "", False
            self._listen(on=False)

    def _listen(self, *, on: bool) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            (application.installEventFilter if on else application.removeEventFilter)(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep typed words from being commands; what is no typing ends that and goes its way."""
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.FocusIn}:
            self._stop()
        elif isinstance(event, QKeyEvent) and event.type() in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}:
            return self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        if event.key() in _HELD:
            return False
        elsewhere = self._desk.article_id != self._article or not self._window.isActiveWindow()
        if elsewhere or _writes() or not (_typing(event) or event.key() in _ENDS):
            self._stop()
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._typed = True
            if event.key() in _ENDS:
                self._stop()
        return True


def _only_read() -> str:
    return QCoreApplication.translate(
        "EarlyWords", "This library is read-only; no verdict, query or note can be saved here."
    )


def _early() -> str:
    return QCoreApplication.translate(
        "EarlyWords", "The claims are still being read; you can give a verdict as soon as they appear here."
    )


def _typing(event: QKeyEvent) -> bool:
    """Say whether a key writes or corrects a word; AltGr, which is Ctrl and Alt to some systems, writes."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    alone = held in {Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier}
    if alone or event.modifiers() & Qt.KeyboardModifier.MetaModifier:
        return False
    return event.key() in _CORRECTS or (bool(event.text()) and event.text().isprintable())


def _writes() -> bool:
    """Say whether the keys go into a field that takes words."""
    field = QApplication.focusWidget()
    return isinstance(field, QLineEdit) or (isinstance(field, QTextEdit | QPlainTextEdit) and not field.isReadOnly())
