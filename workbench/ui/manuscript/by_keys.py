"""What keys do on the page besides moving the caret: edges word by word, the caret itself, the card of a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer

from workbench.text.messages import say
from workbench.ui.announcing import announce
from workbench.ui.manuscript.edge_keys import EdgeKeys
from workbench.ui.manuscript.key_card import KeyCard
from workbench.ui.manuscript.words import card, card_spoken, spoken

if TYPE_CHECKING:
    from workbench.model.claims import Claim
    from workbench.ui.manuscript.edges import Edge
    from workbench.ui.manuscript.state import PageState
    from workbench.ui.manuscript.text import ManuscriptText

_NEAR: Final = 60  # code points in which an edge's word stands


class ByKeys:
    """Works on the text and says aloud what it did."""

    def __init__(self, text: ManuscriptText, state: PageState) -> None:
        self._text, self._state = text, state
        self._words = ""
        self._card: KeyCard | None = None  # made when it is asked for
        self._turn = QTimer(text)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._say)
        self._edge_keys = EdgeKeys(text, text.edges, lambda edge, forward: self.nudge_edge(edge, forward=forward))

    def announce(self, words: str) -> None:
        """Have a screen reader say words in the next turn: of several in one turn the last are meant."""
        if words:
            self._words = words
            self._turn.start()

    def stand_on(self, claim: Claim | None, before: Claim | None) -> None:
        """Say onto which claim the caret stepped, or off which."""
        if claim is not None:
            self.announce(spoken(claim, self._state.language))
        elif before is not None:
            self.announce(say("manuscript.spoken-left", self._state.language, number=before.number))

    def _say(self) -> None:
        announce(self._text, self._words)

    def nudge_edge(self, edge: Edge, *, forward: bool) -> None:
        """Move an edge of the selected claim by a word; ``edges_requested`` follows when the keys rest."""
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self._text.edges.nudge(edge, forward=forward):
            return
        span, text = self._text.edges.span, self._state.plan.draft_text
        if span is not None:
            at = span[0] if edge == "start" else span[1]
            near = text[at : at + _NEAR] if edge == "start" else text[max(0, at - _NEAR) : at]
            word = (near.split() or [""])[0 if edge == "start" else -1]
            self.announce(say(f"manuscript.edge-{edge}", self._state.language, word=word))
            self._text.see(at if edge == "start" else at - 1)

    def hold_edges(self) -> None:
        """Let the arrow keys move the selected claim's edges until Return places them or Escape takes them back."""
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        claim = self._state.by_id.get(self._state.selected)
        if self._text.edges.hold() and claim is not None:
            self._text.see(claim.end - 1)

    def drop_edges(self) -> None:
        """Show the selected claim as it stands: the edges tried were refused."""
        self._text.edges.drop()

    def take_back_edges(self) -> bool:
        """Show the selected claim as it stands, if edges are tried and not yet wished for; say whether they were."""
        tried = self._text.edges.trying
        if tried:
            self._text.edges.drop()
        return tried

    def let_go(self) -> bool:
        """Give up edges that are tried, and a selection; say whether there was either."""
        tried, cursor = self._text.edges.span is not None, self._text.textCursor()
        selected = cursor.hasSelection()
        self._text.edges.drop()
        if selected:
            cursor.clearSelection()
            self._text.setTextCursor(cursor)
        return tried or selected

    def caret_offset(self) -> int:
        """Return the code point where the caret stands, or the selection begins."""
        return self._text.caret_offset()

    def claim_to_split(self) -> str | None:
        """Return the claim around the caret, else the selected one."""
        found = self._text.claim_covering(self._text.textCursor().selectionStart())
        selected, at = self._state.by_id.get(self._state.selected), self.caret_offset()
        if selected is not None and (found is None or selected.start <= at <= selected.end):
            return selected.id
        return found.id if found else None

    def see_selected(self) -> None:
        """Bring the selected claim into sight, if it is out of it."""
        claim = self._state.by_id.get(self._state.selected)
        if claim is not None:
            self._text.see(claim.start)

    def toggle_card(self) -> None:
        """Show the card of the selected claim (why it is marked, its facts) beside it, or take it away."""
        claim = self._state.by_id.get(self._state.selected)
        self._card = self._card or KeyCard(self._text)
        if self._card.isVisible() or claim is None:
            self._card.hide()
            return
        self._text.see(claim.start)
        draft, language = self._state.plan.draft_text, self._state.language
        words_of_it = self._text.on_screen(claim.start).united(self._text.on_screen(claim.end))
        self._card.come(card(claim, draft, language), words_of_it)
        self.announce(card_spoken(claim, draft, language))

    def toggle_caret(self) -> None:
        """Show the caret in the selected claim, with the focus; hide it when it is shown there."""
        here = self._text.hasFocus() and self._text.caret_shown and self._text.caret_in_view
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._text.show_caret(not here)
        claim = self._state.by_id.get(self._state.selected)
        if claim and not here and not claim.start <= self.caret_offset() <= claim.end:
            self._text.go_to(claim.start, gently=True)
        elif not here:
            self._text.see(self.caret_offset())
