"""The evidence of a claim as cards: model and list. The cards are drawn by ``evidence_card``."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from workbench.model.evidence import SourceKind, Stance
from workbench.model.independence import voices
from workbench.model.source_wording import PEOPLE, particulars
from workbench.model.voices_wording import count_words, families_words, kin_words, set_apart
from workbench.model.wording import date_words, locator_words, stance_words
from workbench.ui.held_key import KEY_EVENTS, HeldKey
from workbench.ui.language import core, spoken
from workbench.ui.panel.closeness import Closeness
from workbench.ui.panel.telling_facts import telling
from workbench.ui.times import clock
from workbench.ui.widgets.cards_model import CardsModel, Role
from workbench.ui.widgets.lists import make_plain
from workbench.ui.widgets.rings import BY_KEYBOARD, PASSING, choose_reached
from workbench.ui.widgets.tips import plain_tip
from workbench.ui.widgets.viewport import give_viewport

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Evidence, Source

Index = QModelIndex | QPersistentModelIndex
_TIP: Final = 1_000  # code points of a passage in a tool tip
_STANCE_KEYS = {"+": Stance.SUPPORTS, "-": Stance.CONTRADICTS, "#": Stance.CONTEXT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a card shows.

    Attributes:
        marks: spans of ``passage`` (code points) that are its facts.
        grade: in words, empty for an ungraded source.
        about: locator, or the channel of a conversation.
        kin: that the source tells one story with another of this claim, empty for none.
        said: role, channel, day and read back of a talk; author, year and pages of a book; publisher and day of a page.
        others: other sources of this claim, by id and name: it may be one voice with them.
        aside: "confidential" or "name erased", in words; empty for an open source.
    """

    evidence: Evidence
    title: str
    passage: str
    marks: tuple[tuple[int, int], ...]
    grade: str
    about: str
    kin: str = ""
    said: str = ""
    others: tuple[tuple[str, str], ...] = ()
    aside: str = ""

    def words(self) -> str:
        """Return the card in one line for screen readers."""
        parts = (self.head(), self.kin, self.passage, clock(self.evidence.at, spoken()))
        return ", ".join(part for part in parts if part)

    def head(self) -> str:
        """Return source, grade, stance and place in words."""
        stance = stance_words(self.evidence, spoken())
        parts = (self.title, self.aside, self.said, self.grade, stance, self.about)
        return ", ".join(part for part in parts if part)


def source_title(source: Source | None) -> str:
    """Return a source's name; a confidential one is only "known to the desk"."""
    if source is None or source.confidential or source.erased or not source.title:
        return core("source.known")
    return source.title


def cards_of(dossier: Dossier, claim_id: str) -> tuple[Card, ...]:
    """Return the cards of a claim, newest last."""
    pieces = dossier.evidence.get(claim_id, ())
    sources = {piece.source: dossier.sources[piece.source] for piece in pieces if piece.source in dossier.sources}
    groups = Counter(source.group for source in sources.values())
    shared = {group for group, times in groups.items() if times > 1}
    names = {key: source_title(source) for key, source in sources.items()}
    return tuple(
        replace(
            _card(dossier, piece, kin=_kin(dossier, piece, shared)),
            others=tuple((key, name) for key, name in names.items() if key != piece.source),
        )
        for piece in pieces
    )


def _kin(dossier: Dossier, evidence: Evidence, shared: set[str]) -> str:
    source = dossier.sources.get(evidence.source)
    if source is None or not source.group:
        return ""
    if set_apart(source):
        return core("independence.apart")
    if source.group not in shared:
        return ""
    family = dossier.families.get(source.group)
    return kin_words(family, spoken()) if family else core("independence.kin")


def sources_words(dossier: Dossier, claim_id: str) -> str:
    """Return "3 sources, 1 independent: dpa report in 3 outlets"; empty when every source is another voice."""
    pieces = dossier.evidence.get(claim_id, ())
    count, independent = len({piece.source for piece in pieces}), len(voices(pieces, dossier.sources))
    if count == independent or count <= 1:
        return ""
    families = ", ".join(families_words(dossier, claim_id, spoken()))
    return ": ".join(part for part in (count_words(dossier, claim_id, spoken()), families) if part)


def _card(dossier: Dossier, evidence: Evidence, *, kin: str) -> Card:
    source = dossier.sources.get(evidence.source)
    claimed = next((claim.facts for claim in dossier.claims if claim.id == evidence.claim), ())
    passage = evidence.passage.exact if evidence.passage else evidence.note
    start = evidence.passage.start if evidence.passage else 0
    about = locator_words(evidence.locator, spoken()) if evidence.locator else ""
    said = _said(source)
    if not about and source is not None and source.channel and said in {"", core(f"channel.{source.channel}")}:
        about, said = core(f"channel.{source.channel}"), ""
    return Card(
        evidence=evidence,
        title=source_title(source),
        passage=" ".join(passage.split()) if not evidence.facts else passage.replace("\n", " "),
        marks=tuple((fact.start - start, fact.end - start) for fact in telling(evidence.facts, claimed)),
        grade=core(f"grade.{source.grade.value}") if source is not None and source.grade.value else "",
        about=about,
        kin=kin,
        said=said,
        aside=_aside(source),
    )


def _aside(source: Source | None) -> str:
    if source is None or not (source.confidential or source.erased):
        return ""
    return core("source.erased" if source.erased else "source.confidential")


def _said(source: Source | None) -> str:
    """Return what a card says of a source besides its title: of a page or file who published it, and when."""
    if source is None or source.confidential or source.erased:
        return ""
    if source.kind in PEOPLE or source.kind is SourceKind.BOOK:
        return " · ".join(particulars(source, spoken()))
    return published(source)


def published(source: Source) -> str:
    """Return who published a page or file, and when."""
    date = date_words(source.date, spoken()) if source.date else ""
    publisher = source.publisher if source.publisher != source.title else ""
    return " · ".join(part for part in (publisher, date) if part)


class EvidenceModel(CardsModel[Card]):
    """The cards of one claim."""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what every card has, and in the tool tip all of it, as a card may show but a part."""
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            card: Card = super().data(index, Role.CARD)
            return plain_tip(f"{card.head()}\n{card.passage[:_TIP]}")
        return super().data(index, role)


class EvidenceList(QListView):
    """Cards that take the height they need.

    Return shows the source, or opens what was noted of a talk or book; Delete removes, ``+ - #`` set the stance.
    """

    confidence_requested = Signal(str)  # a source's id: named for the lawyers alone from now on
    erasure_requested = Signal(str)  # a confidential source's id
    evidence_requested = Signal(str)
    grade_requested = Signal(str, str)
    removal_requested = Signal(str)
    stance_requested = Signal(str, str)
    time_requested = Signal(str)
    voice_requested = Signal(str, str)  # a source's id and what it is one voice with, as the model writes a group

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = HeldKey()
        give_viewport(self)
        from workbench.ui.panel.evidence_card import CardDelegate  # noqa: PLC0415  the card needs this module's names

        self.cards, self._by_keys = EvidenceModel(self), False
        self._delegate = CardDelegate(self)
        self.setModel(self.cards)
        self.setItemDelegate(self._delegate)
        make_plain(self)
        self.setSpacing(0)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(lambda index: self.evidence_requested.emit(index.data(Role.CARD).evidence.id))
        self.customContextMenuRequested.connect(self._on_menu)

    @property
    def chosen(self) -> str:
        """Return the id of the evidence whose card is chosen, empty for none."""
        card = self.currentIndex().data(Role.CARD)
        return str(card.evidence.id) if isinstance(card, Card) else ""

    def set_cards(self, cards: tuple[Card, ...]) -> None:
        """Show the cards; the chosen one stays chosen."""
        before = self.chosen
        self._delegate.forget()
        self.cards.set_cards(cards)
        place = next((row for row, card in enumerate(cards) if card.evidence.id == before), -1)
        if place >= 0 and self.currentIndex().row() != place:
            self.setCurrentIndex(self.cards.index(place))
        self._fit()

    def saved(self, closeness: Closeness) -> int:
        """Return how many px lower than roomy the cards are."""
        return self._height(Closeness.ROOMY) - self._height(closeness) if not self.isHidden() else 0

    def set_closeness(self, closeness: Closeness) -> None:
        """Show of each card what there is room for."""
        self._delegate.closeness = closeness
        self._fit()

    @property
    def unfolded(self) -> int:
        """Return how many px the card takes besides that the keys came to, which then shows more of itself."""
        row, delegate = self._delegate.unfolded, self._delegate
        if row < 0 or self.isHidden():
            return 0
        index = self.cards.index(row)
        return delegate.height(index) - delegate.height_at(index, delegate.closeness)

    def _height(self, closeness: Closeness) -> int:
        rows = range(self.cards.rowCount())
        return sum(self._delegate.height_at(self.cards.index(row), closeness) for row in rows)

    def _fit(self) -> None:
        if self._delegate.width != self.viewport().width():
            self._delegate.width = self.viewport().width()
            self._delegate.forget()
        self._delegate.unfolded = self.currentIndex().row() if self._by_keys else -1
        heights = [self._delegate.height(self.cards.index(row)) for row in range(self.cards.rowCount())]
        self.setFixedHeight(sum(heights) + 2)
        self.setVisible(bool(heights))
        self.scheduleDelayedItemsLayout()  # the view keeps the heights of the old width otherwise

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Show more of the card the keys come to."""
        super().currentChanged(current, previous)
        if self._by_keys:
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the focus is: on a row; what the keys reach shows more of itself, as a mouse has the tool tip."""
        super().focusInEvent(event)
        choose_reached(self, event)
        if event.reason() not in PASSING:
            self._by_keys = event.reason() in BY_KEYBOARD
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Fold the card, unless a menu or another window has the keys for a while."""
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self._by_keys = False
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the passages out for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def event(self, event: QEvent) -> bool:
        """Keep Delete and the stance keys for the cards while they have the focus; know which key is held."""
        if event.type() in KEY_EVENTS:
            self._held.see(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._ours(event):
            event.accept()
            return True
        return super().event(event)

    def _ours(self, event: QKeyEvent) -> bool:
        return event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} or event.text() in _STANCE_KEYS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the current card or set its stance, once a press."""
        index = self.currentIndex()
        if not index.isValid() or not self._ours(event):
            super().keyPressEvent(event)
            return
        if self._held.repeats:
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
        from workbench.ui.panel.evidence_menu import menu_of  # noqa: PLC0415  most sessions ask for none

        menu_of(self, index.data(Role.CARD)).popup(self.viewport().mapToGlobal(place))
