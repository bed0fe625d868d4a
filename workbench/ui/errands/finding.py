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
    from workbench.ui.manuscript.lookup import Finder
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

    def on_articles(self) -> None:
        """Search again while hits are shown: something was written, so that a claim may be rated anew."""
        if self._sought:
            self.on_search(self._sought, again=True)

    def on_search(self, words: str, *, again: bool = False) -> None:
        """Search the library, or go back to its lists; ``again`` is not told."""
        library, self._sought = self._office.window.library, words
        if not words:
            library.set_hits(None)
            return

        def found(hits: tuple[Hit, ...]) -> None:
            if words == self._sought:  # else the field was emptied or says something else meanwhile
                library.set_hits(hits, again=again)

        self._office.session.tasks.read(
            lambda reading: reading.search(words, near=True), found, self._office.tell_error
        )

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
        """Find in the bar's text; past its last place, or where it has none, go on in the text beside it."""
        bar = self._office.window.find_bar
        place = self._place_of_bar()
        bar.look_into(place)
        other = None if stay else self._onward(place)
        if other is not None and self._finder(place).is_last(words, forward=forward) and self._counted(words, other):
            self._finder(place).let_go()  # two marked places would leave open which one is meant
            self._follow(other)
            bar.look_into(other)
            hits = self._finder(other).find_first(words, forward=forward)
        else:
            hits = self._finder(place).find(words, forward=forward, stay=stay)
        bar.tell(hits, self._elsewhere(words, bar.place))

    def _counted(self, words: str, place: Place) -> int:
        return self._finder(place).count(words)

    def _elsewhere(self, words: str, place: Place) -> tuple[Place, int, bool] | None:
        """Return the text beside this one, how often the words stand there, and whether going on leads there."""
        drafts = {Place.OLDER: Place.NEWER, Place.NEWER: Place.OLDER}
        other = self._onward(place) or drafts.get(place)
        return (other, self._counted(words, other), place not in drafts) if other is not None else None

    def _onward(self, place: Place) -> Place | None:
        """Return where finding goes on after a text: between manuscript and source; two drafts hold the same words."""
        shown = (
            self._beside() if self._office.window.view == "source" and self._office.window.source.isVisible() else ()
        )
        return next((one for one in shown if one is not place), None) if place in shown else None

    def _follow(self, place: Place) -> None:
        """Bring the keyboard along into the other text, unless it is in the bar."""
        window = self._office.window
        here = window.focusWidget()
        if here is None or not window.find_bar.isAncestorOf(here):
            (window.source.text if place is Place.SOURCE else window.manuscript.text_view()).setFocus()

    def _place_of_bar(self) -> Place:
        """Return the bar's text as long as it is shown, else what is shown instead."""
        window = self._office.window
        place = window.find_bar.place
        if window.view == "drafts":
            return place if place in {Place.OLDER, Place.NEWER} else Place.NEWER
        if window.view == "source" and window.source.isVisible():
            return place if place in self._beside() else self._beside()[0]
        return Place.MANUSCRIPT

    def _finder(self, place: Place) -> Finder:
        """Return what finds words in a text."""
        window = self._office.window
        match place:
            case Place.SOURCE:
                return window.source.text.finder
            case Place.OLDER:
                return window.drafts.old.text.finder
            case Place.NEWER:
                return window.drafts.new.text.finder
            case _:
                return window.manuscript.finder

    def _palette(self) -> None:
        window = self._office.window
        commands = command_entries({name: action.isEnabled() for name, action in window.actions_of.by_name.items()})
        filters = saved_filters(self._office.preferences.settings.saved_filters)
        dossier = self._office.session.desk.dossier
        window.palette_view.open(commands, lambda: other_entries(dossier, filters))
