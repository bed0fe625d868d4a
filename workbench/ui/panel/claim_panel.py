"""The claim panel: the selected claim's words, facts, findings, verdict, evidence, history, sign-off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSpacerItem, QVBoxLayout, QWidget

from workbench.model.corrections import open_of
from workbench.model.drafts_wording import kept_words
from workbench.model.facts import FactState
from workbench.model.gathering import gathered
from workbench.model.note_wording import note_words
from workbench.model.validity_wording import validity_words
from workbench.model.voices_wording import missing_words
from workbench.ui.command import command_words
from workbench.ui.commands import COMMANDS
from workbench.ui.keymap import key_said
from workbench.ui.language import core, spoken
from workbench.ui.memory.checks import EarlierChecks
from workbench.ui.panel.claim_head import ClaimHead
from workbench.ui.panel.claim_quote import ClaimQuote
from workbench.ui.panel.closeness import Closeness
from workbench.ui.panel.conflict import ConflictBox
from workbench.ui.panel.evidence import EvidenceList, cards_of, sources_words
from workbench.ui.panel.facts import FactsList
from workbench.ui.panel.finding import Findings
from workbench.ui.panel.headings import Air, Headings
from workbench.ui.panel.history import HistoryList
from workbench.ui.panel.low import LowPanel
from workbench.ui.panel.queries import Queries
from workbench.ui.panel.rating_line import GAP
from workbench.ui.panel.room import SIDE, Room
from workbench.ui.panel.sign_off import SignOffBar
from workbench.ui.panel.standing import standing_words
from workbench.ui.panel.verdict_form import VerdictForm
from workbench.ui.widgets.elided import ElidedLine
from workbench.ui.widgets.halves import Halves, side_by_side
from workbench.ui.widgets.held_focus import focus_held
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import Pane, label
from workbench.ui.widgets.rings import Outdented

if TYPE_CHECKING:
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier

_GLYPH: Final = 16
_BELOW_QUOTE: Final = 4
_ALL: Final = 100  # share of a line beside the empty room of one
_LOW: Final = 300  # px of height below which facts, rating and reason would not stand there without scrolling


class ClaimPanel(Pane):
    """Shows one claim of a dossier; its parts tell what is wished."""

    attach_requested = Signal()
    menu_requested = Signal(QPoint)
    next_requested = Signal()
    previous_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._claim: Claim | None = None
        self._dossier: Dossier | None = None
        self._scroll = QScrollArea(self)
        body = self._body = QWidget(self._scroll.viewport())  # first: what comes into it is dressed once
        self._head = ClaimHead()
        self._standing = ElidedLine(role="text2", parent=body)
        self.conflict = ConflictBox(body)
        self.quote, self.facts, self.findings = ClaimQuote(body), FactsList(body), Findings(body)
        self.form, self.queries, self.evidence = VerdictForm(body), Queries(body), EvidenceList(body)
        self.history, self.sign_off, self.memory = HistoryList(body), SignOffBar(self), EarlierChecks(body)
        self._facts_label, self._facts_count = label("label"), label("small")
        self._evidence_label, self.attach = label("label"), KeyButton("S", flat=True)
        self._history_label, self._whole = label("label"), KeyButton(link=True)
        self._no_evidence, self._empty = label("small", wrap=True), label("small", wrap=True)
        self._second, self.valid = label("small", wrap=True), label("small", wrap=True)
        self.noted = label("small", wrap=True)  # by the author, in the file
        self.left = label("small", wrap=True)  # out by the author: what had been proposed or agreed
        self._headings, self._halves = Headings(), Halves()
        self._below_quote = QSpacerItem(0, _BELOW_QUOTE)
        self._resized, self._laid = False, 0
        self._build()
        self.attach.clicked.connect(self.attach_requested)
        self._head.menu_requested.connect(self.menu_requested)
        self._head.steps.next_requested.connect(self.next_requested)
        self._whole.clicked.connect(self._on_whole)
        self._head.steps.previous_requested.connect(self.previous_requested)
        self.memory.unfolded.connect(lambda: self.reveal(self.memory))
        self.settle()

    def _build(self) -> None:
        column = self._column = QVBoxLayout(self._body)
        air = Air(column, SIDE)
        column.setSpacing(0)
        nest(column, self._head)
        column.addWidget(self._standing)
        column.addSpacerItem(air.below)
        self._build_halves()
        self._low = LowPanel(
            head=self._head,
            standing=self._standing,
            sign_off=self.sign_off,
            form=self.form,
            halves=self._halves,
            queries=self.queries,
        )
        nest(column, self._low.ratings)
        nest(column, self._halves)
        column.addStretch(1)
        parts = self.quote, self.form, self.evidence, self.history, self._headings, air
        self._room = Room(self._scroll, column, parts, evidence=self.evidence, memory=self.memory, low=self._low)
        self._body.setProperty("role", "panel")
        self._body.installEventFilter(self)
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._empty.setContentsMargins(16, 16, 16, 16)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self._empty)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self.sign_off)
        self._whole_column = whole

    def _build_halves(self) -> None:
        """What the text says, and what the checker says of it: one above the other, or side by side in a wide panel."""
        said, checked = self._halves.upper, self._halves.lower
        said.addWidget(self.quote)
        said.addSpacerItem(self._below_quote)
        nest(said, self._headings.passing_row(self._facts_label, self._facts_count))
        nest(said, Outdented(self.facts))
        said.addWidget(self.noted)
        said.addWidget(self.left)
        said.addWidget(self.valid)
        said.addWidget(self.findings)
        said.addWidget(self.conflict)
        checked.addWidget(self.form)
        checked.addWidget(self.queries)
        nest(checked, self._headings.row(self._evidence_label, self.attach))
        self.left.setContentsMargins(0, 0, 0, 4)
        for words in (self._no_evidence, self._second):
            words.setContentsMargins(0, 0, 0, 8)  # what follows begins with a heading, which has no room above
        checked.addWidget(self._no_evidence)
        checked.addWidget(self._second)
        checked.addWidget(self.evidence)
        self._history_line = self._headings.row(self._history_label, self._whole)
        self._history_below = Outdented(self.history)
        nest(checked, self._history_line)
        nest(checked, self._history_below)
        checked.addWidget(self.memory)  # last: it comes late, and then nothing moves
        for column in (said, checked):
            column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the halves side by side where there is room, as under the manuscript of a narrow window."""
        super().resizeEvent(event)
        width, low = event.size().width(), event.size().height() < _LOW
        self._halves.fit(width)
        across = width - 2 * SIDE if side_by_side(width) else 0
        with focus_held(self):
            self._low.fit(low=low, across=across, column=self._column, whole=self._whole_column)
        self.quote.setVisible(not low)
        self._find_room()
        self._resized = True
        self._say()
        self.sign_off.set_short(short=low, roomy=side_by_side(width))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for room whenever a part wants more or less of it; keep the words where they are beside a scroll bar."""
        if watched is self._body and event.type() == QEvent.Type.LayoutRequest:
            self._find_room(least=Closeness.ROOMY if self._resized else self._room.closeness)
            self._resized = False
        elif watched is self._body and event.type() == QEvent.Type.Resize:
            margins = self._column.contentsMargins()
            width = self._scroll.width()
            margins.setRight(max(0, SIDE - (width - self._body.width())))
            self._column.setContentsMargins(margins)
            self._resized |= width != self._laid  # the parts get their new width only now
            self._laid = width
        return super().eventFilter(watched, event)

    def _find_room(self, *, least: Closeness = Closeness.ROOMY) -> None:
        """Let the parts stand as closely as they must for all to be seen, at least as closely as ``least``."""
        if self._claim is None:
            return
        self._room.find(least=least)
        self._level()
        self._place_history()

    def _level(self) -> None:
        """Let both halves begin in one line where they stand side by side, without the words."""
        first, wide = self._headings.passing_height, self._low.wide
        low = (self.form.heading - first) // 2 + wide * GAP if first else 0  # the form has a gap where the rating stood
        below = low if self._low.low else _BELOW_QUOTE
        if below != self._below_quote.sizeHint().height():
            self._below_quote.changeSize(0, below)
            self._halves.upper.invalidate()

    def _place_history(self) -> None:
        """Let the newest entry stand beside the heading where it stands for all of them."""
        line, below = self._history_line, self._history_below
        place = line if self.history.in_line else below
        if place.indexOf(self.history) >= 0:
            return
        if place is line:
            line.insertWidget(1, self.history, _ALL)
        else:
            below.addWidget(self.history)
        self._say()

    def retranslate(self) -> None:
        """Name the sections."""
        self.setAccessibleName(self.tr("Claim"))
        self._facts_label.setText(self.tr("Facts"))
        self.facts.setAccessibleName(self.tr("Facts"))
        self._evidence_label.setText(self.tr("Evidence"))
        self.evidence.setAccessibleName(self.tr("Evidence"))
        self.attach.setText(self.tr("Attach source…"))
        self.attach.setAccessibleName(self.tr("Attach source…"))
        self._no_evidence.setText(self.tr("No evidence yet. Attach a file or log a conversation."))
        self._history_label.setText(self.tr("History"))
        self.history.setAccessibleName(self.tr("History"))
        self._head.retranslate()
        if self._dossier is not None and self._claim is not None:
            self.evidence.set_cards(cards_of(self._dossier, self._claim.id))  # their words are the interface's
        self._say()

    def retheme(self) -> None:
        """Draw the arrows anew."""
        self._head.retheme()

    def show_claim(self, dossier: Dossier | None, claim: Claim | None, *, place: tuple[int, int], name: str) -> None:
        """Show a claim of a dossier.

        Args:
            dossier: where it stands.
            claim: the claim, None when none is selected.
            place: its place among the claims shown, and how many there are.
            name: who is at the desk, for the sign-off.
        """
        other = self._claim is None or claim is None or self._claim.id != claim.id
        self._dossier, self._claim, self._at = dossier, claim, place
        self._scroll.setVisible(claim is not None)
        self.sign_off.setVisible(claim is not None)
        self._empty.setVisible(claim is None and dossier is not None)
        if claim is None:
            self._say_empty()
        self.form.set_claim(claim)
        self.sign_off.set_claim(claim, name)
        if dossier is None or claim is None:
            return
        self.quote.set_claim(claim)
        self.conflict.set_claim(claim)
        self.facts.set_facts(claim.facts)
        self.findings.set_findings(gathered(dossier.findings_of(claim)), claim)
        self.queries.set_queries(claim.queries, after=self.form.correction)
        cards = cards_of(dossier, claim.id)
        self.evidence.set_cards(cards)
        self._no_evidence.setVisible(not cards)
        self._say_independence(dossier, claim.id)
        entries = dossier.history.get(claim.id, ())
        self.history.set_entries(entries)
        self._history_label.setVisible(bool(entries))
        self.history.setVisible(bool(entries))
        if other:
            self.history.show_whole(False)
            self._scroll.verticalScrollBar().setValue(0)
        self._say()
        self._find_room()

    def _say(self) -> None:
        claim = self._claim
        self._say_empty()
        if claim is None:
            return
        self._head.show_claim(claim, *self._at)
        standing = standing_words(claim)
        self._standing.set_words(standing)
        self._standing.setVisible(bool(standing))
        hidden = self.history.hidden_entries
        self._whole.setVisible(bool(hidden))
        all_words = self.tr("all {count}").format(count=self.history.history.rowCount())
        self._whole.setText(self.tr("fewer") if self.history.whole else all_words)
        self._whole.setAccessibleName(
            self.tr("Show only the newest entries") if self.history.whole else self.tr("Show the whole history")
        )
        self._facts_count.setText(self._count_words(claim))
        self._headings.keep_passing(kept=not claim.facts)
        left = kept_words(open_of(claim, self._dossier.talks, self._dossier.draft), spoken()) if self._dossier else ""
        self.left.setText(left)
        self.left.setVisible(bool(left))
        valid = validity_words(claim, self._dossier, spoken()) if self._dossier else ""
        self.valid.setText(valid)
        self.valid.setVisible(bool(valid))
        noted = note_words(claim, self._dossier.draft, spoken()) if self._dossier else ""
        self.noted.setText(noted)
        self.noted.setVisible(bool(noted))

    def _say_empty(self) -> None:
        """Say why there is no claim, and what to do: it is still being read, the filter hides it, or none was found."""
        dossier = self._dossier
        if dossier is None:
            return
        if not dossier.article.analysed:
            words = self.tr(
                "Not analysed yet. The claims appear here as soon as the text has been read. If that was stopped, "
                "“{command}” in the menu Article begins anew."
            ).format(command=command_words(COMMANDS["analyse_again"]))
        elif dossier.live_claims:
            words = self.tr("No claim matches the filter.")
        else:
            words = self.tr("No claim here yet. Select words in the manuscript and press {key} to mark one.").format(
                key=key_said("mark")
            )
        self._empty.setText(words)

    def _say_independence(self, dossier: Dossier, claim: str) -> None:
        """Say how many sources are independent, and which facts lack a second one."""
        words = [part for part in (sources_words(dossier, claim), missing_words(dossier, claim, spoken())) if part]
        self._second.setText("\n".join(words))
        self._second.setVisible(bool(words))

    def _count_words(self, claim: Claim) -> str:
        states = [fact.state for fact in claim.facts]
        parts = [f"{states.count(s)} {core(f'state.{s.value}')}" for s in FactState if s in states]
        return " · ".join(reversed(parts)) if parts else self.tr("none recognised")

    def _on_whole(self) -> None:
        self.history.show_whole(not self.history.whole)
        self._place_history()
        self._say()

    def show_unsaved(self, *, unsaved: bool) -> None:
        """Say whether something typed for the claim is not saved."""
        self._head.show_unsaved(unsaved=unsaved)

    @property
    def number(self) -> int:
        """Return the number of the claim shown, 0 for none."""
        return self._claim.number if self._claim is not None else 0

    def menu_place(self) -> QPoint:
        """Return where a menu about the claim opens, on the screen."""
        return self._head.menu_place()

    @property
    def sources(self) -> tuple[QWidget, ...]:
        """Return where sources are attached, and the evidence there is or the words that there is none."""
        shown = self.evidence if self.evidence.cards.rowCount() else self._no_evidence
        return self._evidence_label, self.attach, shown

    def reveal(self, part: QWidget) -> None:
        """Scroll so that a part of the panel can be seen, of one higher than the panel its beginning."""
        if not self._body.isAncestorOf(part):
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # where it stands after it has grown
        bar, top = self._scroll.verticalScrollBar(), part.mapTo(self._body, QPoint(0, 0)).y()
        lowest = top + part.height() - self._scroll.viewport().height()
        bar.setValue(min(top, max(bar.value(), lowest)))

    def focus_first(self) -> None:
        """Put the focus where work goes on: what is typed and not saved, two verdicts, the facts, else the reason."""
        first: QWidget = self.facts if self.facts.facts.rowCount() else self.form.reason
        if self.form.typed:
            first = self.form.reason
        elif self.conflict.buttons:
            first = self.conflict.buttons[0]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
