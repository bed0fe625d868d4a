"""The model behind a list of cards: each is one object that its delegate draws and that says itself in words."""

from __future__ import annotations

from enum import IntEnum
from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the delegate asks for."""

    CARD = Qt.ItemDataRole.UserRole


class Spoken(Protocol):
    """A card."""

    def words(self) -> str:
        """Return the card in one line for screen readers."""
        ...


CardT = TypeVar("CardT", bound=Spoken)
_SPOKEN: Final = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


class CardsModel(QAbstractListModel, Generic[CardT]):
    """Cards of one kind, one above the other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[CardT, ...] = ()

    def set_cards(self, cards: tuple[CardT, ...]) -> None:
        """Show other cards; those that only come after the ones shown leave these untouched."""
        before = len(self._cards)
        if cards[:before] == self._cards and len(cards) > before:
            self.beginInsertRows(QModelIndex(), before, len(cards) - 1)
            self._cards = cards
            self.endInsertRows()
        elif cards != self._cards:
            self.beginResetModel()
            self._cards = cards
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of cards."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a card, or its words for screen readers."""
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        if role == Role.CARD:
            return card
        return card.words() if role in _SPOKEN else None
