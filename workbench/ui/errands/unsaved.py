"""Errands on what was typed and could not be written: saying so, and going back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.errors import FaultError, LibraryError
from workbench.ui.dialogs import opening
from workbench.ui.errands.unsaved_places import Place, next_place, place_of
from workbench.ui.kept_words import dialog_of
from workbench.ui.keymap import key_said
from workbench.ui.language import spoken
from workbench.ui.panel.history_words import action_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.errors import WorkbenchError
    from workbench.model.claims import Claim, Rating
    from workbench.ui.office import Office


def _go_there() -> tuple[str, Callable[[], str]]:
    return "next_unsaved", lambda: QCoreApplication.translate("Errands", "Go there")


class UnsavedErrands:
    """What is said and done where the library could not be written."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._desk = office.session.desk
        self._latest: Place | None = None  # what was told of last

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        return {"next_unsaved": self._next}

    def on_verdict_given(self, claim: str, wished: tuple[Rating, str, str], changed: bool) -> None:
        """Let go of what was typed and is written now; a verdict that stood already is said quietly."""
        self._office.window.claim_panel.form.let_go(claim, wished)
        if not changed:
            self._office.window.status.set_did(QCoreApplication.translate("Errands", "Verdict unchanged"))

    def on_verdict_refused(self, claim: str, error: WorkbenchError) -> None:
        """Say why a verdict was refused, and of which claim; its words stand where they were typed."""
        window, form = self._office.window, self._office.window.claim_panel.form
        lost = isinstance(error, FaultError | LibraryError)
        if lost and form.verdicts.of(claim) is not None:
            self._latest = Place(claim)
            self._tell_lost(claim, error)
        else:
            self._office.tell_error(error)
        if self._desk.claim is not None and self._desk.claim.id == claim:
            window.show_panel(claim=window.view != "strike")
        form.reopen(claim, lost=lost)

    def _tell_lost(self, claim: str, error: WorkbenchError) -> None:
        number = self._number(claim)
        self._office.fault = error

        def words() -> str:
            kept = QCoreApplication.translate("Errands", "Rating and reason of claim {number} are kept, not saved.")
            return f"{error.sentence(spoken())} {kept.format(number=number)}"

        here = self._desk.claim is not None and self._desk.claim.id == claim
        self._office.window.notice.tell(words, wrong=True, library=True, action=None if here else _go_there())

    def _number(self, claim: str) -> int | str:
        found = next((one for one in self._claims() if one.id == claim), None)
        return found.number if found is not None else "?"

    def _claims(self) -> tuple[Claim, ...]:
        return self._desk.dossier.live_claims if self._desk.dossier is not None else ()

    def on_words_kept(self, error: WorkbenchError, key: str) -> None:
        """Say that words could not be written, and lead back to them."""
        self._latest = place_of(dialog_of(key))
        self._office.tell_kept(error, _go_there() if self._latest is not None else None)

    def on_undo_withheld(self, kind: str) -> None:
        """Say that undo would reach further back than to what was done last, as that was never written."""

        def words() -> str:
            lost = QCoreApplication.translate(
                "Errands", "What you did last was not saved, so there is nothing of it to undo."
            )
            more = QCoreApplication.translate("Errands", "{key} once more takes back the entry before it: {what}.")
            return f"{lost} {more.format(key=key_said('undo'), what=action_words(kind))}" if kind else lost

        self._office.window.notice.tell(words, wrong=True)

    def _next(self) -> None:
        """Go to what was told of last, then on to the next claim with something typed and not saved."""
        window, words = self._office.window, self._office.words
        here = self._desk.claim.id if self._desk.claim is not None else ""
        marked = window.claim_panel.form.verdicts.left("") if window.has("claim_panel") else frozenset[str]()
        places = [*map(Place, sorted(marked)), *filter(None, (place_of(dialog_of(one)) for one in words.refused()))]
        latest, self._latest = self._latest, None
        order: dict[str, int] = {claim.id: claim.start for claim in self._claims()}
        found = latest if latest in places else next_place(places, order, here)
        if found is None:
            window.status.set_did(QCoreApplication.translate("Errands", "No claim is left unsaved"))
        elif found.claim in order or found.kind == "details":
            self._open(found)
        else:
            self._open_elsewhere(found)

    def _open_elsewhere(self, place: Place) -> None:
        """Lay the article on the desk in which the claim stands; one that is gone has nothing to open."""

        def arrived(claims: tuple[Claim, ...]) -> None:
            if claims:
                self._desk.open_article(claims[0].article, claim_id=claims[0].id)

        self._office.session.tasks.read(
            lambda reading: reading.claims_by_id((place.claim,)), arrived, self._office.tell_error
        )

    def _open(self, place: Place) -> None:
        office, desk = self._office, self._desk
        if place.kind != "details":
            desk.select(place.claim)
            office.stage.catch_up()
        opened: dict[str, Callable[[], None]] = {
            "": self._open_panel,
            "query": lambda: opening.query(office),
            "answer": lambda: opening.answer(office, place.rest),
            "call": lambda: opening.log_call(office, place.rest),
            "book": lambda: opening.cite_book(office),
            "amend": lambda: opening.amend(office, place.rest),
            "note": lambda: self._open_note(place),
            "many": lambda: self._open_many(place),
        }
        opened.get(place.kind, lambda: office.window.actions_of.command_requested.emit(place.command))()

    def _open_panel(self) -> None:
        window = self._office.window
        if window.view not in {"read", "source"}:
            window.set_view("read")
        window.show_panel(claim=True)
        window.claim_panel.focus_first()

    def _open_note(self, place: Place) -> None:
        self._office.window.set_view("source")
        self._office.stage.show_evidence(place.rest)
        self._office.window.show_panel()

    def _open_many(self, place: Place) -> None:
        """Select the claims again that one verdict was meant for: it is given to all of them or to none."""
        window = self._office.window
        window.show_claims()
        if window.claims.pick((place.claim, *place.rest.split())):
            opening.rate_many(self._office)
        else:
            self._office.tell(
                QCoreApplication.translate(
                    "Errands", "Not all claims of this verdict are shown: show all claims, then try again."
                )
            )
