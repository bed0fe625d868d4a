"""Errands that find: in the library, the manuscript, the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from workbench.ui.filters import saved_filters
from workbench.ui.find_bar import Place
from workbench.ui.palette.gathering import command_entries, other_entries

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from workbench.journal import Hit
    from workbench.ui.manuscript.lookup import Find
    from workbench.ui.office import Office


class FindingErrands:
    """What the finding commands of the menus Edit and Help do."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._sought = ""

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
        library, self._sought = self._office.window.library, words
        if not words:
            library.set_hits(None)
            return

        def found(hits: tuple[Hit, ...]) -> None:
            if words == self._sought:  # else the field was emptied or says something else meanwhile
                library.set_hits(hits)

        self._office.session.tasks.read(lambda reading: reading.search(words), found, self._office.tell_error)

    def _place(self) -> Place:
        """Return what is looked into: the text the keyboard is in; in the bar, the one it was opened for."""
        window = self._office.window
        here = window.focusWidget()

        def inside(part: QWidget) -> bool:
            return here is not None and part.isVisible() and (part is here or part.isAncestorOf(here))

        if self._office.session.desk.dossier is None or inside(window.library):
            return Place.LIBRARY
        if window.has("find_bar") and inside(window.find_bar):
            return self._place_of_bar()
        if window.view == "drafts":
            return Place.OLDER if inside(window.drafts.old) else Place.NEWER
        if window.view == "source" and (inside(window.source) or Place.MANUSCRIPT not in self._beside()):
            return Place.SOURCE
        return Place.MANUSCRIPT

    def _beside(self) -> tuple[Place, ...]:
        """Return the texts beside each other while a source is shown; in a low window the manuscript is away."""
        return (Place.SOURCE, Place.MANUSCRIPT) if self._office.window.manuscript.isVisible() else (Place.SOURCE,)

    def _find(self) -> None:
        """Find where the keyboard is: in the library, a draft, the source, else the manuscript."""
        place = self._place()
        if place is Place.LIBRARY:
            self._search_library()
        else:
            self._office.window.find_bar.open(place)

    def _step(self, *, forward: bool) -> None:
        """Go on finding where the keyboard is; without words yet, ask for them."""
        window, place = self._office.window, self._place()
        if place is Place.LIBRARY:
            if not window.library.step_hit(forward=forward):
                self._search_library()
            return
        window.find_bar.look_into(place)
        if window.find_bar.field.text():
            window.find_bar.search(forward=forward)
        else:
            window.find_bar.open(place)

    def on_find(self, words: str, forward: bool) -> None:
        """Find the next or previous place in the text the bar looks into."""
        self._look(words, forward=forward, stay=False)

    def on_words(self, words: str) -> None:
        """Find words that are being typed: the place found for their beginning is kept as long as it fits."""
        self._look(words, forward=True, stay=True)

    def _look(self, words: str, *, forward: bool, stay: bool) -> None:
        bar = self._office.window.find_bar
        bar.look_into(self._place_of_bar())
        bar.tell(self._text(bar.place)(words, forward=forward, stay=stay))

    def _place_of_bar(self) -> Place:
        """Return the bar's text as long as it is shown, else what is shown instead."""
        window = self._office.window
        place = window.find_bar.place
        if window.view == "drafts":
            return place if place in {Place.OLDER, Place.NEWER} else Place.NEWER
        if window.view == "source" and window.source.isVisible():
            return place if place in self._beside() else self._beside()[0]
        return Place.MANUSCRIPT

    def _text(self, place: Place) -> Find:
        """Return what finds words in a text."""
        window = self._office.window
        match place:
            case Place.SOURCE:
                return window.source.text.find
            case Place.OLDER:
                return window.drafts.old.text.find_words
            case Place.NEWER:
                return window.drafts.new.text.find_words
            case _:
                return window.manuscript.find

    def _palette(self) -> None:
        window = self._office.window
        commands = command_entries({name: action.isEnabled() for name, action in window.actions_of.by_name.items()})
        filters = saved_filters(self._office.preferences.settings.saved_filters)
        dossier = self._office.session.desk.dossier
        window.palette_view.open(commands, lambda: other_entries(dossier, filters))
