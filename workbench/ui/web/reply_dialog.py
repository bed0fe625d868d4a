"""The author's reply: pasted once, taken apart by question, looked through, kept as evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.widgets.pane import label

if TYPE_CHECKING:
    from workbench.actions.answering import Reply
    from workbench.model.ids import QueryId

_ANSWER_HEIGHT = 72


class ReplyDialog(Sheet):
    """First the mail, then an answer for each question; what was placed wrongly is moved by hand before it is kept.

    Signals:
        reply_given: the mail's text, to be taken apart.
        answers_given: text by query id, and who answered; whoever takes them calls ``saved`` or ``refuse``.
    """

    answers_given = Signal(dict, str)
    reply_given = Signal(str)

    def __init__(self, parent: QWidget | None, *, author: str, questions: int) -> None:
        super().__init__(parent, keys="Ctrl+Return")
        self.name(self.tr("The author's reply"), action=self.tr("Find the answers"))
        one = questions == 1
        self.subtitle.setText(
            self.tr("one query open") if one else self.tr("{count} queries open").format(count=questions)
        )
        self.text, self.person = QPlainTextEdit(), QLineEdit(author)
        self.fields: dict[QueryId, QPlainTextEdit] = {}
        self._pages, self._answers = QStackedWidget(), QVBoxLayout()
        self._rest = label("small", wrap=True)
        self._saving = False
        self._build()
        self.resize(720, 560)
        self.text.setFocus()

    def _build(self) -> None:
        mail = QWidget()
        column = QVBoxLayout(mail)
        column.setContentsMargins(0, 0, 0, 0)
        words = self.tr("Paste the mail, with or without our letter quoted in it")
        column.addWidget(label("label", words))
        column.addWidget(self.text, 1)
        self.text.setAccessibleName(words)
        self.text.setTabChangesFocus(True)
        page = QWidget()
        self._answers.setContentsMargins(0, 0, 16, 0)
        self._answers.setSpacing(4)
        page.setLayout(self._answers)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._pages.addWidget(mail)
        self._pages.addWidget(scroll)
        self.body.addWidget(self._pages, 1)
        self.body.addSpacing(8)
        self.field(self.tr("Who answered"), self.person)

    @property
    def looking_through(self) -> bool:
        """Say whether the mail was taken apart already."""
        return self._pages.currentIndex() == 1

    def show_reply(self, reply: Reply) -> None:
        """Show the answers, one field per question; empty ones stay open."""
        for one in reply.answers:
            quote = self.tr("Claim {number}: {question}").format(number=one.claim.number, question=one.query.text)
            field = QPlainTextEdit(one.text)
            field.setFixedHeight(_ANSWER_HEIGHT)
            field.setTabChangesFocus(True)
            field.setAccessibleName(quote)
            field.setPlaceholderText(self.tr("no answer found; the query stays open"))
            self.files_pass.watch(field)
            self.fields[one.query.id] = field
            self._answers.addWidget(label("", quote, wrap=True))
            self._answers.addWidget(field)
            self._answers.addSpacing(8)
        if reply.rest:
            self._answers.addWidget(label("label", self.tr("Belongs to no question")))
            self._rest.setText(reply.rest)
            self._answers.addWidget(self._rest)
        self._answers.addStretch(1)
        self._pages.setCurrentIndex(1)
        self.accept_button.setText(self.tr("Keep as evidence"))
        self.complain("")
        next(iter(self.fields.values())).setFocus()

    def commit(self) -> None:
        """Have the mail taken apart, then tell the answers."""
        if not self.looking_through:
            self.reply_given.emit(self.text.toPlainText())
            return
        if self._saving:  # a second press of Enter
            return
        given = {query: field.toPlainText().strip() for query, field in self.fields.items()}
        if not any(given.values()):
            self.complain(self.tr("No query is answered yet; write the answers into their fields."))
            return
        self._saving = True
        self.answers_given.emit(given, self.person.text().strip())

    def saved(self) -> None:
        """Close: the answers stand in the library."""
        self._saving = False
        self.accept()

    def refuse(self, words: str) -> None:
        """Say why the answers could not be written; they stay here."""
        self._saving = False
        self.complain(words)

    def reject(self) -> None:
        """Close, unless the answers are on their way: where they can't be written they are here alone."""
        if self._saving:
            self.complain(self.tr("The answers are being saved …"))
            return
        super().reject()
