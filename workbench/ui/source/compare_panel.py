"""The panel beside a source: the claim's facts and the passage's compared, the quotation, place, stance and note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from workbench.model.evidence import Stance
from workbench.model.timecodes import is_recording
from workbench.model.wording import locator_words
from workbench.ui.dialogs.timing import TimeField, time_of
from workbench.ui.drops.fields import FilesPassBy
from workbench.ui.language import core, spoken
from workbench.ui.panel.finding import Findings
from workbench.ui.source.compare_list import CompareList, count_words
from workbench.ui.source.comparison import quotation
from workbench.ui.source.quote_box import QuoteBox
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import Pane, label
from workbench.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Evidence
    from workbench.ui.source.comparison import Comparison

_LOW: Final = 300  # px of the panel's height


class ComparePanel(Pane):
    """Compares the selected claim with the evidence shown beside it. It gives no verdict and proposes no stance."""

    closed = Signal()
    foot_changed = Signal(bool)  # whether the foot with the way back is in sight
    note_requested = Signal(str, str)
    stance_requested = Signal(str, str)
    time_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._claim: Claim | None = None
        self._evidence: Evidence | None = None
        self._comparison: Comparison | None = None
        self._recorded, self._same_language, self._wordless = False, True, False
        self._noted = False
        self.kept_note: Callable[[str], str | None] = lambda _evidence: None  # a note typed and not written
        self._title, self._count = label("panel_title"), label("small")
        self.state = label("small", wrap=True)  # what is going on, or why nothing stands here
        self._in_text, self._in_source = label("label"), label("label")
        self.table, self.findings, self.quote = CompareList(), Findings(), QuoteBox()
        self._place_label, self._place, self._how = label("label"), label("ui_strong"), label("small")
        self._time_label, self.time, self._fault = label("small"), TimeField(), label("error", wrap=True)
        self._stance_label, self._note_label = label("label"), label("label")
        self.stance = Segments([stance.value for stance in Stance])
        self.note = QPlainTextEdit()
        self.foot, self._foot_shown = QFrame(), False
        self._about, self._back = label("small", wrap=True), KeyButton("@view_read")
        self._build()
        FilesPassBy(self).watch(self)
        self.stance.chosen_changed.connect(self._on_stance)
        self._back.clicked.connect(self.closed)
        self.time.editingFinished.connect(self._on_time)
        self.time.textEdited.connect(lambda _words: self._fault.hide())
        self.note.installEventFilter(self)
        self.settle()

    def _build(self) -> None:
        scroll = QScrollArea(self)
        body = QWidget(scroll.viewport())
        body.setProperty("role", "panel")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        nest(column, head)
        column.addSpacing(4)
        names = QHBoxLayout()
        names.setContentsMargins(24, 0, 0, 0)
        for one in (self._in_text, self._in_source):
            one.setFixedHeight(24)
            names.addWidget(one, 1)
        nest(column, names)
        for widget in (self.state, self.table, self.findings, self.quote):
            column.addWidget(widget)
        column.addSpacing(8)
        place = QVBoxLayout()
        place.setSpacing(4)
        where, when = QHBoxLayout(), QHBoxLayout()
        where.addWidget(self._place, 1)
        where.addWidget(self._how)
        when.addWidget(self._time_label, 1)
        when.addWidget(self.time)
        nest(place, where)
        nest(place, when)
        place.addWidget(self._fault)
        self._fault.hide()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(56)
        for name, body_of in (
            (self._place_label, place),
            (self._stance_label, self.stance),
            (self._note_label, self.note),
        ):
            name.setFixedHeight(24)
            column.addWidget(name)
            column.addWidget(body_of) if isinstance(body_of, QWidget) else nest(column, body_of)
            column.addSpacing(8)
        column.addWidget(self._about)
        column.addStretch(1)
        self._assemble(scroll, body)

    def _assemble(self, scroll: QScrollArea, body: QWidget) -> None:
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.foot.setProperty("role", "bar")
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._back)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(self.foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the foot where there is no height; the source above has the same way back."""
        super().resizeEvent(event)
        self.foot.setVisible(event.size().height() >= _LOW)
        self._tell_foot()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the way back stands here."""
        super().showEvent(event)
        self._tell_foot()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the way back stands here no more."""
        super().hideEvent(event)
        self._tell_foot()

    def _tell_foot(self) -> None:
        shown = self.isVisible() and not self.foot.isHidden()
        if shown != self._foot_shown:
            self._foot_shown = shown
            self.foot_changed.emit(shown)

    def retranslate(self) -> None:
        """Name everything."""
        self.setAccessibleName(self.tr("Comparison"))
        self._title.setText(self.tr("Comparison"))
        self._in_text.setText(self.tr("In the text"))
        self._in_source.setText(self.tr("In the source"))
        self.table.setAccessibleName(self.tr("Comparison"))
        self._place_label.setText(self.tr("Passage"))
        self._how.setText(self.tr("another: select text, Enter"))
        self._time_label.setText(self.tr("Time code, in a recording"))
        self.time.retranslate()
        self._say_given()
        self.stance.setAccessibleName(self.tr("The evidence"))
        self.stance.set_words({stance.value: core(f"stance.{stance.value}") for stance in Stance})
        self._note_label.setText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("For the desk only"))
        self._about.setText(self.tr("The comparison shows what agrees and what does not. The verdict is yours."))
        self._back.setText(self.tr("Back"))
        self._say()

    def _say_given(self) -> None:
        """Name the stance; also that it was given for other words than the claim has now."""
        earlier = self._evidence is not None and self._evidence.for_earlier_words
        words = self.tr("The evidence")
        self._stance_label.setText(f"{words} · {core('stance.earlier')}" if earlier else words)

    def show_evidence(self, dossier: Dossier, evidence: Evidence | None, *, noted: bool = False) -> None:
        """Compare a piece of evidence with its claim; None leaves the panel empty, because all was ``noted`` or not."""
        noted, self._noted = noted != self._noted, noted
        claim = next((c for c in dossier.claims if evidence is not None and c.id == evidence.claim), None)
        if claim is None and self._claim is None and not noted:  # empty already, and for the same reason
            return
        self._claim, self._evidence = claim, evidence if claim is not None else None
        if claim is None or evidence is None:
            self._how.hide()
            self.note.clear()
            self.show_comparison(None)
            self._say()
            return
        source, capture = dossier.sources.get(evidence.source), dossier.captures.get(evidence.capture)
        known = capture.final_url or capture.file_name if capture is not None else ""
        place = source.location if source is not None and not source.confidential else ""
        self._recorded = capture is not None and is_recording(
            media_type=capture.media_type, name=known or place, text=capture.text
        )
        self._how.setVisible(capture is not None and bool(capture.text))
        self._wordless = capture is not None and not capture.text
        self._same_language = capture is None or not capture.language or capture.language == dossier.article.language
        self.stance.choose(evidence.stance.value)
        self._say_given()
        if not self.note.hasFocus():
            kept = self.kept_note(evidence.id)
            self.note.setPlainText(evidence.note if kept is None else kept)
        self._say()

    def show_comparison(self, found: Comparison | None) -> None:
        """Show what comparing brought; None while a long passage is compared."""
        evidence = self._evidence
        self._comparison = found if evidence is not None and found and found.pair.evidence.id == evidence.id else None
        self._show_comparison()

    def _show_comparison(self) -> None:
        found, claim = self._comparison, self._claim
        self.table.set_rows(found.rows if found is not None else ())
        if claim is not None:
            self.findings.set_findings(found.findings if found is not None else (), claim)
        quoted, passage = (quotation(claim), found.pair.passage) if found is not None and claim else ("", "")
        self.quote.show_quote(
            found.quote if found is not None else None, quoted, passage, same_language=self._same_language
        )
        words = self._state_words()
        self.state.setText(words)
        self.state.setVisible(bool(words))
        for name in (self._in_text, self._in_source):
            name.setVisible(not words)
        self._count.setText(count_words(self.table.comparison.rows))

    def _state_words(self) -> str:
        """Say what is going on, or why there is nothing to compare; empty where the comparison speaks for itself."""
        evidence, found = self._evidence, self._comparison
        if evidence is None:
            if self._noted:
                return self.tr("No text to compare here; what was noted is compared where the claim is read.")
            return self.tr("Nothing to compare: this claim has no source yet.")
        if found is None:
            return self.tr("Comparing the passage with the claim …")
        if not found.rows and found.quote is None:
            return self.tr("Nothing to compare: no fact was recognised in this claim.")
        if self._wordless and not evidence.facts:
            return self.tr("Nothing to compare: this source has no text. Look at the picture, and note what it shows.")
        return ""

    def _say(self) -> None:
        evidence = self._evidence
        for widget in (self._place_label, self._place, self._stance_label, self.stance, self._note_label, self.note):
            widget.setVisible(evidence is not None)
        self._show_comparison()
        locator = locator_words(evidence.locator, spoken()) if evidence is not None and evidence.locator else ""
        self._place.setText(locator or self.tr("the source as a whole"))
        if not self.time.hasFocus():
            self.time.setText(time_of(evidence.locator) if evidence is not None else "")
            self._fault.hide()
            recorded = self._recorded or bool(self.time.text())  # a page has no time to be heard at
            timed = evidence is not None and recorded
            self._time_label.setVisible(timed)
            self.time.setVisible(timed)

    def _on_time(self) -> None:
        """Keep the time code; what is none stays, with a sentence below."""
        evidence, fault = self._evidence, self.time.fault
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        if evidence is None or fault or self.time.time == time_of(evidence.locator):
            return
        self.time.setText(self.time.time)
        self.time_requested.emit(evidence.id, self.time.time)

    def refuse_time(self, evidence: str, words: str) -> bool:
        """Say why a time code was not kept, which stays to be mended; False where other evidence is shown by now."""
        if self._evidence is None or self._evidence.id != evidence:
            return False
        self._fault.setText(words)
        self._fault.show()
        return True

    def _on_stance(self, stance: str) -> None:
        if self._evidence is not None:
            self.stance_requested.emit(self._evidence.id, stance)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the note when the field is left."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._keep_note()
        return super().eventFilter(watched, event)

    def _keep_note(self) -> None:
        words = self.note.toPlainText().strip()
        if self._evidence is not None and words != self._evidence.note and (words or self._evidence.capture):
            self.note_requested.emit(self._evidence.id, words)

    def focus_first(self) -> None:
        """Put the focus where something can be chosen."""
        chosen = self.stance.chosen or Stance.CONTEXT.value
        self.stance.button(chosen).setFocus(Qt.FocusReason.ShortcutFocusReason)
