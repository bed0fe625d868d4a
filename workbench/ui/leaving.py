"""Leaving: what is typed and not saved is kept beside the library; where that fails, words are not let go unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from workbench.ui.widgets.warning import wear_sign

if TYPE_CHECKING:
    from concurrent.futures import Future

    from workbench.ui.session import Session
    from workbench.ui.window import MainWindow


def keep_words(window: MainWindow, session: Session) -> tuple[tuple[bool, Future[bool]], ...]:
    """Have kept what stands in the panel and in dialogs.

    Returns:
        Of each kind: whether there is anything, and what says later whether it could be kept.
    """
    kept: list[tuple[bool, Future[bool]]] = []
    if window.has("claim_panel"):
        unsaved, known = window.claim_panel.form.verdicts.unsaved
        kept.append((bool(unsaved), session.keep_unsaved(unsaved, known)))
    kept.append((bool(session.words.aloud()), session.keep_typed()))
    return tuple(kept)


def may_leave(window: MainWindow, session: Session) -> bool:
    """Say whether the library may be left: nothing is typed, it is kept, or the person lets it go."""
    kept = keep_words(window, session)
    return all(done.result() or not anything for anything, done in kept) or _lets_go(window)


def _lets_go(window: MainWindow) -> bool:
    words = QCoreApplication.translate(
        "Leaving",
        "What you typed and did not save can't be kept: nothing can be written beside the library. "
        "Free some disk space or allow writing in its folder and try again, or discard what you typed.",
    )
    box = QMessageBox(QMessageBox.Icon.Warning, window.windowTitle(), words, parent=window)
    stay = box.addButton(QCoreApplication.translate("Leaving", "Stay"), QMessageBox.ButtonRole.RejectRole)
    leave = box.addButton(
        QCoreApplication.translate("Leaving", "Discard what I typed"), QMessageBox.ButtonRole.DestructiveRole
    )
    wear_sign(box)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is leave
