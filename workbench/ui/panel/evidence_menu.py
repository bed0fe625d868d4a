"""The menu of an evidence card: what can be said of the passage and of its source."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from workbench.model.evidence import Grade, Stance
from workbench.model.independence import APART, WITH
from workbench.ui.language import core

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.ui.panel.evidence import Card, EvidenceList

_LONGEST: Final = 48  # code points of a title in a menu


def menu_of(cards: EvidenceList, card: Card) -> QMenu:
    """Return the menu of a card; each choice is told by a signal of its list."""
    translate, evidence = QCoreApplication.translate, card.evidence
    menu = QMenu(cards)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    opened = (
        translate("EvidenceMenu", "Show the source beside the claim")
        if evidence.capture
        else translate("EvidenceMenu", "Correct what was noted…")
    )
    _add(menu, opened, lambda: cards.evidence_requested.emit(evidence.id))
    menu.addSeparator()
    for stance in Stance:
        words, value = core(f"stance.{stance.value}"), stance.value
        _add(menu, words, partial(cards.stance_requested.emit, evidence.id, value), chosen=evidence.stance is stance)
    menu.addSeparator()
    _add(menu, translate("EvidenceMenu", "Time code…"), lambda: cards.time_requested.emit(evidence.id))
    _add_grades(menu, cards, card)
    _add_voices(menu, cards, card)
    if not card.aside:
        hide = translate("EvidenceMenu", "Make the source confidential")
        _add(menu, hide, lambda: cards.confidence_requested.emit(evidence.source))
    if card.aside == core("source.confidential"):
        erase = translate("EvidenceMenu", "Erase the source for good…")
        _add(menu, erase, lambda: cards.erasure_requested.emit(evidence.source))
    menu.addSeparator()
    _add(menu, translate("EvidenceMenu", "Remove from the claim"), lambda: cards.removal_requested.emit(evidence.id))
    return menu


def _add(menu: QMenu, words: str, run: Callable[[], None], *, chosen: bool | None = None) -> None:
    """Add a choice; ``chosen`` makes it one of a group."""
    action = menu.addAction(words)
    if chosen is not None:
        action.setCheckable(True)
        action.setChecked(chosen)
    action.triggered.connect(lambda _checked=False: run())


def _add_grades(menu: QMenu, cards: EvidenceList, card: Card) -> None:
    """Offer to say how close the source is to what happened."""
    grades = menu.addMenu(QCoreApplication.translate("EvidenceMenu", "The source is"))
    source = card.evidence.source
    for grade in Grade:
        value = grade.value
        words = core(f"grade.{value}") if value else QCoreApplication.translate("EvidenceMenu", "Ungraded")
        chosen = card.grade == (core(f"grade.{value}") if value else "")
        _add(grades, words, partial(cards.grade_requested.emit, source, value), chosen=chosen)


def _add_voices(menu: QMenu, cards: EvidenceList, card: Card) -> None:
    """Offer to say by hand that the source is one voice with another of this claim, or is not."""
    translate, source = QCoreApplication.translate, card.evidence.source
    voices = menu.addMenu(translate("EvidenceMenu", "Counts as"))
    one = translate("EvidenceMenu", "Same voice as “{title}”")
    offered = [(one.format(title=_menu_words(name)), f"{WITH}{key}") for key, name in card.others]
    offered += [
        (translate("EvidenceMenu", "A voice of its own"), APART),
        (translate("EvidenceMenu", "As text and publisher say"), ""),
    ]
    for words, group in offered:
        _add(voices, words, partial(cards.voice_requested.emit, source, group))


def _menu_words(title: str) -> str:
    """Return a title as a menu can show it: short, and its ampersands no mnemonics."""
    short = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1].rstrip()}…"
    return short.replace("&", "&&")
