"""What the verdict that stands says leaves the fields while another rating is chosen: a reason speaks for its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from workbench.actions.verdicts import NEED_REASON
from workbench.ui.announcing import announce
from workbench.ui.language import core

if TYPE_CHECKING:
    from workbench.model.claims import Rating, Verdict
    from workbench.ui.panel.correction_field import CorrectionField
    from workbench.ui.panel.reason_field import ReasonField
    from workbench.ui.panel.typed_verdicts import Words
    from workbench.ui.panel.unsaved import Unsaved


class SetAside(QObject):
    """Empties the fields and fills them; Down in an empty reason takes the one that stands, undo the whole verdict.

    Args:
        reason, correction: the fields.

    Signals:
        given_up: rating and words are wanted back as they stand.
    """

    given_up = Signal()

    def __init__(self, reason: ReasonField, correction: CorrectionField) -> None:
        super().__init__(reason)
        self._reason, self._correction = reason, correction
        self._stands: Verdict | None = None
        self._rating: Rating | None = None  # chosen and not saved
        for field in (reason, correction):
            field.installEventFilter(self)

    def choose(self, rating: Rating, stands: Words | None) -> None:
        """Let go of words given for another rating, and take them up again with theirs; what is typed stays.

        Args:
            rating: chosen now.
            stands: rating, reason and correction of the verdict that stands, or is on its way; None for none.
        """
        if stands is None:
            return
        standing, reason, correction = stands
        if rating is standing:
            if not self._reason.toPlainText().strip():
                self._reason.setPlainText(reason)
            if not self._correction.text().strip():
                self._correction.set_text(correction)
            return
        if self._reason.toPlainText().strip() == reason.strip():
            self._reason.clear()
        if rating not in NEED_REASON and self._correction.text().strip() == correction.strip():
            self._correction.set_text("")  # words that hold need no others; between the rest it may stay

    def tell(self, stands: Verdict | None, kept: Unsaved | None, usual: str) -> None:
        """Say in the empty reason, and to whoever hears it, how to take the one that stands.

        Args:
            stands: the verdict, None for none.
            kept: what is typed and not saved.
            usual: what the empty field says else.
        """
        self._stands, self._rating = stands, kept.rating if kept is not None else None
        hint = self._hint
        self._reason.setPlaceholderText(hint or usual)
        self._reason.setToolTip(stands.reason if hint and stands is not None else "")
        self._reason.setAccessibleDescription(f"{hint} {stands.reason}" if hint and stands is not None else "")

    @property
    def _hint(self) -> str:
        stands = self._stands
        other = stands is not None and self._rating not in {None, stands.rating}
        if stands is None or not other or not stands.reason or self._reason.toPlainText():
            return ""
        return self.tr("↓ takes the reason for “{rating}”.").format(rating=core(f"rating.{stands.rating.value}"))

    @property
    def _chosen_alone(self) -> bool:
        """Say whether a rating is chosen and nothing typed for it."""
        stands = self._stands.correction if self._stands is not None else ""
        return self._rating is not None and not self._reason.toPlainText() and self._correction.text() in {"", stands}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that bring something back, where the field itself does nothing with them."""
        if not isinstance(event, QKeyEvent) or event.type() not in {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}:
            return super().eventFilter(watched, event)
        field = self._reason if watched is self._reason else self._correction
        undo = event.matches(QKeySequence.StandardKey.Undo) and not field.document().isUndoAvailable()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier  # macOS counts the arrows to the keypad
        down = watched is self._reason and event.key() == Qt.Key.Key_Down and plain
        if not (undo and self._chosen_alone) and not (down and self._hint):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif undo:
            self.given_up.emit()
        elif self._stands is not None:
            self._reason.setPlainText(self._stands.reason)
            self._reason.moveCursor(QTextCursor.MoveOperation.End)
            announce(self._reason, self._stands.reason)
        return True
