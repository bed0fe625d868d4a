"""Keeps what is typed into a dialog, as Escape is soon pressed and a conversation not soon repeated.

2026-11-28: it outlives the window, too (``ui.typed``). What is ticked as confidential stays in memory alone, for this
session: it must not reach a file of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from workbench.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from workbench.ui.dialogs.sheet import Sheet

_KINDS = (QLineEdit, QPlainTextEdit, Segments, QCheckBox)


def keep_typed(dialog: Sheet, store: dict[str, tuple[str, ...]], secret: set[str], key: str) -> None:
    """Put back what was typed under ``key`` and left, and keep it again should the dialog be left once more.

    Args:
        dialog: with its fields as they are when nobody typed.
        store: what is typed, by dialog and claim.
        secret: keys of what is ticked as confidential.
        key: of this dialog and claim; its words name the claim.
    """
    fields = [field for kind in _KINDS for field in dialog.findChildren(kind)]
    fresh = tuple(map(_value, fields))
    before = store.get(key)
    if before is not None and len(before) == len(fields):
        for field, value in zip(fields, before, strict=True):
            _put(field, value)
        dialog.complain(QCoreApplication.translate("Sheet", "What you had typed is here again."))

    def keep() -> None:
        typed = tuple(map(_value, fields))
        (secret.add if any(_ticked(field) for field in fields) else secret.discard)(key)
        if typed != fresh:
            store[key] = typed
        else:
            store.pop(key, None)

    for field in fields:
        _follow(field, keep)
    keep()
    dialog.rejected.connect(keep)
    dialog.accepted.connect(lambda: store.pop(key, None))


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
