"""The dialog for an article's own data: title, outlet, author, date, and when, by whom and how it is checked."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from workbench.actions.desks import Details, details_of
from workbench.model.articles import DeskState
from workbench.model.days import read_day, shown_day
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import spoken
from workbench.ui.library.words import state_name
from workbench.ui.widgets.elided import ElidedLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.model.articles import Article


class DetailsDialog(Sheet):
    """Asks for an article's details; what is no day is said, and what was typed stays.

    Args:
        parent: the window.
        article: as it stands.
        known: the library's articles, whose outlets and people are offered.
        me: the name of whoever sits here, offered as checker.
    """

    details_given = Signal(str, object)

    def __init__(self, parent: QWidget | None, article: Article, known: Iterable[Article], me: str) -> None:
        super().__init__(parent, keys="Ctrl+Return")
        self._article = article.id
        before, articles = details_of(article), tuple(known)
        self.name(self.tr("Details of the article"), action=self.tr("Save"))
        self.title = QLineEdit(before.title)
        self.outlet, self.author = QLineEdit(before.outlet), QLineEdit(before.author)
        self.date, self.due = QLineEdit(shown_day(before.date, spoken())), QLineEdit(shown_day(before.due, spoken()))
        self.person, self.state = QLineEdit(before.person), QComboBox()
        for state in DeskState:
            self.state.addItem(state_name(state), state)
        self.state.setCurrentIndex(self.state.findData(before.state))
        self.due.setPlaceholderText(self.tr("12 Feb, 12 February 2025, tomorrow"))
        self.date.setPlaceholderText(self.tr("12 February 2025"))
        _offer(self.outlet, (a.outlet for a in articles))
        _offer(self.author, (a.author for a in articles))
        _offer(self.person, (me, *(a.person for a in articles)))
        for line in (self.title, self.outlet, self.author, self.person):
            line.setCursorPosition(0)  # of a long name its beginning is seen
        self.field(self.tr("Title"), self.title)
        self.pair((self.tr("Outlet"), self.outlet), (self.tr("Author"), self.author))
        self.origin = ElidedLine()  # its line is kept, so that nothing moves when the words come
        self.pair((self.tr("Date of the article"), self.date), (self.tr("Due"), self.due), below=self.origin)
        self.pair((self.tr("Checked by"), self.person), (self.tr("State on the desk"), self.state))
        self.body.addStretch(1)
        self.resize(600, 440)
        self.due.setFocus()

    def say_origin(self, words: str) -> None:
        """Say where the article's date came from, and to whoever hears the field."""
        self.origin.set_words(words)
        self.date.setAccessibleDescription(words)

    def commit(self) -> None:
        """Tell the details once title and days can be used."""
        today = datetime.now().astimezone().date()
        days: list[str] = []
        for line in (self.date, self.due):
            day = read_day(line.text(), today)
            line.setProperty("invalid", day is None)
            if day is None:
                self.complain(
                    self.tr("“{words}” is not a date; write it like 12 February 2025.").format(
                        words=line.text().strip()
                    )
                )
                line.setFocus()
                return
            days.append(day)
        if not self.title.text().strip():
            self.complain(self.tr("The article needs a title."))
            self.title.setFocus()
            return
        details = Details(
            title=self.title.text(), outlet=self.outlet.text(), author=self.author.text(), date=days[0], due=days[1],
            person=self.person.text(), state=DeskState(self.state.currentData()),
        )  # fmt: skip
        self.details_given.emit(self._article, details)
        self.accept()


def _offer(line: QLineEdit, words: Iterable[str]) -> None:
    """Complete from what the library knows already."""
    completer = QCompleter(sorted({word for word in words if word}, key=str.casefold), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
