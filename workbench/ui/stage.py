"""The stage: puts what lies on the desk onto the views, and nothing else."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from workbench.model.claims import Place
from workbench.model.events import EventKind
from workbench.ui.command import Need
from workbench.ui.filters import saved_filters
from workbench.ui.kept_words import claims_of
from workbench.ui.language import core
from workbench.ui.panel.history_words import action_words
from workbench.ui.widgets.pane import FRAME, paint_next

if TYPE_CHECKING:
    from workbench.model.articles import Sentence
    from workbench.model.changes import Changes
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Evidence
    from workbench.ui.early import EarlyWords
    from workbench.ui.preferences import Preferences
    from workbench.ui.session import Session
    from workbench.ui.source.comparing import Comparing
    from workbench.ui.source.comparison import Comparison
    from workbench.ui.window import MainWindow


class Stage(QObject):
    """One method per change on the desk."""

    def __init__(self, window: MainWindow, session: Session, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._desk = session.desk
        self._clerk = session.clerk
        self._to_read = session.workspace.library.to_read
        self._drafts, self._words = session.drafts, session.words
        self._preferences = preferences
        self._undoable, self._redoable = "", ""
        self._writing = False
        self._evidence = ""
        self._early: EarlyWords | None = None
        self._tasks = session.tasks
        self._comparing: Comparing | None = None
        self._in_panel: tuple[Dossier | None, Claim | None, tuple[int, int], str] | None = None
        self._panel_turn = QTimer(self)
        self._panel_turn.setSingleShot(True)
        self._panel_turn.setInterval(FRAME)
        self._panel_turn.timeout.connect(self._fill_panel)
        window.status.set_name(session.clerk.name)
        self.show_commands()

    def show_name(self) -> None:
        """Show who checks, and what that person may sign."""
        self._window.status.set_name(self._clerk.name)
        if self._window.has("claim_panel"):
            self._window.claim_panel.form.set_name(self._clerk.name)
        if self._desk.dossier is not None:
            self._show_in_panel()
        self.show_commands()

    def _saved(self) -> dict[str, str]:
        return saved_filters(self._preferences.settings.saved_filters)

    def show_articles(self) -> None:
        """Show the library's list."""
        window = self._window
        window.library.set_articles(self._desk.articles, self._desk.article_id)
        if window.has("welcome"):
            window.welcome.show_empty(library_empty=not self._desk.articles)
        if self._desk.dossier is None:
            window.status.set_coverage(None, library_empty=not self._desk.articles)

    def show_opened(self) -> None:
        """Show the article that was just laid on the desk."""
        window = self._window
        paint_next(window.outer)
        window.notice.leave(self._desk.article_id)
        if window.view == "drafts":
            window.set_view("read")
        window.show_article(present=self._desk.dossier is not None)
        here = window.focusWidget()
        if not (here is not None and window.has("claims") and window.claims.isAncestorOf(here)):  # gone there meanwhile
            window.focus_manuscript()

    def show_dossier(self) -> None:
        """Show the article's present state."""
        window, dossier = self._window, self._desk.dossier
        window.manuscript.set_dossier(dossier)
        if dossier is None:
            window.show_article(present=False)
            self.show_commands()
            return
        lacking = sum(len(facts) for facts in dossier.second_missing.values())
        window.status.set_coverage(dossier.coverage, library_empty=False, lacking=lacking)
        window.toolbar.set_article(present=True, drafts=len(dossier.drafts))
        self.show_sentence(self._desk.sentence)
        self.show_filter()
        self.show_claim(scroll=False)

    def show_claim(self, *, scroll: bool = True) -> None:
        """Show the selected claim in manuscript and panel."""
        window, claim = self._window, self._desk.claim
        listed = window.has("claims") and window.claims.list.hasFocus()
        window.manuscript.select_claim(claim.id if claim else None, scroll=scroll, aloud=not listed)
        if window.has("claims"):
            window.claims.show_selected(claim.id if claim else "")
        if window.has("claim_panel"):
            self._show_in_panel()
        self.show_unsaved()
        self.show_evidence("" if scroll else self._evidence)
        if scroll and window.view == "source":
            window.show_panel()
        self.show_commands()

    def _show_in_panel(self) -> None:
        """Show the claim in the panel, once for each reading: an article opened is told of twice.

        An article's first claims come once their marks on the page are painted: both at once would be felt.
        """
        before, dossier, claim = self._in_panel, self._desk.dossier, self._desk.claim
        shown = (dossier, claim, self._place(), self._clerk.name)
        if before and dossier is before[0] and claim is before[1] and shown[2:] == before[2:]:
            return
        same = bool(before and dossier and before[0] and before[0].article.id == dossier.article.id)
        if same and before and before[1] is None and claim is not None:
            self._panel_turn.start()
        else:
            self._fill_panel()

    def catch_up(self) -> None:
        """Show the claim in the panel now if its turn is still to come: whoever acts on a claim acts there."""
        if self._panel_turn.isActive():
            self._fill_panel()

    def _fill_panel(self) -> None:
        self._panel_turn.stop()
        paint_next(self._window.claim_panel)
        shown = self._in_panel = (self._desk.dossier, self._desk.claim, self._place(), self._clerk.name)
        self._window.claim_panel.show_claim(shown[0], shown[1], place=shown[2], name=shown[3])

    def _place(self) -> tuple[int, int]:
        """Return the claim's place among those shown, 0 for none, and how many there are."""
        claim, ids = self._desk.claim, [shown.id for shown in self._desk.shown]
        return (ids.index(claim.id) + 1 if claim is not None and claim.id in ids else 0, len(ids))

    def show_evidence(self, evidence_id: str) -> None:
        """Show the source of one piece of evidence, by default the claim's first with a text."""
        dossier, claim = self._desk.dossier, self._desk.claim
        if dossier is None:
            return
        if claim is None and any(one.id == self._evidence for all_of in dossier.evidence.values() for one in all_of):
            return  # no claim is chosen, and what is shown is not gone
        attached = dossier.evidence.get(claim.id, ()) if claim is not None else ()
        chosen = next((one for one in attached if one.id == evidence_id), None)
        chosen = chosen or next((one for one in attached if one.capture), None)
        self._evidence = chosen.id if chosen else ""
        noted = bool(attached) and chosen is None
        if self._window.has("source"):
            self._window.source.show_evidence(dossier, chosen, noted=noted)
        if self._window.has("compare"):
            self._window.compare.show_evidence(dossier, chosen, noted=noted)
        if self._window.has("source") or self._window.has("compare"):
            self._compare(dossier, chosen)

    def _compare(self, dossier: Dossier, evidence: Evidence | None) -> None:
        """Have the claim compared with its evidence, and whoever shows it told."""
        from workbench.ui.source.comparing import Comparing  # noqa: PLC0415 - a start compares nothing
        from workbench.ui.source.comparison import pair_of  # noqa: PLC0415 - as above

        if self._comparing is None:
            self._comparing = Comparing(self._tasks, self)
            self._comparing.comparison_changed.connect(self._on_compared)
        self._comparing.ask(pair_of(dossier, evidence))

    def _on_compared(self, found: Comparison | None) -> None:
        if self._window.has("source"):
            self._window.source.show_comparison(found)
        if self._window.has("compare"):
            self._window.compare.show_comparison(found)

    @property
    def evidence(self) -> str:
        """Return the id of the evidence shown beside the claim, empty for none."""
        return self._evidence

    def show_comparison(self, *, scroll: bool = False) -> None:
        """Show two drafts side by side; without a comparison, made or awaited, the view goes back to reading.

        Args:
            scroll: to the change in the middle of attention.
        """
        window, shown, dossier = self._window, self._drafts.made, self._desk.dossier
        if window.has("drafts"):
            window.drafts.set_comparison(shown, [draft.number for draft in dossier.drafts] if dossier else [])
        if window.has("changes"):
            window.changes.set_comparison(shown)
        if shown is None and window.view == "drafts" and not self._drafts.awaited:
            window.set_view("read")
            window.focus_manuscript()  # it stood in the list of changes, which is gone
        self.show_change(scroll=scroll)

    def show_change(self, *, scroll: bool = True) -> None:
        """Show the change in the middle of attention on both sides and in the list."""
        change = self._drafts.current
        if self._window.has("drafts"):
            self._window.drafts.show_change(change, scroll=scroll)
        if self._window.has("changes"):
            if scroll:  # one page in this frame, the other in the next, then the list
                paint_next(self._window.changes, frames=2)
            self._window.changes.show_change(change, self._drafts.seen)
        self.show_commands()

    def show_sentence(self, sentence: Sentence | None) -> None:
        """Show the sentence gone to, in the coverage and the manuscript."""
        if self._window.has("coverage"):
            span = (sentence.start, sentence.end) if sentence else None
            self._window.coverage.show_dossier(self._desk.dossier, span)

    def go_to_sentence(self, sentence: Sentence) -> None:
        """Scroll to a sentence."""
        self.show_sentence(sentence)
        self._window.manuscript.show_sentence(sentence)

    def show_order(self) -> None:
        """Show filter and order; what was said of the ones before goes. One that fits nothing here says so."""
        desk = self._desk
        nothing = desk.dossier is not None and not desk.shown and not desk.filter.empty
        self._window.status.set_did(
            QCoreApplication.translate("Errands", "No claim matches the filter") if nothing else ""
        )
        self.show_filter()
        self._window.actions_of.check(f"order_{self._desk.order.value}")
        self.show_claim(scroll=False)

    def show_filter(self) -> None:
        """Show what is in force in the toolbar, the page and the list; what is outside recedes, and stays readable."""
        window, desk = self._window, self._desk
        live = desk.dossier.live_claims if desk.dossier else ()
        shown = frozenset(claim.id for claim in desk.shown)
        window.toolbar.filter.show_filter(desk.filter, live, self._saved())
        window.toolbar.show_order(desk.order)
        window.manuscript.set_receded(frozenset(claim.id for claim in live if claim.id not in shown))
        if window.has("claims"):
            lost = sum(claim.place is Place.GONE for claim in desk.dossier.claims) if desk.dossier else 0
            chosen = desk.claim.id if desk.claim else ""
            dossier = desk.dossier
            window.claims.model.findings = lambda claim: len(dossier.findings_of(claim)) if dossier else 0
            window.claims.show_claims(desk.shown, of=len(live), selected=chosen, lost=lost)

    def fill(self, part: str) -> None:
        """Show on a part that was made just now what the others show already."""
        match part:
            case "welcome":
                self._window.welcome.show_empty(library_empty=not self._desk.articles)
            case "claim_panel":
                self.show_claim(scroll=False)
                self._window.show_panel()
            case "claims":
                self.show_filter()
                self.show_unsaved()
            case "coverage":
                self.show_sentence(self._desk.sentence)
            case "source" | "compare":
                self.show_evidence(self._evidence)
            case "drafts" | "changes":
                self.show_comparison()

    def show_unsaved(self) -> None:
        """Mark the claims for which something typed is not saved: left with it, or the library could not be written."""
        window, here = self._window, self._desk.claim.id if self._desk.claim is not None else ""
        left = window.claim_panel.form.verdicts.left(here) if window.has("claim_panel") else frozenset[str]()
        marked = left.union(*(claims_of(key) for key in self._words.refused()))
        window.manuscript.set_unsaved(marked)
        window.status.set_unsaved(len(marked))
        if window.has("claims"):
            window.claims.model.set_unsaved(marked)
        if window.has("claim_panel"):
            window.claim_panel.show_unsaved(unsaved=here in marked)

    def show_waiting(self, waiting: int) -> None:
        """Show how many addresses wait."""
        self._window.status.set_waiting(waiting)

    def show_undo(self, undoable: str, redoable: str) -> None:
        """Show what can be undone and redone."""
        self._undoable, self._redoable = ("", "") if self._to_read else (undoable, redoable)
        self._window.toolbar.set_undo(undo=bool(self._undoable), redo=bool(self._redoable))
        self.show_commands()

    def show_writing(self, writing: bool) -> None:
        """Let keys ask for undo and redo while something is written: what can be undone then is not known before."""
        self._writing = writing
        for name in ("undo", "redo") if writing and not self._to_read else ():
            self._window.actions_of.by_name[name].setEnabled(True)

    def show_saved(self) -> None:
        """Show that everything is written."""
        self._window.status.set_saved(f"{datetime.now().astimezone():%H:%M}")

    def show_changes(self, changes: Changes) -> None:
        """Take the last refusal away once something went well."""
        if changes.event and not self._window.notice.stays:
            self._window.notice.hide()

    def show_reverted(self, changes: Changes, redone: bool) -> None:
        """Go to what undo or redo changed, and say what it was: it may stand far from here."""
        dossier = self._desk.dossier
        here = [claim for claim in dossier.claims if claim.id in changes.claims] if dossier else []
        if self._window.has("claims"):
            self._window.claims.pick_when_back(changes.claims if len(here) > 1 else frozenset())
        what, elsewhere = action_words(changes.undone), self._is_elsewhere(changes)
        opens = redone and changes.undone == EventKind.ARTICLE_IMPORTED
        if len(here) == 1:
            fresh = changes.claims - {here[0].id} if redone and changes.undone == EventKind.CLAIM_SPLIT else frozenset()
            if fresh:  # as when it was split: the second part, which is still being read
                self._desk.select(next(iter(fresh)))
            elif here[0].live:
                self._desk.select(here[0].id)
            else:  # it comes back with the reading under way
                self._desk.expect(here[0].id)
            what = self.tr("{what}, claim {number}").format(what=what, number=here[0].number)
        elif len(changes.claims) == 1 and not elsewhere:  # marked once, and marked again
            self._desk.expect(next(iter(changes.claims)))
        elif opens:  # as when it was read in
            self._desk.open_article(next(iter(changes.articles)))
        elif changes.undone != EventKind.ARTICLE_IMPORTED and elsewhere:
            what = self.tr("{what}, in another article").format(what=what)
        if elsewhere and not opens:
            self._tell_elsewhere(changes, redone)
        self._window.status.set_did(core("undo.redone" if redone else "undo.undone", what=what))

    def _is_elsewhere(self, changes: Changes) -> bool:
        """Say whether an article is shown, and undo or redo concerned others alone."""
        return bool(self._desk.article_id and changes.articles) and self._desk.article_id not in changes.articles

    def _tell_elsewhere(self, changes: Changes, redone: bool) -> None:
        """Say what changed in an article that is not shown, or that it came or went, and offer the way back."""

        def said() -> str:
            what, title = action_words(changes.undone), " ".join(changes.undone_in.split())
            words = self.tr("{what}, in “{title}”") if title else self.tr("{what}, in another article")
            if title and changes.undone == EventKind.ARTICLE_IMPORTED:
                words = self.tr("{what}, “{title}”")
            return core("undo.redone" if redone else "undo.undone", what=words.format(what=what, title=title))

        def back() -> str:
            return self.tr("Undo") if redone else self.tr("Redo")

        self._window.notice.tell(said, caution=True, action=("undo" if redone else "redo", back))

    def show_commands(self) -> None:
        """Enable what makes sense now."""
        present = {Need.NOTHING}
        reading = self._window.view != "drafts"
        change = self._drafts.current if self._drafts.pending is None else None
        claim = self._desk.claim if reading else change.new if change else None
        for need, met in (
            (Need.ARTICLE, self._desk.dossier is not None),
            (Need.CLAIM, claim is not None),
            (Need.SENTENCE, reading and self._desk.current_sentence() is not None),
            (Need.FILTER, not self._desk.filter.empty),
            (Need.MANY, self._window.has("claims") and len(self._window.claims.picked) > 1),
            (Need.BEHIND, self._desk.trail.behind),
            (Need.AHEAD, self._desk.trail.ahead),
            (Need.OFFERED, self._drafts.pending is not None and not reading),
            (Need.UNDO, bool(self._undoable) or self._writing),
            (Need.RUNNING, self._window.jobs.may_cancel),
            (Need.ANY_RUNNING, self._window.jobs.may_cancel_any),
            (Need.REDO, bool(self._redoable) or self._writing),
        ):
            if met:
                present.add(need)
        self._window.library.writable = not self._to_read
        self._window.actions_of.enable(present, writable=not self._to_read)
        self._look_early()

    def _look_early(self) -> None:
        """Answer whoever rates before there are claims to rate, or where nothing can be saved."""
        dossier = self._desk.dossier
        unread = dossier is not None and not dossier.article.analysed
        if self._early is None and (unread or self._to_read):
            from workbench.ui.early import EarlyWords  # noqa: PLC0415 - most articles lie here read

            self._early = EarlyWords(self._window, self._desk, to_read=self._to_read)
        if self._early is not None:
            self._early.look()
