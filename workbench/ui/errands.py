"""Errands: what each command does. Short ones go to desk or clerk, longer ones open a dialog that never blocks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu

from workbench import paths
from workbench.actions.pages import is_address
from workbench.errors import CancelledError, WorkbenchError
from workbench.intake import KNOWN_SUFFIXES
from workbench.model.claims import Rating
from workbench.ui.dialogs import opening
from workbench.ui.filters import Order
from workbench.ui.language import spoken
from workbench.ui.palette.gathering import command_entries, other_entries

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.actions.articles import Revised
    from workbench.journal import Hit
    from workbench.model.changes import Changes
    from workbench.model.findings import FindingPlace
    from workbench.ui.intake import Intake
    from workbench.ui.preferences import Preferences
    from workbench.ui.session import Session
    from workbench.ui.stage import Stage
    from workbench.ui.window import MainWindow


def ask_for_file(parent: MainWindow, title: str) -> str:
    """Ask for a file to open, of any kind that can be read; empty when the person changed their mind."""
    patterns = " ".join(f"*{suffix}" for suffix in KNOWN_SUFFIXES)
    readable = QCoreApplication.translate("Errands", "Readable files ({patterns})").format(patterns=patterns)
    every = QCoreApplication.translate("Errands", "All files")
    return QFileDialog.getOpenFileName(parent, title, filter=f"{readable};;{every} (*)")[0]


class Errands(QObject):
    """Runs commands by name. ``choose_file`` is Qt's dialog; tests put a path in its place."""

    demonstration_requested = Signal()
    own_library_requested = Signal(object)

    def __init__(self, window: MainWindow, session: Session, stage: Stage, preferences: Preferences) -> None:
        super().__init__(window)
        self.window, self.session, self.stage, self.preferences = window, session, stage, preferences
        self.choose_file: Callable[[MainWindow, str], str] = ask_for_file
        self.choose_target: Callable[[MainWindow, str, str], str] = opening.ask_where_to_save
        self._handlers = self._table()

    def _table(self) -> dict[str, Callable[[], None]]:
        desk, clerk, window = self.session.desk, self.session.clerk, self.window
        handlers: dict[str, Callable[[], None]] = {
            "about": lambda: opening.about(self),
            "analyse_again": self.session.intake.analyse_again,
            "attach": lambda: opening.attach(self),
            "attach_again": self._attach_again,
            "cheat_sheet": lambda: opening.cheat_sheet(self),
            "dismiss": self._dismiss,
            "find": window.find_bar.open,
            "find_next": lambda: window.find_bar.search(forward=True),
            "find_previous": lambda: window.find_bar.search(forward=False),
            "log_call": lambda: opening.log_call(self),
            "manuscript": self._back,
            "mark": self._mark,
            "new_draft": self._new_draft,
            "next_claim": lambda: desk.step(forward=True, only_open=False),
            "next_open": lambda: desk.step(forward=True),
            "next_pane": lambda: window.next_pane(forward=True),
            "next_unseen": lambda: desk.step_unseen(forward=True),
            "nothing_to_check": self._nothing_to_check,
            "open_demonstration": self.demonstration_requested.emit,
            "open_address": self._open_address,
            "open_file": self._open_file,
            "open_own": lambda: self.own_library_requested.emit(None),
            "order_numbers": lambda: desk.set_order(Order.NUMBERS),
            "order_text": lambda: desk.set_order(Order.TEXT),
            "palette": self._palette,
            "paste_article": lambda: self._paste(lambda text: self._import(lambda intake: intake.import_text(text))),
            "paste_draft": lambda: self._paste(self.session.intake.revise_from_text),
            "preferences": lambda: opening.preferences(self),
            "previous_claim": lambda: desk.step(forward=False, only_open=False),
            "previous_open": lambda: desk.step(forward=False),
            "previous_pane": lambda: window.next_pane(forward=False),
            "previous_unseen": lambda: desk.step_unseen(forward=False),
            "query": lambda: opening.query(self),
            "quit": lambda: _ignore(window.close()),
            "redo": clerk.redo,
            "report": lambda: opening.report(self),
            "corrections": lambda: opening.report(self, "corrections"),
            "query_letter": lambda: opening.report(self, "queries"),
            "search_library": self._search_library,
            "sign": self._sign,
            "undo": clerk.undo,
            "view_read": lambda: window.set_view("read"),
            "view_source": lambda: window.set_view("source"),
            "view_strike": lambda: window.set_view("strike"),
            "zoom_in": lambda: self.preferences.zoom_by(1),
            "zoom_out": lambda: self.preferences.zoom_by(-1),
            "zoom_reset": lambda: self.preferences.zoom_by(0),
        }
        return handlers | self._families()

    def _families(self) -> dict[str, Callable[[], None]]:
        """Return the commands that differ by a rating, a digit, a theme or a language."""
        handlers: dict[str, Callable[[], None]] = {}
        for rating in Rating:
            handlers[f"rate_{rating.value}"] = lambda rating=rating: self._rate(rating)  # type: ignore[misc]
        for number in range(1, 10):
            handlers[f"tick_{number}"] = lambda n=number: self.on_fact(n, False)  # type: ignore[misc]
            handlers[f"tick_everywhere_{number}"] = lambda n=number: self.on_fact(n, True)  # type: ignore[misc]
        for name in ("light", "dark", "system"):
            handlers[f"theme_{name}"] = lambda name=name: self.set_preference("theme", name)  # type: ignore[misc]
        for name in ("de", "en"):
            handlers[f"language_{name}"] = lambda name=name: self.set_preference("language", name)  # type: ignore[misc]
        return handlers

    @property
    def names(self) -> frozenset[str]:
        """Return the commands this class can run."""
        return frozenset(self._handlers)

    def run(self, name: str) -> None:
        """Run a command if it makes sense now."""
        if self.window.actions_of.by_name[name].isEnabled():
            self._handlers[name]()

    # Telling

    def tell(self, words: str) -> None:
        """Show a sentence that asks for something."""
        self.window.notice.tell(words, wrong=True)

    def tell_error(self, error: WorkbenchError) -> None:
        """Show a fault of the world as its one sentence."""
        self.window.notice.tell(error.sentence(spoken()), wrong=not isinstance(error, CancelledError))

    def on_verdict_refused(self, claim: str, error: WorkbenchError) -> None:
        """Say why a verdict was refused and go back to its reason."""
        self.tell_error(error)
        self.window.claim_panel.form.reopen(claim)

    def on_revised(self, revised: Revised) -> None:
        """Show what a new draft did to the claims."""
        opening.revised(self, revised)

    # Claims

    def _rate(self, rating: Rating) -> None:
        self.window.set_view(self.window.view if self.window.view != "strike" else "read")
        self.window.claim_panel.form.choose(rating)

    def on_fact(self, number: int, everywhere: bool) -> None:
        """Move a fact of the selected claim on."""
        claim = self.session.desk.claim
        if claim is not None and claim.fact(number) is not None:
            self.session.clerk.cycle_fact(claim.id, number, everywhere)

    def _dismiss(self) -> None:
        claim = self.session.desk.claim
        if claim is not None:
            self.session.clerk.dismiss(claim.id)

    def _sign(self) -> None:
        claim = self.session.desk.claim
        if claim is not None:
            self.session.clerk.sign(claim.id)

    def _mark(self) -> None:
        span = self.window.manuscript.selection_span()
        sentence = self.session.desk.sentence
        if span is None and sentence is not None:
            span = sentence.start, sentence.end
        if span is None:
            self.tell(self.tr("Select the words in the manuscript first, then press M."))
            return
        self.on_mark(*span)

    def on_mark(self, start: int, end: int) -> None:
        """Mark a span (code points) and select the new claim."""
        desk = self.session.desk

        def select(changes: Changes) -> None:
            for claim in changes.claims:
                desk.select(claim)

        self.session.clerk.mark(desk.article_id, start, end, select)

    def _nothing_to_check(self) -> None:
        desk = self.session.desk
        sentence = desk.current_sentence()
        if sentence is not None:
            self.session.clerk.mark_sentence(desk.article_id, sentence)

    def on_answer(self, query: str) -> None:
        """Note the author's answer."""
        opening.answer(self, query)

    # Evidence

    def _attach_again(self) -> None:
        claim = self.session.desk.claim
        if claim is not None:
            self.session.clerk.attach_again(claim.id)

    def on_evidence(self, evidence: str) -> None:
        """Show a source beside the claim."""
        self.window.set_view("source")
        self.stage.show_evidence(evidence)

    def on_remove_evidence(self, evidence: str) -> None:
        """Take evidence off the selected claim."""
        claim = self.session.desk.claim
        if claim is not None:
            self.session.clerk.remove_evidence(claim.id, evidence)

    def on_stance(self, evidence: str, stance: str) -> None:
        """Say what evidence does to the selected claim."""
        claim = self.session.desk.claim
        if claim is not None:
            self.session.clerk.change_stance(claim.id, evidence, stance)

    def on_passage(self, evidence: str, start: int, end: int) -> None:
        """Tie evidence to other words of its source."""
        claim = self.session.desk.claim
        if claim is not None:
            self.session.clerk.change_passage(claim.id, evidence, start, end)

    def on_place(self, place: FindingPlace) -> None:
        """Go to the other place a finding names."""
        if place.evidence:
            self.on_evidence(place.evidence)
            return
        dossier = self.session.desk.dossier
        if dossier is not None:
            for claim in dossier.live_claims:
                if claim.number == place.claim:
                    self.session.desk.select(claim.id)

    # Texts

    def _open_file(self) -> None:
        path = self.choose_file(self.window, self.tr("Open an article"))
        if path:
            self._import(lambda intake: intake.import_file(Path(path)))

    def _open_address(self) -> None:
        opening.address(self, lambda url: self._import(lambda intake: intake.import_page(url)))

    def _import(self, job: Callable[[Intake], None]) -> None:
        """Take in one's own texts; the demonstration stays as it is, they go to one's own library."""
        if self.session.workspace.library.path == paths.demonstration_library():
            self.own_library_requested.emit(job)
        else:
            job(self.session.intake)

    def _new_draft(self) -> None:
        path = self.choose_file(self.window, self.tr("Open the new draft"))
        if path:
            self.session.intake.revise_from_file(Path(path))

    def _paste(self, take: Callable[[str], None]) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            take(text)
        else:
            self.tell(self.tr("The clipboard holds no text; copy the article first."))

    def on_files(self, files: list[str]) -> None:
        """Import what was dropped."""

        def take(intake: Intake) -> None:
            for path in files:
                if is_address(path):
                    intake.import_page(path)
                else:
                    intake.import_file(Path(path))

        if files:
            self._import(take)

    # Finding

    def _search_library(self) -> None:
        self.window.reveal_library()
        self.window.library.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.window.library.field.selectAll()

    def on_search(self, words: str) -> None:
        """Search the library, or go back to its lists."""
        library = self.window.library
        if not words:
            library.set_hits(None)
            return
        self.session.tasks.read(lambda reading: reading.search(words), library.set_hits, self.tell_error)

    def on_hit(self, hit: Hit) -> None:
        """Open what was found."""
        self.session.desk.open_article(hit.article, claim_number=hit.claim)

    def on_find(self, words: str, forward: bool) -> None:
        """Find words in the manuscript."""
        self.window.find_bar.tell(found=self.window.manuscript.find(words, forward=forward))

    def on_order(self, order: str) -> None:
        """Go through the claims in another order."""
        self.session.desk.set_order(Order(order))

    def _palette(self) -> None:
        actions = self.window.actions_of
        commands = command_entries({name: action.isEnabled() for name, action in actions.by_name.items()})
        self.window.palette_view.open(commands, other_entries(self.session.desk.dossier))

    def _back(self) -> None:
        if self.window.view == "source" and self.window.manuscript.isAncestorOf(self.window.focusWidget()):
            self.window.set_view("read")
        self.window.library.field.clear()
        self.window.focus_manuscript()

    def set_preference(self, name: str, value: object) -> None:
        """Change a setting; a name that can't be kept is said."""
        try:
            self.preferences.set_value(name, value)
        except WorkbenchError as error:
            self.tell_error(error)

    def open_file(self, path: Path) -> None:
        """Open a file of ours with the program the system has for it."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.tell(self.tr("No program opens {path}; open it yourself.").format(path=path))

    def on_context(self, claim: str, place: QPoint) -> None:
        """Show what can be done at a place of the manuscript."""
        if claim:
            self.session.desk.select(claim)
        menu = QMenu(self.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names = ("attach", "attach_again", "log_call", "", "query", "sign", "", "dismiss") if claim else ("mark",)
        for name in names:
            if name:
                menu.addAction(self.window.actions_of.by_name[name])
            else:
                menu.addSeparator()
        menu.popup(place)


def _ignore(_value: object) -> None:
    return None
