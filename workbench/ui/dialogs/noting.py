"""Dialogs for sources that are no files or pages: who said what, how and when; which book says it, and where."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from workbench.actions.noting import Book
from workbench.errors import InputError
from workbench.model.citing import ReadBack, day_of, isbn_of
from workbench.model.evidence import Channel, Stance
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import core, spoken
from workbench.ui.widgets.pane import label
from workbench.ui.widgets.segments import Segments

_HEARD = {"yes": ReadBack.YES, "no": ReadBack.NO, "not-asked": ReadBack.NOT_ASKED}
_GAP = 8  # px between two columns


class _NoteSheet(Sheet):
    """What both dialogs have: fields in pairs, words, a stance, confidential or not."""

    def __init__(self, parent: QWidget | None, *, subtitle: str) -> None:
        super().__init__(parent, keys="Ctrl+Return")
        self.subtitle.setText(subtitle)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(72)
        self.stance = Segments([stance.value for stance in Stance], chosen=Stance.CONTEXT.value)
        self.stance.set_words({s.value: core(f"stance.{s.value}") for s in Stance})
        self.confidential = QCheckBox(self.tr("Confidential: named only in the report for the legal department"))

    def _pairs(self, *fields: tuple[str, QLineEdit]) -> None:
        """Add labelled lines, two in a row, in the order of the Tab key."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(_GAP)
        grid.setVerticalSpacing(4)
        for place, (name, line) in enumerate(fields):
            words = label("label", name)
            words.setFixedHeight(24)
            words.setBuddy(line)
            line.setAccessibleName(name)
            grid.addWidget(words, place // 2 * 2, place % 2)
            grid.addWidget(line, place // 2 * 2 + 1, place % 2)
        self.body.addLayout(grid)
        self.body.addSpacing(8)

    def _finish(self, name: str, *more: tuple[str, QWidget]) -> None:
        self.field(name, self.text)
        for words, widget in more:
            self.field(words, widget)
        self.field(self.tr("What it does to the claim"), self.stance)
        self.body.addWidget(self.confidential)

    def _refuse(self, words: str, line: QWidget) -> None:
        """Say what is wrong and go there; everything typed stays."""
        self.complain(words)
        line.setFocus()


class CallDialog(_NoteSheet):
    """Notes who said what, how, when, and whether it was read back.

    Args:
        parent: the window.
        subtitle: which claim.
        people: names and roles used before, to complete; never confidential ones.
    """

    call_given = Signal(str, str, str, str, bool, str, str, str)

    def __init__(self, parent: QWidget | None, *, subtitle: str, people: dict[str, str] | None = None) -> None:
        super().__init__(parent, subtitle=subtitle)
        self.name(self.tr("Log a conversation"), action=self.tr("Keep as evidence"))
        self._people = people or {}
        self.person, self.role, self.date = QLineEdit(), QLineEdit(), QLineEdit()
        self.date.setPlaceholderText(self.tr("12.3.2026, 2026-03 or 2026"))
        self._complete()
        self.channel = Segments([channel.value for channel in Channel], chosen=Channel.PHONE.value)
        self.channel.set_words({c.value: core(f"channel.{c.value}") for c in Channel})
        self.heard = Segments(list(_HEARD), chosen="not-asked")
        self.heard.set_words({name: core(f"heard.{name}") for name in _HEARD})
        self._pairs((self.tr("Who"), self.person), (self.tr("Role"), self.role))
        self.field(self.tr("How"), self.channel)
        self.field(self.tr("When"), self.date)
        self._finish(self.tr("What was said"), (self.tr("Read back"), self.heard))
        self.resize(560, 640)  # room for every field and two lines of complaint
        self.person.setFocus()

    def _complete(self) -> None:
        completer = QCompleter(sorted(self._people), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.person.setCompleter(completer)
        self.person.editingFinished.connect(self._on_person)

    def _on_person(self) -> None:
        """Fill in the role a known person had; what was typed stays."""
        known = self._people.get(self.person.text().strip(), "")
        if known and not self.role.text().strip():
            self.role.setText(known)

    def commit(self) -> None:
        """Take the note when person and words are there and the day is one."""
        person, words = self.person.text().strip(), self.text.toPlainText().strip()
        if not person or not words:
            self._refuse(self.tr("Name the person and note what was said."), self.text if person else self.person)
            return
        try:
            day = day_of(self.date.text())
        except InputError as error:
            self._refuse(error.sentence(spoken()), self.date)
            return
        heard, confidential = _HEARD[self.heard.chosen or "not-asked"], self.confidential.isChecked()
        told = (person, words, self.channel.chosen, self.stance.chosen, confidential)
        self.call_given.emit(*told, self.role.text().strip(), day, heard.value)
        self.accept()


class BookDialog(_NoteSheet):
    """Cites a book or other print."""

    book_given = Signal(object, str, str, bool)

    def __init__(self, parent: QWidget | None, *, subtitle: str) -> None:
        super().__init__(parent, subtitle=subtitle)
        self.name(self.tr("Cite a book"), action=self.tr("Keep as evidence"))
        names = ("title", "author", "publisher", "date", "pages", "isbn", "citation")
        self.lines = {name: QLineEdit() for name in names}
        self.lines["citation"].setPlaceholderText(self.tr("In your own words, for print without an ISBN"))
        self._pairs(
            (self.tr("Title"), self.lines["title"]),
            (self.tr("Author"), self.lines["author"]),
            (self.tr("Publisher"), self.lines["publisher"]),
            (self.tr("Year"), self.lines["date"]),
            (self.tr("Pages"), self.lines["pages"]),
            (self.tr("ISBN"), self.lines["isbn"]),
        )
        self.field(self.tr("Citation"), self.lines["citation"])
        self._finish(self.tr("What it says there"))
        self.resize(560, 640)
        self.lines["title"].setFocus()

    def commit(self) -> None:
        """Take the book when something names it and its number and year are right."""
        typed = {name: line.text().strip() for name, line in self.lines.items()}
        if not (typed["title"] or typed["isbn"] or typed["citation"]):
            self._refuse(InputError("book-empty").sentence(spoken()), self.lines["title"])
            return
        for name, check in (("date", day_of), ("isbn", isbn_of)):
            try:
                check(typed[name])
            except InputError as error:
                self._refuse(error.sentence(spoken()), self.lines[name])
                return
        words = self.text.toPlainText().strip()
        self.book_given.emit(Book(**typed), words, self.stance.chosen, self.confidential.isChecked())
        self.accept()
