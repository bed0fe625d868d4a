"""The five steps: words, keys, and the place in the window that each points at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from workbench.ui.window import MainWindow


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One call-out.

    Attributes:
        keys: usual keys, shown as those in force.
        place: returns what it points at, in the window's pixels.
        aside: the call-out stands rather left or right of it.
    """

    title: str
    words: str
    keys: tuple[str, ...]
    place: Callable[[MainWindow], QRect]
    aside: bool = False


def steps() -> tuple[Step, ...]:
    """Return the steps in the interface's present language."""
    return (*_at_the_claim(), *_at_the_end())


def _at_the_claim() -> tuple[Step, ...]:
    return (
        Step(
            title=QCoreApplication.translate("Tour", "What can be checked is marked"),
            words=QCoreApplication.translate(
                "Tour",
                "Amounts, dates, names and quotations: each claim is underlined by its rating, and its number stands "
                "in the margin. These keys go to the next and the previous open claim.",
            ),
            keys=("J", "K"),
            place=_claim,
        ),
        Step(
            title=QCoreApplication.translate("Tour", "Take it apart, then decide"),
            words=QCoreApplication.translate(
                "Tour",
                "A digit confirms a fact; pressed again, it is wrong. A letter gives the verdict, Return keeps it with "
                "its reason. The machine never decides.",
            ),
            keys=("1", "2", "V", "D", "F", "U", "N"),
            place=lambda window: _in_panel(window, window.claim_panel.facts, window.claim_panel.form.bar),
            aside=True,
        ),
        Step(
            title=QCoreApplication.translate("Tour", "Say where it stands"),
            words=QCoreApplication.translate(
                "Tour",
                "Attach a page, a file or a conversation. The passage that fits is proposed and compared with the "
                "claim fact by fact; everything is kept, also without the net.",
            ),
            keys=("S",),
            place=lambda window: _in_panel(window, *window.claim_panel.sources),
            aside=True,
        ),
    )


def _at_the_end() -> tuple[Step, ...]:
    return (
        Step(
            title=QCoreApplication.translate("Tour", "Nothing is forgotten"),
            words=QCoreApplication.translate(
                "Tour",
                "Here stands what was checked. The key goes to what remains; in “Strike through” checked facts are "
                "crossed out as on paper.",
            ),
            keys=("G", "Ctrl+2"),
            place=lambda window: _around(window, window.status),
        ),
        Step(
            title=QCoreApplication.translate("Tour", "The report"),
            words=QCoreApplication.translate(
                "Tour",
                "PDF, Word, HTML and more; it says what was not checked, too. Every command is found with the second "
                "key, all keys at a glance with the third.",
            ),
            keys=("Ctrl+E", "Ctrl+K", "?"),
            place=lambda window: _around(window, window.toolbar.report_button),
        ),
    )


def _around(window: MainWindow, *widgets: QWidget) -> QRect:
    """Return the rectangle around widgets, as far as it can be seen."""
    whole = QRect()
    for widget in widgets:
        whole = whole.united(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))
    return whole.intersected(window.rect())


def _in_panel(window: MainWindow, *widgets: QWidget) -> QRect:
    """Return the rectangle around parts of the claim panel, brought into view first."""
    for widget in reversed(widgets):  # where not all have room, the first is seen
        window.claim_panel.reveal(widget)
    return _around(window, *widgets).intersected(_around(window, window.claim_panel))


def _claim(window: MainWindow) -> QRect:
    """Return the lines of the selected claim, from the margin's numbers on; of none, the page."""
    page = _around(window, window.manuscript)
    lines = window.manuscript.place_of_selected().translated(page.topLeft())
    if not page.contains(lines):
        window.manuscript.select_claim(window.manuscript.selected_claim())  # into view
        lines = window.manuscript.place_of_selected().translated(page.topLeft())
    return lines.intersected(page) if not lines.isEmpty() else page
