"""The evidence of a claim as cards: model and list. The cards are drawn by ``evidence_card``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QMenu, QWidget

from workbench.model.evidence import Stance
from workbench.model.independence import voices
from workbench.model.wording import locator_words
from workbench.ui.language import core, spoken
from workbench.ui.times import clock

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Evidence, Source

Index = QModelIndex | QPersistentModelIndex
_STANCE_KEYS = {"+": Stance.SUPPORTS, "-": Stance.CONTRADICTS, "#": Stance.CONTEXT}


class Role(IntEnum):
    """What the delegate asks for."""

    CARD = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a card shows.

    Attributes:
        marks: spans of ``passage`` (code points) that are its facts.
        grade: in words, empty for an ungraded source.
        about: locator, or the channel of a conversation.
        kin: that the source tells one story with another of this claim, empty for none.
    """

    evidence: Evidence
    title: str
    passage: str
    marks: tuple[tuple[int, int], ...]
    grade: str
    about: str
    kin: str = ""

    def words(self) -> str:
        """Return the card in one line for screen readers."""
        stance = core(f"stance.{self.evidence.stance.value}")
        parts = (self.title, self.grade, stance, self.about, self.kin, self.passage, clock(self.evidence.at, spoken()))
        return ", ".join(part for part in parts if part)


def source_title(source: Source | None) -> str:
    """Return a source's name; a confidential one is only "known to the desk"."""
    if source is None or source.confidential or source.erased or not source.title:
        return core("source.known")
    return source.title


def cards_of(dossier: Dossier, claim_id: str) -> tuple[Card, ...]:
    """Return the cards of a claim, newest last."""
    pieces = dossier.evidence.get(claim_id, ())
    groups = [group for piece in pieces if (group := _group(dossier, piece))]
    shared = {group for group in groups if groups.count(group) > 1}
    return tuple(_card(dossier, piece, kin=_group(dossier, piece) in shared) for piece in pieces)


def _group(dossier: Dossier, evidence: Evidence) -> str:
    source = dossier.sources.get(evidence.source)
    return source.group if source is not None else ""


def sources_words(dossier: Dossier, claim_id: str) -> str:
    """Return "3 sources, 1 independent"; empty when every source is another voice, or there is one alone."""
    pieces = dossier.evidence.get(claim_id, ())
    count, independent = len({piece.source for piece in pieces}), len(voices(pieces, dossier.sources))
    if count == independent or count <= 1:
        return ""
    return core("independence.count", count=count, independent=independent)


def second_words(dossier: Dossier, claim_id: str) -> str:
    """Return which facts lack a second independent source; empty for none."""
    missing = dossier.second_missing.get(claim_id, ())
    claim = next((one for one in dossier.claims if one.id == claim_id), None)
    facts = [" ".join(fact.text.split()) for fact in claim.facts if fact.number in missing] if claim else []
    return core("independence.missing", facts=", ".join(facts)) if facts else ""


def _card(dossier: Dossier, evidence: Evidence, *, kin: bool) -> Card:
    source = dossier.sources.get(evidence.source)
    passage = evidence.passage.exact if evidence.passage else evidence.note
    start = evidence.passage.start if evidence.passage else 0
    about = locator_words(evidence.locator, spoken()) if evidence.locator else ""
    if not about and source is not None and source.channel:
        about = core(f"channel.{source.channel}")
    return Card(
        evidence=evidence,
        title=source_title(source),
        passage=" ".join(passage.split()) if not evidence.facts else passage.replace("\n", " "),
        marks=tuple((fact.start - start, fact.end - start) for fact in evidence.facts),
        grade=core(f"grade.{source.grade.value}") if source is not None and source.grade.value else "",
        about=about,
        kin=core("independence.kin") if kin else "",
    )


class EvidenceModel(QAbstractListModel):
    """The cards of one claim."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()

    def set_cards(self, cards: tuple[Card, ...]) -> None:
        """Show other cards."""
        if cards != self._cards:
            self.beginResetModel()
            self._cards = cards
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        """Return the number of cards."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a card, or its words for screen readers."""
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        if role == Role.CARD:
            return card
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return card.words()
        return None


class EvidenceList(QListView):
    """Cards that take the height they need; Return shows the source, Delete removes, ``+ - #`` set the stance."""

    evidence_requested = Signal(str)
    removal_requested = Signal(str)
    stance_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from workbench.ui.panel.evidence_card import CardDelegate  # noqa: PLC0415  the card needs this module's names

        self.cards = EvidenceModel(self)
        self._delegate = CardDelegate(self)
        self.setModel(self.cards)
        self.setItemDelegate(self._delegate)
        self.setProperty("plain", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSpacing(0)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(lambda index: self.evidence_requested.emit(index.data(Role.CARD).evidence.id))
        self.customContextMenuRequested.connect(self._on_menu)

    def set_cards(self, cards: tuple[Card, ...]) -> None:
        """Show the cards."""
        self.cards.set_cards(cards)
        self._fit()

    def _fit(self) -> None:
        self._delegate.width = self.viewport().width()
        heights = [self._delegate.height(self.cards.index(row)) for row in range(self.cards.rowCount())]
        self.setFixedHeight(sum(heights) + 2)
        self.setVisible(bool(heights))
        self.scheduleDelayedItemsLayout()  # the view keeps the heights of the old width otherwise

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the passages out for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def event(self, event: QEvent) -> bool:
        """Keep Delete and the stance keys for the cards while they have the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._ours(event):
            event.accept()
            return True
        return super().event(event)

    def _ours(self, event: QKeyEvent) -> bool:
        return event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} or event.text() in _STANCE_KEYS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the current card or set its stance."""
        index = self.currentIndex()
        if not index.isValid() or not self._ours(event):
            super().keyPressEvent(event)
            return
        evidence = index.data(Role.CARD).evidence.id
        if event.text() in _STANCE_KEYS:
            self.stance_requested.emit(evidence, _STANCE_KEYS[event.text()].value)
        else:
            self.removal_requested.emit(evidence)

    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if not index.isValid():
            return
        evidence: Evidence = index.data(Role.CARD).evidence
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if evidence.capture:
            show = menu.addAction(self.tr("Show the source beside the claim"))
            show.triggered.connect(lambda: self.evidence_requested.emit(evidence.id))
            menu.addSeparator()
        for stance in Stance:
            choice = menu.addAction(core(f"stance.{stance.value}"))
            choice.setCheckable(True)
            choice.setChecked(evidence.stance is stance)
            choice.triggered.connect(lambda _=False, s=stance: self.stance_requested.emit(evidence.id, s.value))
        menu.addSeparator()
        menu.addAction(self.tr("Remove from the claim")).triggered.connect(
            lambda: self.removal_requested.emit(evidence.id)
        )
        menu.popup(self.viewport().mapToGlobal(place))
