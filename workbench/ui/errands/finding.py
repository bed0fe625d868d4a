"""Errands that find: in the library, the manuscript, the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from workbench.ui.palette.gathering import command_entries, other_entries

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.ui.office import Office


class FindingErrands:
    """What the finding commands of the menus Edit and Help do."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._in_source = False

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        return {
            "find": self._find,
            "find_next": lambda: self._step(forward=True),
            "find_previous": lambda: self._step(forward=False),
            "palette": self._palette,
            "search_library": self._search_library,
        }

    def _search_library(self) -> None:
        window = self._office.window
        window.reveal_library()
        window.library.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        window.library.field.selectAll()

    def on_search(self, words: str) -> None:
        """Search the library, or go back to its lists."""
        library = self._office.window.library
        if not words:
            library.set_hits(None)
            return
        self._office.session.tasks.read(
            lambda reading: reading.search(words), library.set_hits, self._office.tell_error
        )

    def _find(self) -> None:
        """Find where the focus is: in the source beside the article, else in the manuscript."""
        window = self._office.window
        here = window.focusWidget()
        self._in_source = here is not None and window.source.isAncestorOf(here)
        window.find_bar.open()

    def _step(self, *, forward: bool) -> None:
        """Go on finding where the focus is: through the library's hits, else with the bar's words."""
        window = self._office.window
        here = window.focusWidget()
        in_library = here is not None and window.library.isAncestorOf(here)
        if not (in_library and window.library.step_hit(forward=forward)):
            window.find_bar.search(forward=forward)

    def on_find(self, words: str, forward: bool) -> None:
        """Find words in the manuscript, or in the source the bar was opened from."""
        window = self._office.window
        where = window.source.text if self._in_source and window.source.isVisible() else window.manuscript
        window.find_bar.tell(found=where.find(words, forward=forward))

    def _palette(self) -> None:
        window = self._office.window
        commands = command_entries({name: action.isEnabled() for name, action in window.actions_of.by_name.items()})
        window.palette_view.open(commands, other_entries(self._office.session.desk.dossier))
