"""What is found about an article as a whole, as a language that isn't read or a wrong weekday outside of every claim.

No claim's panel shows it, so a notice does, for as long as it is so and until somebody closes it: another sentence may
take its place for a while. It says the first of it in a few lines; a dialog says all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from workbench.model.wording import finding_words
from workbench.ui.dialogs.whole import WholeDialog
from workbench.ui.language import grouped, spoken
from workbench.ui.widgets.lines import before_amounts

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.findings import Finding
    from workbench.ui.errands.arrival import Arrival
    from workbench.ui.office import Office

_TOLD: Final = 2  # findings in the notice
_LONGEST: Final = 200  # code points of one there: two lines of a window of the usual width


class WholeErrands:
    """Watches the article that is shown."""

    def __init__(self, office: Office, arrival: Arrival) -> None:
        self._office, self._arrival = office, arrival
        self._article = ""
        self._found: tuple[Finding, ...] = ()
        self._closed = False
        office.window.notice.closed.connect(self._on_closed)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what the command does."""
        return {"article_findings": self._show_all}

    def on_dossier(self) -> None:
        """Say what is found now, once for each change, and again where another sentence took its place and went."""
        dossier, notice = self._office.session.desk.dossier, self._office.window.notice
        # before claims are marked every finding is of no claim: hundreds of a long text for the seconds of its reading
        found = dossier.findings if dossier and dossier.article.analysed else ()
        whole = tuple(one for one in found if not any(place.claim for place in one.places))
        article = dossier.article.id if dossier else ""
        before, shown = self._said(), notice.words
        fresh = (article, whole) != (self._article, self._found)
        self._article, self._found = article, whole
        self._closed = self._closed and not fresh
        first = fresh and not self._arrival.shown  # where the text went is said before what is found in it
        if whole and (first or (not shown and not self._closed)):
            more = ("article_findings", _all_words) if self._brief() != self._every() else None
            notice.tell(self._said, wrong=True, stays=True, action=more)
        elif not whole and before and shown == before:
            notice.hide()

    def _every(self) -> list[str]:
        return [finding_words(one, spoken()) for one in self._found]

    def _brief(self) -> list[str]:
        """Return what the notice says of the findings: of many the first, of a long one its beginning."""
        return [_shortened(words) for words in self._every()[:_TOLD]]

    def _said(self) -> str:
        told, more = self._brief(), len(self._found) - _TOLD
        if more > 0:
            told.append(QCoreApplication.translate("Errands", "Further notes: {count}.").format(count=grouped(more)))
        return " ".join(told)

    def _show_all(self) -> None:
        if self._found:
            WholeDialog(self._office.window, self._every()).open()
        else:
            words = QCoreApplication.translate("Errands", "Nothing was noticed about the article as a whole")
            self._office.window.status.set_did(words)

    def _on_closed(self, words: str) -> None:
        self._closed = self._closed or words == self._said()


def _shortened(words: str) -> str:
    """Return the beginning of a long sentence: whole words, no amount or date in part."""
    if len(words) <= _LONGEST:
        return words
    kept = words[:_LONGEST].rpartition(" ")[0] or words[:_LONGEST]
    return before_amounts(f"{kept} …", words)


def _all_words() -> str:
    return QCoreApplication.translate("Errands", "Show all")
