"""An article that reads like a new draft of another: said when it came in, and made one by a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.actions.alike import earlier_of
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.articles import Article, Document
    from workbench.ui.office import Office


class RedraftErrands:
    """Offers to take an import back and its text in as a draft, as long as nothing else was done."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._offered: tuple[str, Article, Document] | None = None  # the new article's id, the earlier one, the text
        self._taking: tuple[str, Document] | None = None  # the earlier article's id, until it is open
        office.session.desk.article_opened.connect(self.on_opened)  # here: a start opens one and needs no errands

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        return {"take_as_draft": self._take}

    def on_stored(self, article: str, document: Document) -> None:
        """Look whether a new article is a draft of an earlier one, and offer to make it one."""

        def found(earlier: Article | None) -> None:
            if earlier is None or self._office.session.desk.article_id != article:
                return
            self._offered = article, earlier, document
            # it outlives what the machine writes: the claims it found
            self._office.window.notice.tell(
                lambda: _words(earlier), caution=True, stays=True, action=("take_as_draft", _action_words)
            )

        tasks = self._office.session.tasks
        go_on = tasks.go_on
        tasks.read_aside(lambda reading: earlier_of(reading, article, go_on), found)

    def on_undoable(self, undoable: str, _redoable: str) -> None:
        """Withdraw the offer once somebody works on the article: that is no more to be taken back."""
        if self._offered is not None and undoable != EventKind.ARTICLE_IMPORTED:
            self._offered = None
            self._office.window.notice.overtake("take_as_draft")

    def _take(self) -> None:
        """Take the import back; once the earlier article is open, compare the text with it."""
        desk, offered, self._offered = self._office.session.desk, self._offered, None
        if offered is None or desk.article_id != offered[0]:
            return
        article, earlier, document = offered
        session = self._office.session
        newest = article == max(desk.articles, key=lambda one: one.number).id  # of several, undo reaches the last alone

        def found(last: str) -> None:
            if newest and last == EventKind.ARTICLE_IMPORTED:
                session.clerk.undo()
            self._taking = earlier.id, document
            desk.open_article(earlier.id)

        self._office.window.notice.hide()
        # asked behind whatever is still being written: a verdict given right before is never taken back
        session.tasks.write(
            lambda: session.workspace.library.undoable(session.clerk.name), found, self._office.tell_error
        )

    def on_opened(self) -> None:
        """Compare the text that waits with the article that is open now."""
        taking, self._taking = self._taking, None
        if taking is not None and self._office.session.desk.article_id == taking[0]:
            self._office.session.intake.revise_with(taking[1])


def _words(earlier: Article) -> str:
    said = QCoreApplication.translate("Errands", "This reads like a new draft of “{title}” (No. {number}).")
    return said.format(title=earlier.title, number=earlier.number)


def _action_words() -> str:
    return QCoreApplication.translate("Errands", "Take it in as its draft")
