"""Keeps what was typed into a dialog that was left, as Escape is soon pressed and a conversation not soon repeated.

In memory alone, for this session: what is typed about a confidential source must not reach a file of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from workbench.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workbench.ui.dialogs.sheet import Sheet

_KINDS = (QLineEdit, QPlainTextEdit, Segments, QCheckBox)


def keep_typed(dialog: Sheet, store: dict[str, tuple[str, ...]], key: str) -> None:
    """Put back what was typed under ``key`` and left, and keep it again should the dialog be left once more."""
    fields = [field for kind in _KINDS for field in dialog.findChildren(kind)]
    fresh = tuple(map(_value, fields))
    before = store.pop(key, None)
    if before is not None and len(before) == len(fields):
        for field, value in zip(fields, before, strict=True):
            _put(field, value)
        dialog.complain(QCoreApplication.translate("Sheet", "What you had typed stands here again."))

    def keep() -> None:
        typed = tuple(map(_value, fields))
        if typed != fresh:
            store[key] = typed

    dialog.rejected.connect(keep)


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
