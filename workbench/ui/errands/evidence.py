"""Errands on sources: attaching, showing, changing what evidence says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.actions.originals import is_passive, original_name, save_original
from workbench.actions.pictures import picture_of
from workbench.actions.referencing import form_of, write_references
from workbench.errors import RuleError
from workbench.ui.dialogs import opening
from workbench.ui.erasures import blot_typed
from workbench.ui.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.errors import WorkbenchError
    from workbench.journal.erasure_plan import Naming
    from workbench.model.changes import Changes
    from workbench.model.evidence import Evidence
    from workbench.model.findings import FindingPlace
    from workbench.ui.office import Office


class EvidenceErrands:
    """What the commands of the menu Evidence do."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._desk, self._clerk = office.session.desk, office.session.clerk

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        return {
            "attach": lambda: opening.attach(self._office),
            "attach_again": self._attach_again,
            "log_call": lambda: opening.log_call(self._office),
            "correct_note": self._correct,
            "confide": self._confide,
            "erase_source": self._erase,
            "time_code": self._time_code,
            "cite_book": lambda: opening.cite_book(self._office),
            "references": self._references,
            "save_original": self._save_original,
        }

    def _attached(self) -> tuple[Evidence, ...]:
        """Return the evidence of the selected claim."""
        dossier, claim = self._desk.dossier, self._desk.claim
        return dossier.evidence.get(claim.id, ()) if dossier is not None and claim is not None else ()

    def _noted(self) -> tuple[Evidence, ...]:
        """Return what was noted of talks and books on the selected claim."""
        return tuple(one for one in self._attached() if not one.capture)

    def _chosen(self, attached: tuple[Evidence, ...]) -> str:
        """Return the evidence shown beside the claim, the one whose card is chosen, or the latest."""
        ids, office = [one.id for one in attached], self._office
        shown = office.stage.evidence if office.window.view == "source" else office.window.claim_panel.evidence.chosen
        return shown if shown in ids else ids[-1]

    def _correct(self) -> None:
        """Correct the talk or book whose card is chosen, else the one noted last."""
        noted = self._noted()
        if not noted:
            words = QCoreApplication.translate("Errands", "No conversation or book is noted on this claim.")
            self._office.tell(words)
            return
        opening.amend(self._office, self._chosen(noted))

    def _attach_again(self) -> None:
        claim = self._desk.claim
        if claim is not None:
            self._clerk.evidence.attach_again(claim.id)

    def on_evidence(self, evidence: str) -> None:
        """Show a source beside the claim; of a talk or book, which have no text, what was noted."""
        if any(one.id == evidence for one in self._noted()):
            opening.amend(self._office, evidence)
            return
        self._office.window.set_view("source")
        self._office.stage.show_evidence(evidence)
        self._office.window.show_panel()

    def on_erased(self, namings: tuple[Naming, ...]) -> None:
        """Take the names of a source that was erased elsewhere out of what is typed here, and say so."""
        if blot_typed(self._office, namings):
            self._office.tell(
                lambda: QCoreApplication.translate(
                    "Errands", "A source was erased; its names were taken out of what you typed."
                )
            )

    def _references(self) -> None:
        """Write the sources for a reference manager; the ending of the file says in which format."""
        office, dossier = self._office, self._desk.dossier
        if dossier is None:
            return
        title = QCoreApplication.translate("Errands", "Save the sources (.json, .ris or .bib)")
        chosen = office.choose_target(office.window, title, f"{dossier.article.number:03d}-sources.ris")
        if not chosen:
            return
        target, article = Path(chosen), dossier.article.id

        def saved(_nothing: None) -> None:
            words = QCoreApplication.translate("Errands", "The sources were saved as {path}.")
            office.window.notice.tell(words.format(path=target))

        office.session.tasks.read_aside(
            lambda reading: write_references(reading, article, target, form=form_of(target)), saved, office.tell_error
        )

    def _save_original(self) -> None:
        evidence = self._office.stage.evidence
        if evidence:
            self.on_original(evidence)

    def on_original(self, evidence_id: str) -> None:
        """Save the original bytes of a source; what runs nothing is opened too."""
        office, dossier, claim = self._office, self._desk.dossier, self._desk.claim
        attached = dossier.evidence.get(claim.id, ()) if dossier is not None and claim is not None else ()
        evidence = next((one for one in attached if one.id == evidence_id), None)
        capture = dossier.captures.get(evidence.capture) if dossier is not None and evidence is not None else None
        if capture is None:
            return
        title = QCoreApplication.translate("Errands", "Save the original")
        chosen = office.choose_target(office.window, title, original_name(capture))
        if not chosen:
            return

        def saved(path: Path) -> None:
            if is_passive(capture.media_type):
                office.window.notice.tell(
                    QCoreApplication.translate("Errands", "The original was saved as {path}.").format(path=path)
                )
                office.open_file(path)
                return
            words = QCoreApplication.translate(
                "Errands", "The original was saved as {path}. A program that opens it may run what is in it."
            )
            office.window.notice.tell(words.format(path=path))

        office.session.tasks.read_aside(
            lambda reading: save_original(reading, capture.sha256, Path(chosen)), saved, office.tell_error
        )

    def on_picture(self, sha256: str, page: int) -> None:
        """Draw an image, or a page of a scan, elsewhere, and show it."""
        window, tasks = self._office.window, self._office.session.tasks

        def failed(error: WorkbenchError) -> None:
            window.source.show_no_picture(sha256, error.sentence(spoken()))

        tasks.read_aside(
            lambda reading: picture_of(reading, sha256, page=page),
            lambda picture: window.source.show_picture(sha256, picture),
            failed,
        )

    def on_remove_evidence(self, evidence: str) -> None:
        """Take evidence off the selected claim."""
        claim = self._desk.claim
        if claim is not None:
            self._clerk.evidence.remove_evidence(claim.id, evidence)

    def on_stance(self, evidence: str, stance: str) -> None:
        """Say what evidence does to the selected claim."""
        claim = self._desk.claim
        if claim is not None:
            self._clerk.evidence.change_stance(claim.id, evidence, stance)

    def on_note(self, evidence: str, words: str) -> None:
        """Keep the desk's note beside evidence."""
        claim, dossier = self._desk.claim, self._desk.dossier
        if claim is None or dossier is None:
            return
        attached = next((one for one in self._attached() if one.id == evidence), None)
        source = dossier.sources.get(attached.source) if attached is not None else None
        handed = self._office.words.replace(
            f"note {claim.id} {evidence}", (words,), secret=source is None or source.confidential
        )
        self._clerk.evidence.change_note(claim.id, evidence, words, handed)

    def on_time(self, evidence: str, time: str) -> None:
        """Say at which time of a recording a passage is heard."""
        claim, panel = self._desk.claim, self._office.window.compare

        def refused(error: WorkbenchError) -> None:
            if not panel.refuse_time(evidence, error.sentence(spoken())):
                self._office.tell_error(error)

        if claim is not None:
            self._clerk.evidence.change_time(claim.id, evidence, time, failed=refused)

    def on_time_asked(self, evidence: str) -> None:
        """Ask for the time code of a passage."""
        opening.time_code(self._office, evidence)

    def _time_code(self) -> None:
        attached = self._attached()
        if attached:
            opening.time_code(self._office, self._chosen(attached))
        else:
            self._tell_none()

    def _confide(self) -> None:
        attached = self._attached()
        if not attached:
            self._tell_none()
            return
        chosen = self._chosen(attached)
        self.on_confidence(next(one.source for one in attached if one.id == chosen))

    def on_confidence(self, source: str) -> None:
        """Name a source for the lawyers alone from now on, and say how to take it back: only undo does."""

        def told(_changes: Changes) -> None:
            self._office.window.notice.tell(
                lambda: QCoreApplication.translate(
                    "Errands", "The source is confidential now: only the report for the legal department names it."
                ),
                action=("undo", lambda: QCoreApplication.translate("Errands", "Undo")),
            )

        self._clerk.evidence.make_confidential(source, told)

    def _erase(self) -> None:
        attached = self._attached()
        if not attached:
            self._tell_none()
            return
        chosen = self._chosen(attached)
        self.on_erasure(next(one.source for one in attached if one.id == chosen))

    def on_erasure(self, source: str) -> None:
        """Ask whether a confidential source is to be erased for good; an open one is made confidential first."""
        dossier = self._desk.dossier
        known = dossier.sources.get(source) if dossier is not None else None
        if known is None or not known.confidential or known.erased:
            erased = known is not None and known.erased
            self._office.tell_error(RuleError("source-erased" if erased else "erase-open"))
            return
        opening.erase(self._office, source)

    def _tell_none(self) -> None:
        self._office.tell(QCoreApplication.translate("Errands", "This claim has no evidence yet."))

    def on_passage(self, evidence: str, start: int, end: int) -> None:
        """Tie evidence to other words of its source."""
        claim = self._desk.claim
        if claim is not None:
            self._clerk.evidence.change_passage(claim.id, evidence, start, end)

    def on_place(self, place: FindingPlace) -> None:
        """Go to the other place a finding names."""
        if place.evidence:
            self.on_evidence(place.evidence)
            return
        if not place.claim:
            self._office.window.manuscript.select_span(place.start, place.end)
            return
        dossier = self._desk.dossier
        if dossier is not None:
            for claim in dossier.live_claims:
                if claim.number == place.claim:
                    self._desk.select(claim.id)
