"""Attach a source: a file or a web address; choose the passage that fits, say what it does to the claim."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.actions.pages import is_address
from workbench.model.evidence import Grade, Stance
from workbench.text.offsets import Utf16Map
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import core
from workbench.ui.theme import current_theme
from workbench.ui.welcome import local_files
from workbench.ui.widgets.pane import label
from workbench.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from workbench.actions.capturing import Prepared
    from workbench.model.claims import Claim


class AttachDialog(Sheet):
    """Asks for a file first; once it is read, its passages are proposed and any words can be selected.

    Signals:
        file_requested: a path or address to be read and searched.
        later_requested: the address, stance, grade, confidential, note: it is to wait.
        source_given: prepared file, span or None, stance, grade, confidential, note.
        browse_requested: the person wants to pick a file.
    """

    browse_requested = Signal()
    file_requested = Signal(str)
    later_requested = Signal(str, object, object, bool, str)
    source_given = Signal(object, object, object, object, bool, str)

    def __init__(self, parent: QWidget | None, claim: Claim) -> None:
        super().__init__(parent, keys="Ctrl+Return")
        self.name(self.tr("Attach source"), action=self.tr("Attach as evidence"))
        self.subtitle.setText(self.tr("Claim {number}").format(number=claim.number))
        self._prepared: Prepared | None = None
        self._map = Utf16Map("")
        self._path = QLineEdit()
        self._browse = QPushButton(self.tr("Choose file…"))
        self._browse.setAutoDefault(False)
        self.later = QPushButton(self.tr("Keep for later"))
        self.later.setAutoDefault(False)
        self.later.hide()
        self.foot.insertWidget(1, self.later)
        self.later.clicked.connect(self._on_later)
        self._proposals = QListWidget()
        self._text = QTextEdit()
        self.stance = Segments([stance.value for stance in Stance], chosen=Stance.CONTEXT.value)
        self.grade = Segments([grade.value or "none" for grade in Grade], chosen="none")
        self.confidential = QCheckBox(self.tr("Confidential: named only in the report for the legal department"))
        self._note = QPlainTextEdit()
        self._claim_words = label("claim", claim.text)
        self._details = QWidget()
        self._build()
        self.setAcceptDrops(True)
        self._browse.clicked.connect(self.browse_requested)
        self._proposals.currentRowChanged.connect(self._on_proposal)
        self.resize(920, 640)
        self._path.setFocus()

    def _build(self) -> None:
        self._claim_words.setWordWrap(True)
        self.body.addWidget(self._claim_words)
        self.body.addSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self._path, 1)
        row.addWidget(self._browse)
        holder = QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.field(self.tr("File or address"), holder)
        self._path.setAccessibleName(self.tr("File or address"))
        self._path.setPlaceholderText(self.tr("https:// …, or the path of a file; or drop one here"))
        self._details.setEnabled(False)
        columns = QHBoxLayout(self._details)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(24)
        columns.addLayout(self._left(), 3)
        columns.addLayout(self._right(), 2)
        self.body.addWidget(self._details, 1)

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(label("label", self.tr("Text of the source; select other words to tie them instead")))
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Text of the source"))
        self._text.setTabChangesFocus(True)
        self._text.setFont(current_theme().font("source"))
        left.addWidget(self._text, 1)
        return left

    def _right(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(4)
        self.stance.set_words({s.value: core(f"stance.{s.value}") for s in Stance})
        words = {g.value: core(f"grade.{g.value}") for g in Grade if g.value}
        self.grade.set_words({**words, "none": self.tr("Ungraded")})
        self._proposals.setWordWrap(True)
        self._proposals.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._note.setTabChangesFocus(True)
        self._note.setFixedHeight(56)
        self._note.setPlaceholderText(self.tr("For the desk only"))
        for name, widget in (
            (self.tr("Passages that fit"), self._proposals),
            (self.tr("The evidence"), self.stance),
            (self.tr("The source is"), self.grade),
            (self.tr("Note"), self._note),
        ):
            right.addWidget(label("label", name))
            widget.setAccessibleName(name)
            right.addWidget(widget, 1 if widget is self._proposals else 0)
            right.addSpacing(8)
        right.addWidget(self.confidential)
        return right

    def take_path(self, path: str) -> None:
        """Have a file or page read."""
        if path:
            self._path.setText(path)
            self.complain(self.tr("Reading {name} …").format(name=path if is_address(path) else Path(path).name))
            self.file_requested.emit(path)

    def show_prepared(self, prepared: Prepared) -> None:
        """Show a file that was read, with the passages that fit; nothing is attached yet."""
        self._prepared = prepared
        self.later.hide()
        self._details.setEnabled(True)
        self.subtitle.setText(prepared.title)
        self.complain("")
        text = prepared.capture.text
        self._map = Utf16Map(text)
        self._text.setPlainText(text)
        self._proposals.clear()
        for proposal in prepared.proposals:
            self._proposals.addItem(" ".join(text[proposal.start : proposal.end].split()))
        self._proposals.addItem(self.tr("The file as a whole"))
        self._proposals.setCurrentRow(0)
        self.accept_button.setFocus()

    def show_error(self, words: str, *, passing: bool = False) -> None:
        """Say why a file can't be used; the path stays for mending, what passes may wait with everything typed."""
        self.complain(words)
        self.later.setVisible(passing)
        self._details.setEnabled(passing or self._prepared is not None)
        self._path.setFocus()
        self._path.selectAll()

    def begin(self, where: str, note: str) -> None:
        """Begin with an address that came from elsewhere, and with what is known about it."""
        self._note.setPlainText(note)
        self.take_path(where)

    def _on_later(self) -> None:
        grade = Grade("" if self.grade.chosen == "none" else self.grade.chosen)
        note, stance = self._note.toPlainText().strip(), Stance(self.stance.chosen)
        self.later_requested.emit(self._path.text().strip(), stance, grade, self.confidential.isChecked(), note)
        self.accept()

    def _on_proposal(self, row: int) -> None:
        span = self._proposed(row)
        marks: list[Any] = []
        if span is not None:
            cursor = QTextCursor(self._text.document())
            cursor.setPosition(self._map.to_utf16(span[0]))
            cursor.setPosition(self._map.to_utf16(span[1]), QTextCursor.MoveMode.KeepAnchor)
            mark = QTextEdit.ExtraSelection()
            look = QTextCharFormat()
            look.setBackground(current_theme().colour("mark"))
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
            shown = QTextCursor(self._text.document())
            shown.setPosition(self._map.to_utf16(span[0]))
            self._text.setTextCursor(shown)
            self._text.ensureCursorVisible()
        self._text.setExtraSelections(marks)

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
        """Return the passage (code points): the selected words, else the chosen proposal, else None."""
        cursor = self._text.textCursor()
        if cursor.hasSelection():
            return tuple(  # type: ignore[return-value]
                self._map.to_code_points(place) for place in (cursor.selectionStart(), cursor.selectionEnd())
            )
        return self._proposed(self._proposals.currentRow())

    def commit(self) -> None:
        """Attach what was read; without a file, ask for one."""
        if self._prepared is None:
            if self._path.text().strip():
                self.take_path(self._path.text().strip())
            else:
                self.complain(self.tr("Paste an address or choose a file first."))
                self._path.setFocus()
            return
        grade = Grade("" if self.grade.chosen == "none" else self.grade.chosen)
        self.source_given.emit(
            self._prepared,
            self.span(),
            Stance(self.stance.chosen),
            grade,
            self.confidential.isChecked(),
            self._note.toPlainText().strip(),
        )
        self.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the dropped file."""
        if files := local_files(event.mimeData()):
            event.acceptProposedAction()
            self.take_path(files[0])
