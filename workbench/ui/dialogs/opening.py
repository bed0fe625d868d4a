"""Opens the dialogs and carries what they tell to the clerk. Each function opens one and returns it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication

from workbench.actions.history import erasure_words
from workbench.errors import InputError, RuleError, WorkbenchError
from workbench.model.evidence import SourceKind
from workbench.model.source_wording import PEOPLE
from workbench.ui.dialogs.attaching import Attaching
from workbench.ui.dialogs.erasing import EraseDialog
from workbench.ui.dialogs.keeping import KeptFields
from workbench.ui.dialogs.keys_dialog import KeysDialog
from workbench.ui.dialogs.many import NameDialog, RateManyDialog
from workbench.ui.dialogs.noting import BookDialog, CallDialog
from workbench.ui.dialogs.settings_dialog import PreferencesDialog
from workbench.ui.dialogs.small import AboutDialog, CheatSheet
from workbench.ui.dialogs.timing import TimeDialog, time_of
from workbench.ui.dialogs.words import AddressDialog, WordsDialog
from workbench.ui.language import spoken
from workbench.ui.panel.standing import people_of
from workbench.ui.panel.unsaved import load_unsaved

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from workbench.journal.erasing import Erasure
    from workbench.model.changes import Changes
    from workbench.model.claims import Claim
    from workbench.ui.office import Office
    from workbench.ui.tasks import LongJob


def _claim_title(claim: Claim) -> str:
    return QCoreApplication.translate("Opening", "Claim {number}").format(number=claim.number)


def attach(office: Office, where: str = "", note: str = "") -> None:
    """Attach a source to the selected claim; ``where`` and ``note`` are what is known of it already."""
    claim = office.session.desk.claim
    if claim is not None:
        Attaching(office, claim).begin(where, note)


def log_call(office: Office, text: str = "") -> None:
    """Note a conversation about the selected claim; ``text`` is what was said, where it is known already."""
    claim = office.session.desk.claim
    if claim is None:
        return
    dialog = CallDialog(office.window, subtitle=_claim_title(claim), people=_people(office))
    dialog.text.setPlainText(text)
    kept = KeptFields(dialog, office.words, f"call {claim.id} {text}".strip())
    dialog.note_given.connect(
        lambda talk, typed: office.session.clerk.evidence.note(claim.id, talk, typed, kept.hand_over())
    )
    dialog.open()


def _people(office: Office) -> dict[str, str]:
    """Return who was spoken to for this article, with the role last noted; confidential people have no name here."""
    dossier = office.session.desk.dossier
    talks = [one for one in (dossier.sources.values() if dossier else ()) if one.kind in PEOPLE]
    return {one.title: one.role for one in talks if one.title and not one.confidential}


def cite_book(office: Office) -> None:
    """Cite a book on the selected claim."""
    claim = office.session.desk.claim
    if claim is None:
        return
    dialog = BookDialog(office.window, subtitle=_claim_title(claim))
    kept = KeptFields(dialog, office.words, f"book {claim.id}")
    dialog.note_given.connect(
        lambda book, typed: office.session.clerk.evidence.note(claim.id, book, typed, kept.hand_over())
    )
    dialog.open()


def amend(office: Office, evidence_id: str) -> None:
    """Correct a talk or book of the selected claim."""
    claim, dossier = office.session.desk.claim, office.session.desk.dossier
    attached = dossier.evidence.get(claim.id, ()) if claim is not None and dossier is not None else ()
    evidence = next((one for one in attached if one.id == evidence_id and not one.capture), None)
    if claim is None or dossier is None or evidence is None:
        return
    source = dossier.sources[evidence.source]
    if source.erased:
        office.tell(RuleError("source-erased").sentence(spoken()))
        return
    noted, about = (evidence, source), _claim_title(claim)
    dialog = (
        BookDialog(office.window, subtitle=about, noted=noted)
        if source.kind is SourceKind.BOOK
        else CallDialog(office.window, subtitle=about, people=_people(office), noted=noted)
    )
    key = f"amend {claim.id} {evidence_id}"
    kept = KeptFields(dialog, office.words, key, secret=source.confidential, lasting=False)
    dialog.note_given.connect(
        lambda fresh, typed: office.session.clerk.evidence.amend(claim.id, evidence_id, fresh, typed, kept.hand_over())
    )
    dialog.open()


def erase(office: Office, source: str) -> None:
    """Ask whether a confidential source is to be erased for good."""
    claim = office.session.desk.claim
    dialog = EraseDialog(office.window, subtitle=_claim_title(claim) if claim is not None else "")

    def done(erasure: Erasure) -> None:
        _retake_typed(office)
        office.session.erasures.look()
        sentences = erasure_words(erasure, spoken())
        if shiboken6.isValid(dialog):
            dialog.show_done(sentences)
        else:
            office.window.notice.tell(sentences[0])

    def failed(error: WorkbenchError) -> None:
        if shiboken6.isValid(dialog):
            dialog.show_failure(error.sentence(spoken()))
        else:
            office.tell_error(error)

    tasks = office.session.tasks
    running: list[LongJob] = []

    def begin() -> None:

        def title() -> str:
            return QCoreApplication.translate("Opening", "Erasing the source …")

        _keep_typed(office)
        running[:] = [office.session.clerk.evidence.erase_source(source, title, done, failed)]

    def progressed(job: LongJob, finished: int, total: int) -> None:
        if job in running and shiboken6.isValid(dialog):
            dialog.show_progress(finished, total)

    tasks.job_progressed.connect(progressed)
    dialog.finished.connect(lambda _result: tasks.job_progressed.disconnect(progressed))
    dialog.cancel_requested.connect(lambda: running[0].cancel() if running else None)
    dialog.erase_requested.connect(begin)
    dialog.open()


def _keep_typed(office: Office) -> None:
    """Put beside the library what is typed and not saved: erasing takes names out of it there."""
    if office.window.has("claim_panel"):
        office.session.keep_unsaved(*office.window.claim_panel.form.verdicts.unsaved)
    office.session.keep_typed()
    office.session.keep_drafts()


def _retake_typed(office: Office) -> None:
    """Go on with what erasing left of it."""
    if shiboken6.isValid(office.window) and office.window.has("claim_panel"):
        kept = load_unsaved(office.session.workspace.library.path)
        office.window.claim_panel.form.retake_unsaved(kept)


def time_code(office: Office, evidence_id: str) -> None:
    """Ask at which time of a recording a passage of the selected claim is heard."""
    claim, dossier = office.session.desk.claim, office.session.desk.dossier
    attached = dossier.evidence.get(claim.id, ()) if claim is not None and dossier is not None else ()
    evidence = next((one for one in attached if one.id == evidence_id), None)
    if claim is None or evidence is None:
        return
    dialog = TimeDialog(office.window, subtitle=_claim_title(claim), time=time_of(evidence.locator))

    def refused(error: WorkbenchError) -> None:
        if shiboken6.isValid(dialog):
            dialog.refuse(error.sentence(spoken()))
        else:
            office.tell_error(error)

    def kept(_changes: Changes) -> None:
        if shiboken6.isValid(dialog):
            dialog.accept()

    def change(time: str) -> None:
        office.session.clerk.evidence.change_time(claim.id, evidence_id, time, done=kept, failed=refused)

    dialog.time_given.connect(change)
    dialog.open()


def address(office: Office, take: Callable[[str], None]) -> None:
    """Ask for the web address of an article."""
    dialog = AddressDialog(office.window)
    dialog.address_given.connect(take)
    dialog.open()


def query(office: Office) -> None:
    """Ask the author about the selected claim."""
    claim = office.session.desk.claim
    if claim is None:
        return
    dialog = WordsDialog(
        office.window,
        QCoreApplication.translate("Opening", "Query the author"),
        subtitle=_claim_title(claim),
        name=QCoreApplication.translate("Opening", "Question"),
        action=QCoreApplication.translate("Opening", "Keep the query"),
        about=claim.text.replace("\n", " "),
    )
    kept = KeptFields(dialog, office.words, f"query {claim.id}")
    dialog.words_given.connect(lambda words: office.session.clerk.raise_query(claim.id, words, kept.hand_over()))
    dialog.open()


def answer(office: Office, query_id: str) -> None:
    """Note the author's answer to a question about the selected claim."""
    claim = office.session.desk.claim
    if claim is None:
        return
    asked = next((one.text for one in claim.queries if one.id == query_id), "")
    dialog = WordsDialog(
        office.window,
        QCoreApplication.translate("Opening", "The author's answer"),
        subtitle=_claim_title(claim),
        name=QCoreApplication.translate("Opening", "Answer"),
        action=QCoreApplication.translate("Opening", "Keep the answer"),
        about=asked,
    )
    kept = KeptFields(dialog, office.words, f"answer {claim.id} {query_id}")
    dialog.words_given.connect(
        lambda words: office.session.clerk.answer_query(claim.id, query_id, words, kept.hand_over())
    )
    dialog.open()


def preferences(office: Office) -> None:
    """Change the settings."""
    dialog = PreferencesDialog(office.window, office.preferences.settings)
    dialog.value_changed.connect(office.set_preference)
    dialog.keys_requested.connect(lambda: change_keys(office, dialog))
    dialog.folder_requested.connect(
        lambda setting, title: dialog.take_folder(setting, office.choose_folder(office.window, title))
    )
    dialog.open()


def change_name(office: Office) -> None:
    """Let another person go on at this desk, as for a sign-off; those known from the article stand to choose from."""
    session = office.session
    known = [name for name in people_of(session.desk.dossier, "") if name != session.clerk.name]
    dialog = NameDialog(
        office.window,
        title=QCoreApplication.translate("Opening", "Who is checking?"),
        name=QCoreApplication.translate("Opening", "Name"),
        hint=QCoreApplication.translate("Opening", "until now: {name}").format(name=session.clerk.name),
        action=QCoreApplication.translate("Opening", "Check under this name"),
        known=known,
    )
    dialog.name_given.connect(office.go_on_as)
    dialog.open()


def change_keys(office: Office, parent: QWidget | None = None) -> None:
    """Change which keys run what."""
    dialog = KeysDialog(parent or office.window)

    def give(command: str, keys: tuple[str, ...] | None) -> None:
        try:
            office.preferences.set_keys(command, keys)
        except WorkbenchError as error:
            dialog.complain(error.sentence(spoken()))

    def reset() -> None:
        try:
            office.preferences.reset_keys()
        except WorkbenchError as error:
            dialog.complain(error.sentence(spoken()))
        dialog.model.refresh()

    dialog.keys_given.connect(give)
    dialog.reset_requested.connect(reset)
    dialog.open()


def rate_many(office: Office, rating: str = "") -> None:
    """Give the claims selected in the list one verdict."""
    picked = office.window.claims.picked
    if not picked:
        office.tell_error(InputError("claims-none"))
        return
    listed: dict[str, Claim] = {claim.id: claim for claim in office.window.claims.model.claims}
    dialog = RateManyDialog(office.window, [listed[one] for one in picked], rating)
    kept = KeptFields(dialog, office.words, f"many {' '.join(picked)}", lasting=False)
    if rating:
        dialog.ratings.choose(rating)  # the key pressed now, not the one before
    dialog.rating_given.connect(
        lambda chosen, reason: office.session.clerk.rate_many(picked, chosen, reason, kept.hand_over())
    )
    dialog.open()


def assign_many(office: Office) -> None:
    """Give the claims selected in the list to somebody."""
    picked, dossier, clerk = office.window.claims.picked, office.session.desk.dossier, office.session.clerk
    names = {claim.assigned for claim in dossier.claims} if dossier else set()
    dialog = NameDialog(
        office.window,
        title=QCoreApplication.translate("Choosing", "Assign {count} claims").format(count=len(picked)),
        name=QCoreApplication.translate("Choosing", "To whom?"),
        hint=QCoreApplication.translate("Choosing", "leave empty to take it back"),
        action=QCoreApplication.translate("Choosing", "Assign"),
        known=sorted({*names, clerk.name} - {""}, key=str.casefold),
        empty=True,
    )
    dialog.name_given.connect(lambda name: clerk.assign_many(picked, name))
    dialog.open()


def about(office: Office) -> None:
    """Say what this is."""
    AboutDialog(office.window, office.session.workspace.library.path).open()


def cheat_sheet(office: Office) -> None:
    """Show every key."""
    CheatSheet(office.window).open()
