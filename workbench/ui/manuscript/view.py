"""``ManuscriptView``: the article as a page, with marks, margin and overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from workbench.text.messages import say
from workbench.ui.manuscript.by_keys import ByKeys
from workbench.ui.manuscript.filling import fill
from workbench.ui.manuscript.frame import PageFrame
from workbench.ui.manuscript.heard import Told
from workbench.ui.manuscript.made import Maker, empty_plan, same_page
from workbench.ui.manuscript.metrics import metrics
from workbench.ui.manuscript.placed import Placed
from workbench.ui.manuscript.state import Mode
from workbench.ui.manuscript.words import spoken
from workbench.ui.theme import Theme, current_theme
from workbench.ui.widgets.pane import paint_next

_MANY = 40  # claims that look otherwise: from here on the page is painted anew, which is less work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent

    from workbench.errors import Language
    from workbench.model.articles import Sentence
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.ui.manuscript.lookup import Finder
    from workbench.ui.manuscript.made import Made
    from workbench.ui.manuscript.plan import PagePlan


class ManuscriptView(PageFrame):
    """The article as a page. All offsets are code points of the draft."""

    claim_selected = Signal(str)
    claim_activated = Signal(str)
    mark_requested = Signal(int, int)
    context_requested = Signal(str, QPoint)
    edges_requested = Signal(str, int, int)
    holding_changed = Signal(bool)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._maker = Maker()
        self._steps, self._told = 0, Told()
        self._language: Language = self._state.language
        self.by_keys = ByKeys(self._text, self._state)
        self.setObjectName("manuscript_view")
        self._connect()
        self._name_parts()

    def _connect(self) -> None:
        self._margin.activated.connect(self.claim_activated)
        self._margin.clicked.connect(self._on_clicked)
        self._margin.context_requested.connect(self.context_requested)
        self._text.activated.connect(self.claim_activated)
        self._text.clicked.connect(self._on_clicked)
        self._text.stepped.connect(self.by_keys.stand_on)
        self._text.context_requested.connect(self.context_requested)
        self._text.edges.edges_requested.connect(self.edges_requested)
        self._text.edges.holding_changed.connect(self.holding_changed)
        self._text.mark_requested.connect(self.mark_requested)
        self._text.zoom_requested.connect(self.zoom_requested)

    # What is shown

    def set_dossier(self, dossier: Dossier | None) -> None:
        """Show an article; None empties the page. The selection is kept where its claim still stands."""
        before = self._dossier
        same = bool(dossier and before and dossier.draft.sha256 == before.draft.sha256)
        kept = bool(dossier and before and same_page(dossier, before))
        self._dossier = dossier
        if not same:
            self._state.selected = ""
            self._state.highlight_spans = ()
        placed = self._maker.made(dossier, self._language).placed if dossier else None
        if not kept:
            self._rebuild(keep_place=same, placed=placed)
        elif placed:
            self._lay(placed)

    def _lay(self, placed: Placed) -> None:
        """Show other claims on the same page: while reading only what looks otherwise is painted."""
        state = self._state
        changed = placed.differing(state.placed)
        whole = state.mode != "read" or state.shape_span is not None or len(changed) > _MANY
        state.lay(placed)
        if whole:
            paint_next(self)
            self._repaint()
            return
        for claim in changed:
            self._repaint_claim(claim)
        self._overview.update()

    def prepare(self, dossier: Dossier) -> Made:
        """Plan the page of an article about to be shown, and place its claims; callable from any thread."""
        return self._maker.prepare(dossier, self._language)

    def set_claims(self, claims: Sequence[Claim], sentences: Sequence[Sentence]) -> None:
        """Repaint with other claims and sentences of the same draft; the text stays where it is."""
        self._state.set_claims(claims, sentences)
        self._repaint()

    def set_receded(self, claims: frozenset[str]) -> None:
        """Let claims step back that the filter leaves out: no tint, a grey line, a faint glyph; none vanishes."""
        if claims != self._state.receded:
            self._state.receded = claims
            self._repaint()

    def set_unsaved(self, claims: frozenset[str]) -> None:
        """Mark the claims for which something typed is not saved."""
        if claims != self._state.unsaved:
            self._state.unsaved = claims
            self._margin.update()

    def set_mode(self, mode: Mode) -> None:
        """Show the page for reading ("read") or struck through ("strike")."""
        self._state.mode = mode
        self._repaint()

    def mode(self) -> Mode:
        """Return how the page is shown."""
        return self._state.mode

    def set_zoom(self, steps: int) -> None:
        """Make the letters ``steps`` px larger (or smaller) than the look's; the place on the page is kept."""
        if steps != self._steps:
            self._steps = self._maker.steps = steps
            self._rebuild(keep_place=True)

    def zoom(self) -> int:
        """Return the zoom in steps."""
        return self._steps

    def set_theme(self, theme: Theme) -> None:
        """Repaint in another theme; fonts and layout stay."""
        self._state.theme = theme
        self._repaint()

    def set_language(self, language: Language) -> None:
        """Speak another language: header, cards, screen reader."""
        if language != self._language:
            self._language = self._state.language = language
            self._name_parts()
            if selected := self._state.by_id.get(self._state.selected):
                self._describe(selected)
            self._rebuild(keep_place=True)

    def set_highlights(self, spans: Sequence[tuple[int, int]]) -> None:
        """Give search hits a ground."""
        self._state.set_highlights(spans)
        self._repaint()

    def set_overview_visible(self, visible: bool) -> None:
        """Show or hide the strip beside the scroll bar."""
        self._overview.setVisible(visible)
        self._arrange()

    # Claims

    def select_claim(self, claim_id: str | None, *, scroll: bool = True, aloud: bool = True) -> None:
        """Select a claim without emitting anything; unknown ids clear the selection.

        Args:
            claim_id: of a live claim, None for none.
            scroll: bring it to the upper third, at once.
            aloud: say it; without, only what changes about it afterwards: a list that has the focus says its row.
        """
        claim, before = self._state.by_id.get(claim_id or ""), self._state.selected
        edges = self._text.edges
        if (edges.span is not None or edges.holding) and (claim_id or "") not in {self._state.shaped_id, before}:
            self._text.edges.commit()
        self._state.selected = claim.id if claim else ""
        if claim:
            self._describe(claim)
            findings = len(self._dossier.findings_of(claim)) if self._dossier else 0
            words = self._told.words(claim, findings, self._language)
            if aloud or claim.id == before:
                self.by_keys.announce(words)
            if scroll:
                self._text.go_to(claim.start)
        else:
            self._told.forget()
        self._repaint_claim(self._state.by_id.get(before))
        if claim is not None and claim.id != before:
            self._repaint_claim(claim)

    def selected_claim(self) -> str | None:
        """Return the selected claim's id."""
        return self._state.selected or None

    def place_of_selected(self) -> QRect:
        """Return where the selected claim's lines stand in this view, as wide as it is; empty for none."""
        claim = self._state.by_id.get(self._state.selected)
        if claim is None:
            return QRect()
        first, last = sorted(self.mapFromGlobal(self._text.below(at)).y() for at in (claim.start, claim.end))
        line = self._state.metrics.line
        return QRect(0, int(first - line), self.width(), int(last - first + line))

    def keep_selected_in_view(self) -> None:
        """Bring the selected claim to the upper third if a part of it stands outside the view."""
        claim, place = self._state.by_id.get(self._state.selected), self.place_of_selected()
        if claim is not None and not (place.top() >= 0 and place.bottom() <= self.height()):
            self._text.scroll_to(self._state.plan.to_document(claim.start), share=1 / 3)

    def show_sentence(self, sentence: Sentence) -> None:
        """Bring a sentence to the upper third and put the caret there."""
        self._text.show_caret(True)
        self._text.go_to(sentence.start)
        self._say_sentence(sentence)

    def _say_sentence(self, sentence: Sentence) -> None:
        dossier, claim = self._dossier, self._state.by_id.get(self._state.selected)
        if dossier is None:
            return
        inside = claim is not None and sentence.start <= claim.start < sentence.end
        parts = [
            say("manuscript.never-seen", self._language) if sentence in dossier.coverage.never_looked_at else "",
            " ".join(dossier.draft.text[sentence.start : sentence.end].split()),
            spoken(claim, self._language) if claim is not None and inside else "",
        ]
        self.by_keys.announce(" ".join(part for part in parts if part))

    # Selection and finding

    def selection_span(self) -> tuple[int, int] | None:
        """Return the selected words in code points, blanks at both ends left out; None when nothing is selected."""
        return self._text.selection_span()

    def select_span(self, start: int, end: int) -> None:
        """Select words of the draft and bring them into view."""
        self._text.select_span(start, end)

    @property
    def finder(self) -> Finder:
        """Return what finds words in the draft."""
        return self._text.finder

    # Inside

    def _rebuild(self, *, keep_place: bool, placed: Placed | None = None) -> None:
        """Fill the document anew, keeping the words at the top of the view where they are.

        Args:
            keep_place: scroll to the words seen before.
            placed: what lies on the page; by default what lay there before.
        """
        state, dossier = self._state, self._dossier
        top = self._top_offset() if keep_place else None
        caret = self._text.caret_offset() if keep_place else None
        line, above = state.metrics.line, 0 if top is None else self._text.above_view(state.plan.to_document(top))
        theme = state.theme
        state.metrics = metrics(theme.tokens, steps=self._steps)
        plan = self._maker.made(dossier, self._language).plan if dossier else empty_plan()
        state.set_plan(plan, placed)
        self._arrange()
        self._write(plan)
        self._text.setAccessibleName(self._title())
        if caret is not None:
            self._text.put_caret(caret)
        if top is not None:
            self._text.scroll_to(plan.to_document(top), share=0.0)
            if state.metrics.line == line:  # the same letters: not a pixel moves under the eyes
                self._text.verticalScrollBar().setValue(self._text.verticalScrollBar().value() + above)
        else:
            self._text.verticalScrollBar().setValue(0)
        self._standing.settle()
        self._repaint()

    def _write(self, plan: PagePlan) -> None:
        """Write a page into the document; lines are broken when seen."""
        text, state = self._text, self._state
        text.flow.drop()
        fill(text.document(), plan, state.theme, state.metrics, flowing=True, written=text.caret_to_start)
        text.flow.take(self._maker.shaped(plan, state.theme, state.metrics), text.document().defaultFont())
        self._standing.begin()
        state.forget_places()

    def _title(self) -> str:
        title = self._dossier.article.title if self._dossier else ""
        name = say("manuscript.name", self._language)
        return f"{name}: {title}" if title else name

    def _name_parts(self) -> None:
        self.setAccessibleName(say("manuscript.name", self._language))
        self._text.setAccessibleName(self._title())
        self._margin.setAccessibleName(say("manuscript.margin", self._language))
        self._overview.setAccessibleName(say("manuscript.overview", self._language))

    def _describe(self, claim: Claim) -> None:
        self._text.setAccessibleDescription(spoken(claim, self._language))

    def _on_clicked(self, claim_id: str) -> None:
        if claim_id != self._state.selected:
            self.select_claim(claim_id, scroll=False)
        self.claim_selected.emit(claim_id)

    # Events

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application's theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._state.theme != current_theme():
            self.set_theme(current_theme())

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of edges that were tried and not placed."""
        super().hideEvent(event)
        self._text.edges.drop()
