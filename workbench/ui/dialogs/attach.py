"""Attach a source: a file, web address or pasted words; choose the passage that fits, say what it does to the claim."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from workbench.actions.capturing import find_passage, is_words
from workbench.actions.pages import is_address
from workbench.errors import InputError
from workbench.model.evidence import Grade, Stance
from workbench.model.timecodes import is_recording
from workbench.ui.dialogs.attach_details import AttachDetails, named
from workbench.ui.dialogs.attach_reasons import reasons_of
from workbench.ui.dialogs.attach_text import AttachText
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.dialogs.unfinished import Unfinished
from workbench.ui.drops.content import content_of
from workbench.ui.drops.taking import take_copy
from workbench.ui.language import core, spoken
from workbench.ui.source.comparison import compare, trial_pair
from workbench.ui.source.facts_shown import facts_shown
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label

if TYPE_CHECKING:
    from workbench.actions.capturing import Prepared
    from workbench.model.claims import Claim
    from workbench.ui.newest import Newest
    from workbench.ui.source.comparison import Comparison, Pair

_WHOLE: Final = 2**30  # code points: a pasted text that is too large is refused when it is read, never cut
_STANCES: Final = {"+": Stance.SUPPORTS, "-": Stance.CONTRADICTS, "#": Stance.CONTEXT}


class AttachDialog(Sheet):
    """Asks for a file first; once it is read, its passages are proposed and any words can be selected.

    Signals:
        file_requested: a path, an address or pasted words to be read and searched.
        later_requested: the Unfinished whose address is to wait.
        left: the dialog was left with this Unfinished in it; a failed address may wait (bool).
        source_given: prepared file, span or None, stance, grade, confidential, note, time code; whoever takes it
            closes the dialog, or says why it is refused.
        browse_requested: the person wants to pick a file.
    """

    browse_requested = Signal()
    file_requested = Signal(str)
    later_requested = Signal(object)
    left = Signal(object, bool)
    source_given = Signal(object, object, object, object, bool, str, str)

    def __init__(self, parent: QWidget | None, claim: Claim) -> None:
        super().__init__(parent, keys="Ctrl+Return")
        self.name(self.tr("Attach source"), action=self.tr("Attach as evidence"))
        self.subtitle.setText(self.tr("Claim {number}").format(number=claim.number))
        self._claim = claim
        self.newest: Newest | None = None  # compares long passages aside
        self._prepared: Prepared | None = None
        self._path, self.quote = QLineEdit(), QLineEdit()
        self._quoted: tuple[int, int] | None = None
        self._unfound = False  # words were typed that the text does not hold
        self._failed = ""  # the address that brought no page
        self._reading = ""  # the file or address whose reading goes on
        self._asked = ""  # the one read last
        self._browse = QPushButton(self.tr("Choose file…"))
        self._browse.setAutoDefault(True)
        self.later = KeyButton("Ctrl+L")
        self.later.setText(self.tr("Keep for later"))
        self.later.setShortcut(QKeySequence("Ctrl+L"))
        self.later.hide()
        self.foot.insertWidget(1, self.later)
        self.later.clicked.connect(self._on_later)
        self._path.textChanged.connect(self._offer_later)
        self._path.textChanged.connect(self._offer_time)
        self._left = left = AttachText()
        self.text, self._state = left.text, left.state
        self._details = details = AttachDetails()
        self._proposals, self.table = details.proposals, details.table
        self.stance, self.grade, self.confidential = details.stance, details.grade, details.confidential
        self._note, self.time = details.note, details.time
        self._claim_words = label("claim", claim.text)
        self._build()
        self.setAcceptDrops(True)
        self._browse.clicked.connect(self.browse_requested)
        self._proposals.currentRowChanged.connect(self._on_proposal)
        for widget in (self._proposals, self.text.text_view(), self.accept_button):
            widget.installEventFilter(self)
        self.text.text_view().mark_requested.connect(lambda _start, _end: self.commit())
        self.text.passage_chosen.connect(lambda _start, _end: self._compare(self.span()))
        self.stance.teach({stance.value: key for key, stance in _STANCES.items()})
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)
        self.resize(1080, 840)
        self._path.setFocus()

    def _build(self) -> None:
        self._claim_words.setWordWrap(True)
        self.body.addWidget(self._claim_words)
        self.body.addSpacing(8)
        where = QHBoxLayout()
        where.addWidget(self._path, 1)
        where.addWidget(self._browse)
        columns = QHBoxLayout()  # what is asked stands over what it brings
        columns.setSpacing(24)
        asked = (named(self.tr("File or address"), where), named(self.tr("Passage, word for word"), self.quote))
        for question, answer, share in zip(asked, (self._left, self._details), (3, 2), strict=True):
            column = QVBoxLayout()
            column.setSpacing(12)
            nest(column, question)
            column.addWidget(answer, 1)
            nest(columns, column, share)
        nest(self.body, columns, 1)
        self.pin(self._details.last)
        margins = self.body.contentsMargins()
        margins.setBottom(0)  # what is pinned there keeps its distance
        self.body.setContentsMargins(margins)
        self._path.setAccessibleName(self.tr("File or address"))
        self._path.setPlaceholderText(self.tr("https:// …, the path of a file, or pasted text; or drop a file here"))
        self._path.setMaxLength(_WHOLE)
        self.quote.setAccessibleName(self.tr("Passage, word for word"))
        self.quote.setPlaceholderText(self.tr("Optional; otherwise the best ones are proposed"))
        self.quote.editingFinished.connect(self._find_quote)
        self._details.setEnabled(False)

    def take_path(self, path: str) -> None:
        """Have a file or page read; while one is being read, only say that its reading goes on."""
        if self._reading:
            name = self._short(self._reading)
            self.complain(self.tr("{name} is still being read; please wait.").format(name=name))
        elif path:
            self._reading = self._asked = path
            self._path.setText(path)
            self._details.setEnabled(True)  # stance, grade and note can be given meanwhile
            named = self.tr("Reading {name} …").format(name=self._short(path))
            reading = self.tr("Reading the pasted text …") if is_words(path) else named
            self.show_words(reading)  # its job's bar says it aloud
            self._left.say_reading(reading)
            self.file_requested.emit(path)

    def _short(self, path: str) -> str:
        if is_words(path):
            return self.tr("The pasted text")
        return path if is_address(path) else Path(path).name

    def show_prepared(self, prepared: Prepared) -> None:
        """Show a file that was read, with the passages that fit; nothing is attached yet."""
        self._prepared = prepared
        self._failed = self._reading = ""
        self._offer_later()
        self._offer_time()
        self._details.setEnabled(True)
        self.subtitle.setText(prepared.title)
        self.complain(self._remark())
        text = prepared.capture.text
        self._left.show_capture(prepared.capture)
        self.time.ends = prepared.ends
        self._proposals.clear()
        for proposal in prepared.proposals:
            why = reasons_of(proposal, self._claim.facts)
            words = " ".join(text[proposal.start : proposal.end].split())
            self._proposals.addItem(f"{words}\n{why}")
        self._proposals.addItem(self.tr("The file as a whole"))
        self._details.show_first()
        self._proposals.setCurrentRow(0)
        self._proposals.setFocus()
        self._find_quote()

    def _remark(self) -> str:
        """Return what is to be known of the source that was read."""
        if self._prepared is None or not self._prepared.downgraded:
            return ""
        return core("capture.downgraded")

    def _find_quote(self) -> bool:
        """Tie the words that were typed; say so when they are not in the text. Return whether all is well."""
        self._quoted, self._unfound = None, False
        if self._prepared is None or not self.quote.text().strip():
            return True
        try:
            self._quoted = find_passage(self._prepared.capture.text, self.quote.text())
        except InputError as error:
            self._unfound = True
            self.complain(error.sentence(spoken()))
            return False
        self.complain(self._remark())
        self._left.mark(self._quoted)
        self._compare(self._quoted)
        return True

    def show_error(self, words: str, *, failed: str = "") -> None:
        """Say why a file can't be used; it stays for mending, an address that ``failed`` may wait with all typed."""
        self._reading = ""
        self.complain(words)
        self._left.say_empty()
        self._failed = failed.strip()
        self._offer_later()
        self._details.setEnabled(bool(failed) or self._prepared is not None)
        self._path.setFocus()
        self._path.selectAll()

    def _offer_later(self) -> None:
        """Offer to keep the address that failed, as long as it is the one that stands there."""
        self.later.setVisible(bool(self._failed) and self._failed == self._path.text().strip())

    def _offer_time(self) -> None:
        """Ask for a time code beside what is heard."""
        capture = self._prepared.capture if self._prepared is not None else None
        self._details.offer_time(
            recorded=is_recording(
                media_type=capture.media_type if capture else "",
                name=self._path.text().strip(),
                text=capture.text if capture else "",
            )
        )

    def begin(self, where: str, note: str) -> None:
        """Begin with an address that came from elsewhere, and with what is known about it."""
        self._note.setPlainText(note)
        self.take_path(where)

    @property
    def unfinished(self) -> Unfinished:
        """Return what is typed and chosen so far."""
        return Unfinished(
            where=self._path.text().strip(),
            quote=self.quote.text().strip(),
            note=self._note.toPlainText().strip(),
            time=self.time.text().strip(),
            stance=Stance(self.stance.chosen),
            grade=Grade("" if self.grade.chosen == "none" else self.grade.chosen),
            confidential=self.confidential.isChecked(),
        )

    def take_up(self, typed: Unfinished) -> None:
        """Go on with what was typed before; Return reads the source."""
        self._path.setText(typed.where)
        self.quote.setText(typed.quote)
        self._note.setPlainText(typed.note)
        self.time.setText(typed.time)
        self.stance.choose(typed.stance.value)
        self.grade.choose(typed.grade.value or "none")
        self.confidential.setChecked(typed.confidential)
        self._details.setEnabled(True)
        self.complain(self.tr("This is what you typed before; press Enter to read the source."))

    def _on_later(self) -> None:
        self.later_requested.emit(self.unfinished)
        self.accept()

    def reject(self) -> None:
        """Close; what was typed is told, so that it is not lost: also the path of a source that is being read."""
        typed = self.unfinished
        if typed.where or typed.quote or typed.note or typed.time:
            self.left.emit(typed, not self.later.isHidden())
        super().reject()

    def _on_proposal(self, row: int) -> None:
        self._quoted, self._unfound = None, False
        span = self._proposed(row)
        self._left.mark(span)
        self._compare(span)

    def _compare(self, span: tuple[int, int] | None) -> None:
        """Compare the claim with the facts known in a span; those of other words are read when they are attached."""
        if self.newest is not None:
            self.newest.drop()
        pair = self._pair(span)
        if pair is None:
            self._details.show_rows((), self._silent_words(passage=False))
            self.text.set_facts(())
            self.refit()
        elif self.newest is None or pair.short:
            self._show_comparison(compare(pair))
        else:
            self._details.show_rows((), self.tr("Comparing the passage with the claim …"))
            self.text.set_facts(facts_shown((), pair.evidence.facts))
            self.refit()
            self.newest.ask(lambda: compare(pair), self._show_comparison)

    def _pair(self, span: tuple[int, int] | None) -> Pair | None:
        """Return the claim and a passage as they will stand beside each other once it is attached."""
        made = self._prepared
        if made is None or span is None:
            return None
        known = {fact.start: fact for one in made.proposals for fact in one.facts if span[0] <= fact.start < span[1]}
        facts = tuple(known[start] for start in sorted(known))
        return trial_pair(self._claim, made.capture, span, facts)

    def _show_comparison(self, found: Comparison) -> None:
        """Show what a comparison brought."""
        self._details.show_comparison(found, self._silent_words(passage=True))
        self.text.set_facts(found.facts)
        self.refit()

    def _silent_words(self, *, passage: bool) -> str:
        """Say why nothing is compared."""
        if passage:
            return self.tr("Nothing to compare: no fact was recognised in this claim.")
        if self._prepared is not None and not self._prepared.capture.text.strip():
            return self.tr("Nothing to compare: this file has no text.")
        return self.tr("Nothing to compare: the file is attached as a whole, without a passage.")

    def _proposed(self, row: int) -> tuple[int, int] | None:
        if self._prepared is None or not 0 <= row < len(self._prepared.proposals):
            return None
        proposal = self._prepared.proposals[row]
        return proposal.start, proposal.end

    @property
    def ready(self) -> bool:
        """Say whether a file was read and can be attached."""
        return self._prepared is not None

    def span(self) -> tuple[int, int] | None:
        """Return the passage (code points): the selected words, the typed ones, the chosen proposal, else None."""
        return self.text.selection_span() or self._quoted or self._proposed(self._proposals.currentRow())

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Show the stance's keys where they are none of the words typed."""
        if now is not None and self.isAncestorOf(now):
            self.stance.show_keys(shown=not isinstance(now, QLineEdit | QPlainTextEdit))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take ``+ - #`` as the stance on whatever takes no words."""
        if event.text() in _STANCES and self._details.isEnabled():
            self.stance.choose(_STANCES[event.text()].value)
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take ``+ - #`` as the stance in lists and texts, which would look for them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.text() in _STANCES:
            self.stance.choose(_STANCES[event.text()].value)
            return True
        return super().eventFilter(watched, event)

    def commit(self) -> None:
        """Attach what was read; another file or address typed since is read first; without any, ask for one."""
        where = self._path.text().strip()
        if self._prepared is None or self._reading or (where and where != self._asked.strip()):
            if where or self._reading:
                self.take_path(where or self._reading)
            else:
                self.complain(self.tr("Paste an address or choose a file first."))
                self._path.setFocus()
            return
        if (self._unfound or self.quote.hasFocus()) and not self.text.selection_span() and not self._find_quote():
            self.quote.setFocus()
            return
        if self.time.fault:
            self.complain(self.time.fault)
            self.time.setFocus()
            return
        grade = Grade("" if self.grade.chosen == "none" else self.grade.chosen)
        self.source_given.emit(
            self._prepared,
            self.span(),
            Stance(self.stance.chosen),
            grade,
            self.confidential.isChecked(),
            self._note.toPlainText().strip(),
            self.time.time,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if content_of(event.mimeData()).places:
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the dropped file."""
        if files := content_of(event.mimeData()).places:
            take_copy(event)
            self.take_path(files[0])
