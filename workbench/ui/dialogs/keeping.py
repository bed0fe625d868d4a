"""Keeps what is typed into a dialog, as Escape is soon pressed and a conversation not soon repeated.

2026-11-28: it outlives the window, too (``ui.typed``). What is ticked as confidential stays in memory alone, for this
session: it must not reach a file of its own. What was accepted is kept until it is written (``ui.kept_words``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from workbench.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from workbench.ui.dialogs.sheet import Sheet
    from workbench.ui.kept_words import Handed, KeptWords

_KINDS = (QLineEdit, QPlainTextEdit, Segments, QCheckBox, QComboBox)


class KeptFields:
    """The fields of one dialog, and what was typed into them before.

    Args:
        dialog: with its fields as they are when nobody typed.
        store: what is typed, by dialog and claim.
        key: of this dialog and claim; its words name the claim.
        secret: what it is about is confidential.
        lasting: what is typed is kept even where the dialog is left. Of data that stands in the library already only
            what was accepted and could not be written is kept, until it is seen again and left.
    """

    def __init__(
        self, dialog: Sheet, store: KeptWords, key: str, *, secret: bool = False, lasting: bool = True
    ) -> None:
        self._store, self._key, self._secret = store, key, secret
        self._fields = [field for kind in _KINDS for field in dialog.findChildren(kind)]
        self._fresh = self._values()
        before = store.take(key)
        if before is not None and len(before) == len(self._fields):
            for field, value in zip(self._fields, before, strict=True):
                _put(field, value)
            dialog.complain(QCoreApplication.translate("Sheet", "What you had typed is here again."))
        if not lasting:
            dialog.rejected.connect(lambda: store.drop(key))
            return
        for field in self._fields:
            _follow(field, self._keep)
        self._keep()
        dialog.rejected.connect(self._keep)

    def _values(self) -> tuple[str, ...]:
        return tuple(map(_value, self._fields))

    @property
    def _hidden(self) -> bool:
        return self._secret or any(_ticked(field) for field in self._fields)

    def _keep(self) -> None:
        typed = self._values()
        if typed != self._fresh:
            self._store.put(self._key, typed, secret=self._hidden)
        else:
            self._store.drop(self._key)

    def hand_over(self) -> Handed:
        """Keep what is typed while it is written, and for this dialog again where it can't be."""
        self._store.put(self._key, self._values(), secret=self._hidden)
        return self._store.hand_over(self._key)


def _ticked(field: QWidget) -> bool:
    return isinstance(field, QCheckBox) and field.isChecked()


def _follow(field: QWidget, keep: Callable[[], None]) -> None:
    """Have every change kept: whatever ends the window then finds it."""
    match field:
        case QLineEdit() | QPlainTextEdit():
            field.textChanged.connect(lambda *_words: keep())
        case Segments():
            field.chosen_changed.connect(lambda _name: keep())
        case QCheckBox():
            field.toggled.connect(lambda _checked: keep())
        case QComboBox():
            field.currentIndexChanged.connect(lambda _row: keep())


def _value(field: QWidget) -> str:
    match field:
        case QLineEdit():
            return field.text()
        case QPlainTextEdit():
            return field.toPlainText()
        case Segments():
            return field.chosen
        case QCheckBox():
            return "x" * field.isChecked()
        case QComboBox():
            return str(field.currentIndex())
    return ""


def _put(field: QWidget, value: str) -> None:
    match field:
        case QLineEdit():
            field.setText(value)
        case QPlainTextEdit():
            field.setPlainText(value)
        case Segments():
            field.choose(value)
        case QCheckBox():
            field.setChecked(bool(value))
        case QComboBox():
            field.setCurrentIndex(int(value) if value.isdecimal() else -1)
