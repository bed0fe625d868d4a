"""What the dialogs of this room share: where a fault is told, pages for the browser, keys for the keyring."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from workbench.errors import CancelledError
from workbench.evidence.keys import keep_key as store_key
from workbench.ui.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.errors import WorkbenchError
    from workbench.ui.dialogs.sheet import Sheet
    from workbench.ui.office import Office


def tell_in(dialog: Sheet, office: Office, error: WorkbenchError) -> None:
    """Tell a fault where the person looks: in the dialog, or in the window once it is closed."""
    words = "" if isinstance(error, CancelledError) else error.sentence(spoken())
    if shiboken6.isValid(dialog) and dialog.isVisible():
        dialog.complain(words)
    elif words:
        office.tell_error(error)


def open_page(url: str) -> None:
    """Open a page in the person's browser."""
    QDesktopServices.openUrl(QUrl(url))


def keep_key(office: Office, dialog: Sheet, service: str, key: str, then: Callable[[], None]) -> None:
    """Store a key aside, as a keyring may ask to be unlocked; go on in the dialog when it is still there."""

    def kept(_nothing: None) -> None:
        if shiboken6.isValid(dialog):
            then()

    office.session.tasks.long(
        lambda: QCoreApplication.translate("Opening", "Storing the key …"),
        lambda _cancel: store_key(service, key),
        kept,
        lambda error: tell_in(dialog, office, error),
    )
