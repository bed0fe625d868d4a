"""Errands on the library: an article's details and state, and what a search found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QTimer

from workbench.errors import LibraryError
from workbench.model.articles import DeskState
from workbench.ui.dialogs.keeping import KeptFields
from workbench.ui.language import spoken
from workbench.ui.library.details import DetailsDialog
from workbench.ui.library.words import origin_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.actions.desks import Details
    from workbench.errors import WorkbenchError
    from workbench.journal import Hit
    from workbench.model.articles import Article, TypedDate
    from workbench.model.dossier import Dossier
    from workbench.ui.kept_words import Handed
    from workbench.ui.office import Office

_STATES = {"active": DeskState.ACTIVE, **{state.value: state for state in DeskState if state.value}}


class LibraryErrands:
    """What is done with the library's articles and hits."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._desk, self._clerk = office.session.desk, office.session.clerk
        self._hit: Hit | None = None
        self._moved: WorkbenchError | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        handlers: dict[str, Callable[[], None]] = {"article_details": lambda: self.on_details(self._article())}
        for name, state in _STATES.items():
            handlers[f"article_{name}"] = lambda state=state: self.on_state(self._article(), state.value)  # type: ignore[misc]
        return handlers

    def _article(self) -> str:
        """Return the article meant: the one the keyboard stands on in the list, else the open one."""
        return self._office.window.library.current_article() or self._desk.article_id

    def on_details(self, article_id: str) -> None:
        """Ask for an article's details."""
        article = next((one for one in self._desk.articles if one.id == article_id), None)
        if article is not None:
            dialog = DetailsDialog(self._office.window, article, self._desk.articles, self._clerk.name)
            kept = KeptFields(dialog, self._office.words, f"details {article_id}", lasting=False)
            dialog.details_given.connect(lambda _article, details: self._change(article, details, kept.hand_over()))
            dialog.open()
            self._tell_origin(dialog, article)

    def _tell_origin(self, dialog: DetailsDialog, article: Article) -> None:
        """Say where the article's date came from, once it is read."""

        def arrived(typed: TypedDate | None) -> None:
            if shiboken6.isValid(dialog):
                dialog.say_origin(origin_words(article, typed))

        self._office.session.tasks.read(
            lambda reading: reading.typed_date(article.id), arrived, self._office.tell_error
        )

    def _change(self, article: Article, details: Details, words: Handed) -> None:
        """Change an article's details, and read it anew where its date is another one."""
        follow = partial(self._office.session.intake.follow_date, article.id) if details.date != article.date else None
        self._clerk.change_article(article.id, details, follow, words)

    def on_state(self, article_id: str, state: str) -> None:
        """Say how an article stands on the desk."""
        if article_id:
            self._clerk.set_article_state(article_id, state)

    def on_gone(self, title: str) -> None:
        """Say that the open article was taken out of the library, here or in another window."""
        self._office.window.notice.tell(
            lambda: QCoreApplication.translate("Errands", "“{title}” is no longer in the library.").format(title=title)
        )

    def on_moved(self, error: WorkbenchError | None, first: bool) -> None:
        """Say that nothing can be saved any more; what fails because of it, too, does not overtake or outlive that."""
        notice, self._moved, before = self._office.window.notice, error, self._moved
        if error is None:  # put back
            told = (one for one in (before, self._office.fault) if isinstance(one, LibraryError))
            if before is not None and notice.words in {one.sentence(spoken()) for one in told}:
                notice.hide()
        elif first or (notice.words and notice.words != error.sentence(spoken())):
            notice.tell(lambda: error.sentence(spoken()), wrong=True, stays=True, library=True)

    def on_hit(self, hit: Hit) -> None:
        """Open what was found, at the words that were found."""
        self._hit = hit
        self._desk.open_article(hit.article, claim_number=hit.claim)

    def on_arrived(self) -> None:
        """Show the words of a hit once its article lies on the desk and its claim is selected."""
        hit, dossier = self._hit, self._desk.dossier
        if hit is not None and dossier is not None and dossier.article.id == hit.article:
            self._hit = None
            QTimer.singleShot(0, self._office, lambda: self._show(hit, dossier))

    def _show(self, hit: Hit, dossier: Dossier) -> None:
        window = self._office.window
        window.find_bar.field.setText(hit.words)  # so that the keys for the next place go on from here
        if hit.kind == "capture":
            attached = dossier.evidence.get(hit.claim_id, ())
            found = next((one for one in attached if one.capture == hit.ref), None)
            if found is not None:
                window.set_view("source")
                self._office.stage.show_evidence(found.id)
                window.source.text.finder.find(hit.words)
                window.source.focus_text()
        elif hit.kind == "article":
            window.set_view("read")
            window.manuscript.finder.find(hit.words)
