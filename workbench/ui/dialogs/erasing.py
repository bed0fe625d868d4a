"""Erasing a confidential source for good: says first what goes and what stays, then what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import grouped
from workbench.ui.widgets.pane import label

if TYPE_CHECKING:
    from collections.abc import Sequence

_EDGE: Final = 24  # px


class EraseDialog(Sheet):
    """Asks, because no undo brings back what is erased; closing is what Return does.

    Signals:
        cancel_requested: the person does not want it any more; what is erased stays erased.
        erase_requested: the person wants it.
    """

    cancel_requested = Signal()
    erase_requested = Signal()

    def __init__(self, parent: QWidget | None, *, subtitle: str) -> None:
        super().__init__(parent)
        self.name(self.tr("Erase the source for good"), action=self.tr("Erase for good"))
        self.subtitle.setText(subtitle)
        self._running = False
        self.words = label("", wrap=True)
        self.words.setText(
            self.tr(
                "Name, contact and notes of this confidential source go, and with them the files and texts it gave and "
                "the passages from them: out of the library and out of every copy the workbench made.\n\n"
                "It stays on record that there was such a source, who cited it when, and for what.\n\n"
                "Nothing brings back what is erased, not even Undo."
            )
        )
        self.body.addWidget(self.words)
        self.body.addStretch(1)
        self.accept_button.setProperty("danger", True)
        self.accept_button.setDefault(False)
        self.accept_button.setAutoDefault(False)
        self.cancel.setAutoDefault(True)
        self.cancel.setDefault(True)
        self.resize(560, 320)
        self.cancel.setFocus()

    def commit(self) -> None:
        """Ask for it once, and stay to say what came of it."""
        self._running = True
        self.accept_button.setEnabled(False)
        self.complain(self.tr("Erasing …"))
        self.erase_requested.emit()

    def show_progress(self, finished: int, total: int) -> None:
        """Say how far it is."""
        self.complain(
            self.tr("Erasing … {done} of {total} entries").format(done=grouped(finished), total=grouped(total))
        )

    def reject(self) -> None:
        """Close; while it runs, ask it to stop first and stay to say what came of it."""
        if self._running:
            self.complain(self.tr("Stopping …"))
            self.cancel_requested.emit()
            return
        super().reject()

    def show_done(self, sentences: Sequence[str]) -> None:
        """Say what went, what stays, and where it may still be."""
        self._running = False
        self.words.setText("\n\n".join(sentences))
        self.complain("")
        self.accept_button.hide()
        self.cancel.setText(self.tr("Close"))
        self.cancel.setFocus()
        self._grow()

    def _grow(self) -> None:
        """Make room for what is said, as far as the window has it; beyond that the body scrolls."""
        needed = self.words.heightForWidth(self.words.width())
        self.words.setMinimumHeight(needed)
        parent = self.parentWidget()
        most = parent.window().height() - _EDGE if parent is not None else needed
        self.resize(self.width(), min(most, self.height() + max(0, needed - self.words.height()) + _EDGE))

    def show_failure(self, words: str) -> None:
        """Say why it did not come to its end; it can be asked for again."""
        self._running = False
        self.complain(words)
        self.accept_button.setEnabled(True)
