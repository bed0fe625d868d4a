"""Errands: what each command does. Short ones go to desk or clerk, longer ones open a dialog that never blocks.

    a module and a class per subject, each with ``handlers()`` by the command's name

A dialog gets the ``Office`` (window, session, preferences, ways to tell), never the errands: imports go one way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.ui.command import Need
from workbench.ui.commands import COMMANDS
from workbench.ui.dialogs import opening, reporting
from workbench.ui.errands.backing_up import BackupErrands
from workbench.ui.errands.choosing import ChoosingErrands
from workbench.ui.errands.claims import ClaimErrands
from workbench.ui.errands.drafts import DraftErrands
from workbench.ui.errands.dropping import DropErrands
from workbench.ui.errands.evidence import EvidenceErrands
from workbench.ui.errands.finding import FindingErrands
from workbench.ui.errands.foreseeing import ForeseeErrands
from workbench.ui.errands.handover import HandoverErrands
from workbench.ui.errands.library import LibraryErrands
from workbench.ui.errands.looks import LookErrands
from workbench.ui.errands.overruled import OverruledErrands
from workbench.ui.errands.placing import PlaceErrands
from workbench.ui.errands.redrafting import RedraftErrands
from workbench.ui.errands.restoring import RestoreErrands
from workbench.ui.errands.shaping import ShapeErrands
from workbench.ui.errands.signing import SignErrands
from workbench.ui.errands.standing import StandingErrands
from workbench.ui.errands.texts import TextErrands
from workbench.ui.errands.touring import TourErrands
from workbench.ui.errands.unsaved import UnsavedErrands
from workbench.ui.errands.web import WebErrands
from workbench.ui.errands.whole import WholeErrands
from workbench.ui.office import Office

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.ui.preferences import Preferences
    from workbench.ui.session import Session
    from workbench.ui.stage import Stage
    from workbench.ui.window import MainWindow


_STEPS: Final = frozenset({"next_open", "previous_open"})


class Errands(Office):
    """Runs commands by name."""

    def __init__(self, window: MainWindow, session: Session, stage: Stage, preferences: Preferences) -> None:
        super().__init__(window, session, stage, preferences)
        self.claims, self.evidence, self.texts = ClaimErrands(self), EvidenceErrands(self), TextErrands(self)
        self.drafts, self.library = DraftErrands(self), LibraryErrands(self)
        self.redrafting = RedraftErrands(self)
        self.handover = HandoverErrands(self)
        self.finding, self.looks, self.shaping = FindingErrands(self), LookErrands(self), ShapeErrands(self)
        self.signing, self.restoring = SignErrands(self), RestoreErrands(self)
        self.backing_up = BackupErrands(self)
        self.standing, self.web = StandingErrands(self), WebErrands(self, self.texts.arrival)
        self.choosing, self.touring = ChoosingErrands(self), TourErrands(self)
        self.placing, self.dropping = PlaceErrands(self), DropErrands(self, self.texts)
        self.overruled, self.whole = OverruledErrands(self), WholeErrands(self, self.texts.arrival)
        self.unsaved, self.foreseeing = UnsavedErrands(self), ForeseeErrands(self)
        self._handlers = self._general()
        for part in (
            self.claims,
            self.evidence,
            self.texts,
            self.drafts,
            self.finding,
            self.library,
            self.handover,
            self.looks,
            self.restoring,
            self.backing_up,
            self.placing,
            self.redrafting,
            self.shaping,
            self.signing,
            self.standing,
            self.web,
            self.whole,
            self.choosing,
            self.touring,
            self.unsaved,
        ):
            self._handlers |= part.handlers()

    def _general(self) -> dict[str, Callable[[], None]]:
        clerk, window = self.session.clerk, self.window
        return {
            "about": lambda: opening.about(self),
            "cancel_job": window.jobs.cancel,
            "cancel_jobs": window.jobs.cancel_all,
            "change_keys": lambda: opening.change_keys(self),
            "change_name": lambda: opening.change_name(self),
            "cheat_sheet": lambda: opening.cheat_sheet(self),
            "corrections": lambda: reporting.report(self, "corrections"),
            "preferences": lambda: opening.preferences(self),
            "query_letter": lambda: reporting.report(self, "queries"),
            "quit": lambda: _ignore(window.close()),
            "redo": clerk.redo,
            "print": lambda: reporting.report(self, printing=True),
            "report": lambda: reporting.report(self),
            "undo": self._undo,
        }

    def _undo(self) -> None:
        """Take back the last thing done; an edge that is only tried yet is that thing."""
        if not self.window.manuscript.by_keys.take_back_edges():
            self.session.clerk.undo()

    @property
    def names(self) -> frozenset[str]:
        """Return the commands this class can run."""
        return frozenset(self._handlers)

    def run(self, name: str) -> None:
        """Run a command if it makes sense now."""
        if self.window.actions_of.by_name[name].isEnabled():
            if name not in _STEPS:
                self.claims.leave_off(name)
            self.choosing.let_go(name)
            other = self.drafts.instead(name) or self.touring.instead(name)
            if other is None and COMMANDS[name].need is Need.CLAIM:
                self.drafts.face_claim()
                self.stage.catch_up()
            (other or self._handlers[name])()


def _ignore(_value: object) -> None:
    return None
