"""The filter in the toolbar: by rating, kind, name, person, assignment; saved ones; what is in force in its words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from workbench.model.facts import FactKind
from workbench.ui.filters import NOBODY, Filter, choice_of, names_in
from workbench.ui.language import core
from workbench.ui.theme import current_theme
from workbench.ui.theme.glyphs import rating_icon
from workbench.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from workbench.model.claims import Claim

_RATINGS: Final = (
    "open",
    "verified",
    "verified-in-part",
    "disputed",
    "false",
    "unverifiable",
    "not-checkable",
    "conflict",
)
_MOST_NAMES: Final = 24
_WIDEST: Final = 280  # px


@dataclass(frozen=True, slots=True)
class People:
    """Who can be filtered by: named in claims, who gave verdicts, who is to check."""

    named: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    assigned: tuple[str, ...] = ()


def people_of(claims: Sequence[Claim]) -> People:
    """Return the people of an article's claims, those named most often first."""
    counts: dict[str, int] = {}
    for claim in claims:
        for name in names_in(claim):
            counts[name] = counts.get(name, 0) + 1
    return People(
        named=tuple(sorted(counts, key=lambda name: (-counts[name], name.casefold()))[:_MOST_NAMES]),
        by=tuple(sorted({claim.verdict.by for claim in claims if claim.verdict}, key=str.casefold)),
        assigned=tuple(sorted({claim.assigned for claim in claims if claim.assigned}, key=str.casefold)),
    )


class FilterButton(QPushButton):
    """Says what is shown; its menu changes it. The menu is filled when it opens."""

    filter_changed = Signal(object)
    command_requested = Signal(str)
    saved_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(28)
        self.chosen = Filter()
        self._claims: Sequence[Claim] = ()
        self._saved: tuple[str, ...] = ()
        self._saved_name = ""  # the saved filter that is in force, empty for none
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def offer(self) -> None:
        """Open the menu for the keyboard, its first entry chosen."""
        menu = self.menu()
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        first = next((action for action in menu.actions() if action.isEnabled() and not action.isSeparator()), None)
        if first is not None:
            menu.setActiveAction(first)

    def show_filter(self, chosen: Filter, claims: Sequence[Claim], saved: Mapping[str, str]) -> None:
        """Show the filter in force; its menu offers the people of ``claims`` and the ``saved`` filters by name."""
        self.chosen, self._claims, self._saved = chosen, claims, tuple(saved)
        here = [] if chosen.empty else [name for name, words in saved.items() if choice_of(words)[0] == chosen]
        self._saved_name = here[0] if here else ""
        self.retranslate()

    def retranslate(self) -> None:
        """Say the filter in the interface's language."""
        words = self._words()
        shown = QFontMetrics(current_theme().font("ui")).elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
        self.setText(shown)
        self.setToolTip(plain_tip(words) if shown != words else "")
        self.setAccessibleName(self.tr("Filter: {words}").format(words=words))

    def sizeHint(self) -> QSize:
        """Return the words' width, up to a limit."""
        return super().sizeHint().boundedTo(QSize(_WIDEST + 48, 28))

    def _words(self) -> str:
        chosen = self.chosen
        parts = [
            self.tr("{minutes} minutes left").format(minutes=chosen.minutes) if chosen.picked else "",
            core(f"rating.{chosen.rating}") if chosen.rating else "",
            core(f"kind.{chosen.kind}") if chosen.kind else "",
            chosen.named,
            self.tr("by {name}").format(name=chosen.by) if chosen.by else "",
            self._assigned_words(chosen.assigned) if chosen.assigned else "",
            core("independence.filter") if chosen.second else "",
            self._lacking_words()[chosen.lacks] if chosen.lacks else "",
        ]
        return " · ".join(part for part in parts if part) or self.tr("All ratings")

    def _assigned_words(self, name: str) -> str:
        return self.tr("assigned to nobody") if name == NOBODY else self.tr("for {name}").format(name=name)

    def _lacking_words(self) -> dict[str, str]:
        return {
            "sign-off": self.tr("Not signed off"),
            "evidence": self.tr("Verdict without evidence"),
            "agreement": self.tr("Verified despite a wrong fact"),
        }

    def _fill(self) -> None:
        menu, chosen = self.menu(), self.chosen
        menu.clear()
        ratings = [("", self.tr("All ratings")), *((key, core(f"rating.{key}")) for key in _RATINGS)]
        _choices(menu, ratings, chosen.rating, lambda key: self._choose(replace(chosen, rating=key)), icons=True)
        menu.addSeparator()
        kinds = [(kind.value, core(f"kind.{kind.value}")) for kind in FactKind]
        self._submenu(self.tr("Kind"), self.tr("All kinds"), kinds, "kind")
        people = people_of(self._claims)
        self._submenu(self.tr("Named"), self.tr("Everybody"), [(n, n) for n in people.named], "named")
        self._submenu(self.tr("Verdict by"), self.tr("Everybody"), [(n, n) for n in people.by], "by")
        nobody = [(NOBODY, self.tr("Nobody"))]
        self._submenu(
            self.tr("Assigned to"), self.tr("Everybody"), [(n, n) for n in people.assigned] + nobody, "assigned"
        )
        for field, key, words in (
            ("second", "yes", core("independence.filter")),
            *(("lacks", key, words) for key, words in self._lacking_words().items()),
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(getattr(chosen, field) == key)
            action.triggered.connect(lambda on, f=field, k=key: self._change(f, k if on else ""))
        menu.addSeparator()
        for name in self._saved:
            saved = menu.addAction(_plain(name))
            saved.setCheckable(True)
            saved.setChecked(name == self._saved_name)
            saved.triggered.connect(lambda _=False, n=name: self.saved_requested.emit(n))
        if self._saved:
            menu.addSeparator()
        for command, words in (
            ("time_left", self.tr("What fits in the time left…")),
            ("save_filter", self.tr("Save this filter…")),
            *((("rename_filter", self.tr("Rename a saved filter…")),) if self._saved else ()),
            *((("forget_filter", self.tr("Forget a saved filter…")),) if self._saved else ()),
            ("clear_filter", self.tr("Show all claims")),
        ):
            action = menu.addAction(words)
            action.setEnabled(command not in {"save_filter", "clear_filter"} or not chosen.empty)
            action.triggered.connect(lambda _=False, c=command: self.command_requested.emit(c))

    def _submenu(self, title: str, every: str, entries: list[tuple[str, str]], field: str) -> None:
        chosen = getattr(self.chosen, field)
        sub = self.menu().addMenu(title)
        sub.setEnabled(bool(entries))

        every_one = [("", every), *((key, _plain(words)) for key, words in entries)]
        _choices(sub, every_one, chosen, lambda key: self._change(field, key))

    def _change(self, field: str, key: str) -> None:
        changed: dict[str, Any] = {field: key}
        self._choose(replace(self.chosen, **changed))

    def _choose(self, chosen: Filter) -> None:
        self.filter_changed.emit(chosen)


def _plain(words: str) -> str:
    """Return words for a menu, where an ampersand would mark a key."""
    return words.replace("&", "&&")


def _choices(
    menu: QMenu, entries: Iterable[tuple[str, str]], chosen: str, tell: Callable[[str], object], *, icons: bool = False
) -> None:
    group = QActionGroup(menu)
    for key, words in entries:
        chosen_icon = icons and key and key == chosen  # where a glyph stands, the tick has to stand aside
        action = QAction(f"{words}\t✓" if chosen_icon else words, menu)
        action.setCheckable(True)
        action.setChecked(key == chosen)
        if icons and key:
            action.setIcon(rating_icon(key, current_theme(), 16))
        action.triggered.connect(lambda _=False, key=key: tell(key))
        group.addAction(action)
        menu.addAction(action)
