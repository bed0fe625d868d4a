"""Dialogs for sources that are no files or pages: who said what, how and when; which book says it, and where.

The same dialogs correct what was noted; of a confidential source they show nothing that stands aside.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from workbench.actions.noting import Book, Talk
from workbench.errors import InputError
from workbench.model.citing import ReadBack, isbn_of
from workbench.model.days import day_of, past_day_of, shown_day
from workbench.model.evidence import Channel, Grade, Stance
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import core, spoken
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label
from workbench.ui.widgets.rings import boxes_in_line
from workbench.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from workbench.model.evidence import Evidence, Source

_HEARD = {"yes": ReadBack.YES, "no": ReadBack.NO, "not-asked": ReadBack.NOT_ASKED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What both dialogs ask besides the source.

    Attributes:
        text: what was said, or stands there.
    """

    text: str
    stance: Stance
    grade: Grade
    confidential: bool


class _NoteSheet(Sheet):
    """What both dialogs have: fields in pairs, words, stance, grade, confidential or not.

    Args:
        parent: the window.
        subtitle: which claim.
        noted: evidence and source to be corrected; None to note something new.

    Signals:
        note_given: a Talk or Book, and what was Typed.
    """

    note_given = Signal(object, object)

    def __init__(self, parent: QWidget | None, *, subtitle: str, noted: tuple[Evidence, Source] | None) -> None:
        super().__init__(parent, keys="Ctrl+Return")
        self.subtitle.setText(subtitle)
        self._before = noted
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(72)
        self.stance = Segments([stance.value for stance in Stance], chosen=Stance.CONTEXT.value)
        self.stance.set_words({s.value: core(f"stance.{s.value}") for s in Stance})
        self.grade = Segments([grade.value or "none" for grade in Grade], chosen="none")
        self.grade.set_words(
            {g.value or "none": core(f"grade.{g.value}") if g.value else self.tr("Ungraded") for g in Grade}
        )
        self.confidential = QCheckBox(self.tr("Confidential: named only in the report for the legal department"))

    @property
    def _aside(self) -> bool:
        """Say whether what names the source stands aside and is not shown here."""
        return self._before is not None and self._before[1].confidential

    def _finish(self, name: str, *more: tuple[str, QWidget]) -> None:
        self.field(name, self.text)
        for words, widget in more:
            self.field(words, widget)
        self.field(self.tr("What it does to the claim"), self.stance)
        self.field(self.tr("The source is"), self.grade)
        nest(self.body, boxes_in_line(self.confidential))
        if self._before is not None:
            self._fill(*self._before)

    def _fill(self, evidence: Evidence, source: Source) -> None:
        self.text.setPlainText(evidence.note)
        self.stance.choose(evidence.stance.value)
        self.grade.choose(source.grade.value or "none")
        self.confidential.hide()  # made so from the card's menu, and never back
        if self._aside:
            words = self.tr("Confidential: what names the source is kept apart. What you leave empty stays as it is.")
            self.body.addWidget(label("small", words, wrap=True))

    def _set_aside(self, *lines: QLineEdit) -> None:
        """Say of fields that stand aside that what is left empty stays."""
        for line in lines:
            line.setPlaceholderText(self.tr("stays as it is"))

    def _typed(self) -> Typed:
        return Typed(
            text=self.text.toPlainText().strip(),
            stance=Stance(self.stance.chosen),
            grade=Grade("" if self.grade.chosen == "none" else self.grade.chosen),
            confidential=self.confidential.isChecked(),
        )

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
        noted: evidence and source to be corrected; None to note something new.
    """

    def __init__(
        self,
        parent: QWidget | None,
        *,
        subtitle: str,
        people: dict[str, str] | None = None,
        noted: tuple[Evidence, Source] | None = None,
    ) -> None:
        super().__init__(parent, subtitle=subtitle, noted=noted)
        if noted is None:
            self.name(self.tr("Log a conversation"), action=self.tr("Keep as evidence"))
        else:
            self.name(self.tr("Correct a conversation"), action=self.tr("Keep the changes"))
        self._people = people or {}
        self.person, self.role, self.date = QLineEdit(), QLineEdit(), QLineEdit()
        self.date.setPlaceholderText(self.tr("12 March 2026, March 2026 or 2026"))
        self._complete()
        self.channel = Segments([channel.value for channel in Channel], chosen=Channel.PHONE.value)
        self.channel.set_words({c.value: core(f"channel.{c.value}") for c in Channel})
        self.heard = Segments(list(_HEARD), chosen="not-asked")
        self.heard.set_words({name: core(f"heard.{name}") for name in _HEARD})
        self.pair((self.tr("Who"), self.person), (self.tr("Role"), self.role))
        self.pair((self.tr("How"), self.channel), (self.tr("When"), self.date))
        self._finish(self.tr("What was said"), (self.tr("Read back"), self.heard))
        self.resize(680, 668)
        (self.text if self._aside else self.person).setFocus()

    def _fill(self, evidence: Evidence, source: Source) -> None:
        super()._fill(evidence, source)
        self.channel.choose(source.channel or Channel.PHONE.value)
        if self._aside:
            self._set_aside(self.role, self.date)
            self.person.setPlaceholderText(core("source.known"))
            self.person.setEnabled(False)
            self.heard.choose("")
            return
        self.person.setText(source.title)
        self.role.setText(source.role)
        self.date.setText(shown_day(source.date, spoken()))
        self.heard.choose(next(name for name, value in _HEARD.items() if value is source.read_back))

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
        person, typed = self.person.text().strip(), self._typed()
        named = bool(person) or self._aside
        if not named or not typed.text:
            self._refuse(self.tr("Name the person and note what was said."), self.text if named else self.person)
            return
        try:
            day = past_day_of(self.date.text())
        except InputError as error:
            self._refuse(error.sentence(spoken()), self.date)
            return
        talk = Talk(
            person=person,
            role=self.role.text().strip(),
            channel=Channel(self.channel.chosen),
            date=day,
            read_back=_HEARD[self.heard.chosen or "not-asked"],
        )
        self.accept()
        self.note_given.emit(talk, typed)


class BookDialog(_NoteSheet):
    """Cites a book or other print."""

    def __init__(self, parent: QWidget | None, *, subtitle: str, noted: tuple[Evidence, Source] | None = None) -> None:
        super().__init__(parent, subtitle=subtitle, noted=noted)
        if noted is None:
            self.name(self.tr("Cite a book"), action=self.tr("Keep as evidence"))
        else:
            self.name(self.tr("Correct a book"), action=self.tr("Keep the changes"))
        names = ("title", "author", "publisher", "date", "pages", "isbn", "citation")
        self.lines = {name: QLineEdit() for name in names}
        self.lines["citation"].setPlaceholderText(self.tr("In your own words, for print without an ISBN"))
        self.pair((self.tr("Title"), self.lines["title"]), (self.tr("Author"), self.lines["author"]))
        self.pair((self.tr("Publisher"), self.lines["publisher"]), (self.tr("Year"), self.lines["date"]))
        self.pair((self.tr("Pages"), self.lines["pages"]), (self.tr("ISBN"), self.lines["isbn"]))
        self.field(self.tr("Citation"), self.lines["citation"])
        self._finish(self.tr("What it says there"))
        self.resize(680, 708)
        (self.text if self._aside else self.lines["title"]).setFocus()

    def _fill(self, evidence: Evidence, source: Source) -> None:
        super()._fill(evidence, source)
        if self._aside:
            self._set_aside(*(line for name, line in self.lines.items() if name != "title"))
            self.lines["title"].setPlaceholderText(core("source.known"))
            self.lines["title"].setEnabled(False)
            return
        for name, line in self.lines.items():
            line.setText(getattr(source, name))

    def commit(self) -> None:
        """Take the book when something names it and its number and year are right."""
        told = {name: line.text().strip() for name, line in self.lines.items()}
        if not (self._aside or told["title"] or told["isbn"] or told["citation"]):
            self._refuse(InputError("book-empty").sentence(spoken()), self.lines["title"])
            return
        for name, check in (("date", day_of), ("isbn", isbn_of)):
            try:
                check(told[name])
            except InputError as error:
                self._refuse(error.sentence(spoken()), self.lines[name])
                return
        self.accept()
        self.note_given.emit(Book(**told), self._typed())
