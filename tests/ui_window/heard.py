"""What a screen reader finds in the window: its tree, walked, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from workbench.ui import announcing

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest
    from PySide6.QtGui import QAccessibleEvent

_NOTHING: Final = frozenset({QAccessible.Role.Client, QAccessible.Role.LayeredPane, QAccessible.Role.NoRole})


def walked(root: QWidget) -> Iterator[QAccessibleInterface]:
    """Walk what is to be seen in a window, in a screen reader's order."""
    ahead = [QAccessible.queryAccessibleInterface(root)]
    while ahead:
        here = ahead.pop()
        yield here
        children = [here.child(place) for place in range(here.childCount())]
        ahead += [one for one in reversed(children) if one is not None and one.isValid() and not one.state().invisible]


def name_of(one: QAccessibleInterface) -> str:
    """Return what a thing is called."""
    return one.text(QAccessible.Text.Name)


def faults(root: QWidget) -> list[str]:
    """Return what a listener would stumble over."""
    found = []
    for one in walked(root):
        widget = one.object()
        said = f"{type(widget).__name__} {one.role().name} „{name_of(one)}“"
        row = widget is None and one.role() in {QAccessible.Role.ListItem, QAccessible.Role.Cell}
        if row and not name_of(one).strip():
            found.append(f"row without words: {said}")
        if isinstance(widget, QWidget) and _stops(widget):
            if not name_of(one).strip():
                found.append(f"nameless: {said}")
            if one.role() in _NOTHING:
                found.append(f"no role: {said}")
        if isinstance(widget, QAbstractButton) and one.role() == QAccessible.Role.CheckBox and _one_of_several(widget):
            found.append(f"a check box of which one is chosen: {said}")
        if one.role() == QAccessible.Role.RadioButton and not _group_named(one):
            found.append(f"one of several, of what: {said}")
    return found


def _stops(widget: QWidget) -> bool:
    """Say whether Tab stops here; what Qt itself puts into a field belongs to the field."""
    inner = isinstance(
        widget.parent(), QLineEdit | QComboBox | QAbstractSpinBox | QKeySequenceEdit
    ) or widget.objectName().startswith("qt_")
    return (
        bool(widget.focusPolicy().value & 1) and widget.isEnabled() and not inner and not isinstance(widget, QScrollBar)
    )


def _one_of_several(button: QAbstractButton) -> bool:
    group = button.group()
    return button.autoExclusive() or (group is not None and group.exclusive())


def _group_named(one: QAccessibleInterface) -> bool:
    around = one.parent()
    return around is not None and bool(name_of(around).strip())


def rows_of(view: QAbstractItemView) -> list[str]:
    """Return what is heard of each row of a list."""
    list_ = QAccessible.queryAccessibleInterface(view)
    return [name_of(list_.child(row)) for row in range(list_.childCount())]


class Listener:
    """Hears what the window hands to a screen reader: words, and where the focus is told to be."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.words: list[str] = []
        self.rows: list[str] = []
        monkeypatch.setattr(announcing, "_send", self._hear)

    def _hear(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.words.append(event.message())
        elif event.type() == QAccessible.Event.Focus:
            self.rows.append(name_of(event.accessibleInterface()))

    def taken(self) -> list[str]:
        """Return what was said since the last time."""
        said, self.words = self.words, []
        return said
