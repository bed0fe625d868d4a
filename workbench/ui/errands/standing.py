"""Errands on where a claim stands: for whom it is, with whom it is, what its correction is good for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from workbench.actions.correcting import corrected_document, corrected_words
from workbench.model.claims import Workflow
from workbench.ui.dialogs import opening
from workbench.ui.dialogs.naming import NameDialog
from workbench.ui.language import core
from workbench.ui.panel.standing import people_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.ui.office import Office

_STATES = {"none": Workflow.NONE, **{state.value: state for state in Workflow if state.value}}
_ON_MORE = ("assign", "workflow", "card", "", "split", "merge", "dismiss", "", "copy_correction", "apply_correction")


class StandingErrands:
    """What the commands about persons, workflow and corrections do."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._desk, self._clerk = office.session.desk, office.session.clerk

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        handlers: dict[str, Callable[[], None]] = {
            "apply_correction": lambda: self._apply(self._desk.claim),
            "apply_corrections": lambda: self._apply(None),
            "assign": self._assign,
            "card": self._office.window.manuscript.by_keys.toggle_card,
            "copy_correction": self._copy,
            "workflow": self._choose_workflow,
        }
        for name, state in _STATES.items():
            handlers[f"workflow_{name}"] = lambda state=state: self._set_workflow(state)  # type: ignore[misc]
        return handlers

    def on_more(self, place: QPoint) -> None:
        """Show what else can be done with the selected claim."""
        menu = self._menu()
        for name in _ON_MORE:
            if name:
                menu.addAction(self._office.window.actions_of.by_name[name])
            else:
                menu.addSeparator()
        menu.popup(place)

    def on_reasons(self, prefix: str) -> None:
        """Look for earlier reasons that begin like the one being typed."""
        suggestions = self._office.window.claim_panel.form.suggestions
        self._office.session.tasks.read(
            lambda reading: reading.earlier_reasons(prefix), lambda found: suggestions.show_reasons(prefix, found)
        )

    def _menu(self) -> QMenu:
        menu = QMenu(self._office.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _assign(self) -> None:
        """Offer the people of this article, oneself first; the choice is one event. Several in the list go together."""
        window, claim = self._office.window, self._desk.claim
        if window.has("claims") and window.claims.many_in_hand:
            opening.assign_many(self._office)
            return
        if claim is None:
            return
        menu = self._menu()
        me = self._clerk.name
        for name in people_of(self._desk.dossier, me):
            words = QCoreApplication.translate("Standing", "me ({name})").format(name=name) if name == me else name
            self._choice(menu, words, chosen=name == claim.assigned, run=lambda n=name: self._give(claim, n))  # type: ignore[misc]
        menu.addSeparator()
        other = QCoreApplication.translate("Standing", "Another name…")
        menu.addAction(other).triggered.connect(lambda: self._ask_name(claim))
        self._choice(menu, _nobody(), chosen=not claim.assigned, run=lambda: self._give(claim, ""))
        menu.popup(self._place(claim))

    def _give(self, claim: Claim, name: str) -> None:
        """Assign a claim to somebody; who has it already gets no second entry."""
        if name != claim.assigned:
            self._clerk.assign(claim.id, name)

    def _place(self, claim: Claim) -> QPoint:
        """Return where a menu about a claim opens: at the panel, else under the claim."""
        window = self._office.window
        if window.claim_panel.isVisible():
            return window.claim_panel.menu_place()
        return window.manuscript.text_view().below(claim.start)

    def _ask_name(self, claim: Claim) -> None:
        dialog = NameDialog(self._office.window, claim.assigned)
        dialog.name_given.connect(lambda name: self._give(claim, name))
        dialog.open()

    def _choose_workflow(self) -> None:
        claim = self._desk.claim
        if claim is None:
            return
        menu = self._menu()
        for state in Workflow:
            none = QCoreApplication.translate("Standing", "with nobody")
            words = core(f"workflow.{state.value}") if state.value else none
            self._choice(menu, words, chosen=state is claim.workflow, run=lambda s=state: self._set_workflow(s))  # type: ignore[misc]
        menu.popup(self._place(claim))

    @staticmethod
    def _choice(menu: QMenu, words: str, *, chosen: bool, run: Callable[[], None]) -> None:
        action = QAction(words, menu)
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(lambda _checked=False: run())
        menu.addAction(action)
        if len(menu.actions()) == 1 or (chosen and words != _nobody()):
            menu.setActiveAction(action)  # Return alone takes it: oneself, or whoever it is

    def _set_workflow(self, state: Workflow) -> None:
        claim = self._desk.claim
        if claim is not None and claim.workflow is not state:
            self._clerk.set_workflow(claim.id, state)

    def _copy(self) -> None:
        """Put the corrected words into the clipboard, as they would stand in the text."""
        claim, dossier = self._desk.claim, self._desk.dossier
        words = corrected_words(dossier, claim) if claim and dossier else ""
        if words:
            QGuiApplication.clipboard().setText(words)
            self._office.window.status.set_did(QCoreApplication.translate("Standing", "Corrected words copied"))
        else:
            self._tell_none()

    def _apply(self, claim: Claim | None) -> None:
        """Make a new draft of the corrections; what they reword is open again, as ever in a new draft."""
        dossier = self._desk.dossier
        unsaved = self._unsaved_corrections(dossier, claim) if dossier else []
        document = corrected_document(dossier, claim) if dossier else None
        if unsaved:
            words = QCoreApplication.translate(
                "Standing", "The correction of claim {numbers} is typed and not saved: save it first, then apply it."
            )
            self._office.tell(words.format(numbers=", ".join(map(str, unsaved))))
        elif document is not None:
            self._office.session.intake.revise_with(document)
        else:
            self._tell_none()

    def _unsaved_corrections(self, dossier: Dossier, claim: Claim | None) -> list[int]:
        """Return the numbers of claims (None: of all) whose correction is typed otherwise than the one that stands."""
        window = self._office.window
        kept, _known = window.claim_panel.form.verdicts.unsaved if window.has("claim_panel") else ({}, None)
        meant = dossier.live_claims if claim is None else (claim,)
        stands = {one.id: one.verdict.correction if one.verdict else "" for one in meant}
        return [one.number for one in meant if one.id in kept and kept[one.id].correction.strip() != stands[one.id]]

    def _tell_none(self) -> None:
        words = QCoreApplication.translate(
            "Standing", "No correction is proposed here; write one under the reason first."
        )
        self._office.tell(words)


def _nobody() -> str:
    return QCoreApplication.translate("Standing", "nobody")
