"""The claims shown, as rows for Qt."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from workbench.ui.language import spoken
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


class ClaimsModel(QAbstractListModel):
    """One row per claim shown; it holds what was read last and no truth of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.claims: tuple[Claim, ...] = ()
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
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return whole(claim, self.findings(claim), spoken())
        return None

    def row_of(self, claim_id: str) -> int:
        """Return the row of a claim, -1 when it isn't shown."""
        return next((at for at, claim in enumerate(self.claims) if claim.id == claim_id), -1)
