"""The claims shown, as rows for Qt."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from workbench.ui.language import core, spoken
from workbench.ui.manuscript.heard import whole

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from workbench.model.claims import Claim

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class Role(IntEnum):
    """What the delegate asks for."""

    CLAIM = Qt.ItemDataRole.UserRole
    UNSAVED = Qt.ItemDataRole.UserRole + 1


class ClaimsModel(QAbstractListModel):
    """One row per claim shown; it holds what was read last and no truth of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.claims: tuple[Claim, ...] = ()
        self.unsaved: frozenset[str] = frozenset()  # something typed for them is not saved
        self.findings: Callable[[Claim], int] = lambda _claim: 0  # how many name a claim

    def set_claims(self, claims: tuple[Claim, ...]) -> None:
        """Show claims; the same ones in the same order keep selection and scroll."""
        if [claim.id for claim in claims] == [claim.id for claim in self.claims]:
            pairs = enumerate(zip(claims, self.claims, strict=True))
            changed = [at for at, (now, before) in pairs if now is not before and now != before]
            self.claims = claims
            for at in changed:
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self.claims = claims
        self.endResetModel()

    def set_unsaved(self, claims: frozenset[str]) -> None:
        """Mark the claims for which something typed is not saved."""
        changed, self.unsaved = claims ^ self.unsaved, claims
        for row in (self.row_of(claim) for claim in changed):
            if row >= 0:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of claims."""
        return 0 if parent.isValid() else len(self.claims)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a claim, or how it is heard: "Claim 7, false, 1 of 4 facts wrong. Musk bought …"."""
        if not index.isValid() or index.row() >= len(self.claims):
            return None
        claim = self.claims[index.row()]
        if role == Role.CLAIM:
            return claim
        if role == Role.UNSAVED:
            return claim.id in self.unsaved
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            told = whole(claim, self.findings(claim), spoken())
            return f"{told} {core('manuscript.unsaved')}." if claim.id in self.unsaved else told
        return None

    def row_of(self, claim_id: str) -> int:
        """Return the row of a claim, -1 when it isn't shown."""
        return next((at for at, claim in enumerate(self.claims) if claim.id == claim_id), -1)
