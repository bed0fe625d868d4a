"""Where one's own text went that was opened on the demonstration: said once, with the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.ui.office import Office


class Arrival:
    """Tells that one's own library is open now, and leads what is said of the same text behind that."""

    def __init__(self, office: Office) -> None:
        self._notice = office.window.notice
        self._told = False

    def tell(self) -> None:
        """Say where the text goes; it stays until somebody closes it or something else is to be known."""
        self._told = True
        self._notice.tell(_words, stays=True, library=True, action=("open_demonstration", _back_words))

    @property
    def shown(self) -> bool:
        """Say whether it is being told."""
        self._told = self._told and self._notice.words.startswith(_words())
        return self._told

    @property
    def way_back(self) -> tuple[str, Callable[[], str]] | None:
        """Return the button that leads back to the demonstration while this is told."""
        return ("open_demonstration", _back_words) if self.shown else None

    def led(self, words: Callable[[], str]) -> Callable[[], str]:
        """Return what is to be said, behind where the text went while that is told."""

        def behind() -> str:
            return f"{_words()} {words()}".strip()

        return behind if self.shown else words


def _words() -> str:
    return QCoreApplication.translate(
        "Errands", "Your own texts go into your own library, which is open now. The demonstration stays as it was."
    )


def _back_words() -> str:
    return QCoreApplication.translate("Errands", "Back to the demonstration")
