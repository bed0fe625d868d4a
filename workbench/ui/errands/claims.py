"""Errands on claims: going through them, rating, marking, ticking, asking the author."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from workbench.model.claims import Rating
from workbench.model.wording import rating_words
from workbench.ui.dialogs import opening
from workbench.ui.errands.signing import sign_many
from workbench.ui.keymap import key_said
from workbench.ui.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.changes import Changes
    from workbench.model.claims import Claim
    from workbench.ui.office import Office
    from workbench.ui.panel.verdict_form import VerdictForm

_RATING_COMMANDS: Final = frozenset(f"rate_{rating.value}" for rating in Rating)


class ClaimErrands:
    """What the commands of the menu Claim do."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._desk, self._clerk = office.session.desk, office.session.clerk
        self._stayed = ""  # the claim that the key for open ones stayed at, as no other is open
        self._guarded = ""  # the claim it led to then: a rhythm of keys would rate it anew
        self._asked: Rating | None = None  # the rating that was not given to it for that

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        handlers: dict[str, Callable[[], None]] = {
            "dismiss": self._dismiss,
            "give_up_typed": self._give_up_typed,
            "mark": self._mark,
            "next_claim": lambda: self._next(forward=True),
            "next_open": lambda: self._next_open(forward=True),
            "next_unseen": lambda: self._next_left(forward=True),
            "nothing_to_check": self._nothing_to_check,
            "previous_claim": lambda: self._next(forward=False),
            "previous_open": lambda: self._next_open(forward=False),
            "previous_unseen": lambda: self._next_left(forward=False),
            "query": lambda: opening.query(self._office),
            "sign": self._sign,
        }
        for rating in Rating:
            handlers[f"rate_{rating.value}"] = lambda rating=rating: self._rate(rating)  # type: ignore[misc]
        for number in range(1, 10):
            handlers[f"tick_{number}"] = lambda n=number: self.on_fact(n, False)  # type: ignore[misc]
            handlers[f"tick_everywhere_{number}"] = lambda n=number: self.on_fact(n, True)  # type: ignore[misc]
        return handlers

    def _next_open(self, *, forward: bool) -> None:
        """Go to the next open claim. Where no other is left, stay and say so; the same key again goes on all the same.

        A key too much would else give the next verdict to a claim that has one.
        """
        desk, status = self._desk, self._office.window.status
        self._asked = None
        if desk.step(forward=forward):
            self._stayed = self._guarded = ""
        elif not desk.shown and desk.filter.empty:
            status.set_did(QCoreApplication.translate("Errands", "No claim is marked yet"))
        elif not desk.shown:
            status.set_did(QCoreApplication.translate("Errands", "No claim matches the filter"))
        elif desk.claim is not None and (desk.filter.of_settled or self._stayed == desk.claim.id):
            self._next(forward=forward)
            self._stayed = desk.claim.id
            self._guarded = "" if desk.filter.of_settled else desk.claim.id
        else:
            self._stayed = self._guarded = desk.claim.id if desk.claim is not None else ""
            done = desk.filter.empty and (desk.claim is None or desk.claim.settled)  # a tick, no warning
            self._office.window.notice.tell(self._none_open, caution=not done, action=("next_claim", _others_words))

    def _none_open(self) -> str:
        desk = self._desk
        if desk.claim is not None and not desk.claim.settled:
            return QCoreApplication.translate("Errands", "No other claim is open.")
        if desk.filter.empty:
            return QCoreApplication.translate("Errands", "No claim is open any more.")
        return QCoreApplication.translate("Errands", "No claim that the filter shows is open any more.")

    def _next(self, *, forward: bool) -> None:
        """Go to the next claim, open or not."""
        notice = self._office.window.notice
        if notice.words == self._none_open():
            notice.hide()
        self._desk.step(forward=forward, only_open=False)

    def leave_off(self, name: str) -> None:
        """Count the key for open claims anew: another command came between."""
        self._stayed = ""
        if name not in _RATING_COMMANDS:
            self._asked = None

    def _next_left(self, *, forward: bool) -> None:
        """Go to what remains; where nothing else does, say so."""
        dossier = self._desk.dossier
        if dossier is None or self._desk.step_left(forward=forward):
            return
        coverage, window = dossier.coverage, self._office.window
        if coverage.facts_checked < coverage.facts:
            window.status.set_did(QCoreApplication.translate("Errands", "No other claim has an open fact"))
        else:
            window.notice.tell(_nothing_left if coverage.sentences else _not_read)

    def on_overtaken(self, claim: Claim) -> None:
        """Say that another verdict came while one was typed, which is kept."""
        verdict = claim.verdict
        if verdict is None:
            return

        def words() -> str:
            said = QCoreApplication.translate(
                "Errands",
                "Meanwhile {name} rated claim {number} “{rating}”; what you typed is kept, and Enter gives it instead.",
            )
            return said.format(name=verdict.by, number=claim.number, rating=rating_words(verdict, spoken()))

        def action() -> str:
            return QCoreApplication.translate("Errands", "Take that verdict")

        self._office.window.notice.tell(words, wrong=True, action=("give_up_typed", action))

    def _give_up_typed(self) -> None:
        self._office.window.claim_panel.form.give_up()
        self._office.window.notice.hide()

    def _rate(self, rating: Rating) -> None:
        window = self._office.window
        if window.claims.many_in_hand:
            opening.rate_many(self._office, rating.value)
            return
        if self._withheld(rating):
            return
        if window.view == "strike":
            window.set_view("read")
        window.show_panel(claim=True)
        window.claim_panel.form.choose(rating)

    def _withheld(self, rating: Rating) -> bool:
        """Say whether a claim that has its verdict is left alone, and tell: the key for open ones led no further.

        The same key again rates it anew.
        """
        claim, asked = self._desk.claim, self._asked
        settled = claim is not None and (claim.settled or self._panel_form.verdicts.under_way(claim.id))
        if claim is None or not settled or claim.id != self._guarded or asked is rating:
            self._guarded, self._asked = "", None
            return False
        self._asked = rating
        number, key = claim.number, key_said(f"rate_{rating.value}")

        def words() -> str:
            said = QCoreApplication.translate(
                "Errands", "Claim {number} has its verdict already; {key} once more rates it anew."
            )
            return said.format(number=number, key=key)

        self._office.window.notice.tell(words, caution=True, stays=not claim.settled)  # what is written hides it else
        return True

    @property
    def _panel_form(self) -> VerdictForm:
        return self._office.window.claim_panel.form

    def on_fact(self, number: int, everywhere: bool) -> None:
        """Move a fact of the selected claim on."""
        claim = self._desk.claim
        if claim is None:
            return
        if claim.fact(number) is not None:
            self._clerk.cycle_fact(claim.id, number, everywhere)
            return
        words = QCoreApplication.translate("Errands", "Claim {claim} has no fact {number}")
        self._office.window.status.set_did(words.format(claim=claim.number, number=number))

    def _dismiss(self) -> None:
        claim, listed = self._desk.claim, self._office.window.claims
        if listed.many_in_hand:
            self._clerk.dismiss_many(listed.picked)
        elif claim is not None and not self._spared(claim):
            self._clerk.dismiss(claim.id)

    def _spared(self, claim: Claim) -> bool:
        """Say whether a claim with a verdict is left alone, and tell: pressed twice, the key reaches the next claim.

        The same key again, while it is told, dismisses it.
        """
        notice = self._office.window.notice

        def words() -> str:
            said = QCoreApplication.translate(
                "Errands", "Claim {number} has its verdict already; {key} once more dismisses it."
            )
            return said.format(number=claim.number, key=key_said("dismiss"))

        if not claim.standing_verdicts or notice.words == words():
            return False
        notice.tell(words, caution=True)
        return True

    def _sign(self) -> None:
        claim = self._desk.claim
        if self._office.window.claims.many_in_hand:
            sign_many(self._office)
        elif claim is not None and self._office.window.claim_panel.form.typed:
            words = QCoreApplication.translate(
                "Errands",
                "What is typed for claim {number} is not saved: save it or undo it, then sign off what stands.",
            )
            self._office.tell(words.format(number=claim.number))
        elif claim is not None:
            self._clerk.sign(claim.id)

    def _mark(self) -> None:
        span = self._office.window.manuscript.selection_span()
        sentence = self._desk.sentence
        if span is None and sentence is not None:
            span = sentence.start, sentence.end
        if span is None:
            words = QCoreApplication.translate(
                "Errands", "Select the words in the manuscript first, then press {key}."
            ).format(key=key_said("mark"))
            self._office.tell(words)
            return
        self.on_mark(*span)

    def on_mark(self, start: int, end: int) -> None:
        """Mark a span (code points) and select the new claim."""

        def select(changes: Changes) -> None:
            for claim in changes.claims:
                self._desk.select(claim)

        self._clerk.mark(self._desk.article_id, start, end, select)

    def _nothing_to_check(self) -> None:
        sentence = self._desk.current_sentence()
        if sentence is not None:
            self._clerk.mark_sentence(self._desk.article_id, sentence)

    def on_answer(self, query: str) -> None:
        """Note the author's answer."""
        opening.answer(self._office, query)


def _others_words() -> str:
    return QCoreApplication.translate("Errands", "Go through the others")


def _nothing_left() -> str:
    return QCoreApplication.translate(
        "Errands", "Nothing remains: every sentence was looked at, every fact is checked."
    )


def _not_read() -> str:
    return QCoreApplication.translate("Errands", "This article has not been analysed yet.")
