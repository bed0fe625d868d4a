"""What is found about an article as a whole, as a language that isn't read or a wrong weekday outside of every claim.

No claim's panel shows it, so a notice does, for as long as it is so and until somebody closes it: another sentence may
take its place for a while.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.wording import finding_words
from workbench.ui.language import spoken

if TYPE_CHECKING:
    from workbench.model.findings import Finding
    from workbench.ui.office import Office


class WholeErrands:
    """Watches the article that is shown."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._article = ""
        self._found: tuple[Finding, ...] = ()
        self._closed = False
        office.window.notice.closed.connect(self._on_closed)

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
        if whole and (fresh or (not shown and not self._closed)):
            notice.tell(self._said, wrong=True, stays=True)
        elif not whole and before and shown == before:
            notice.hide()

    def _said(self) -> str:
        return " ".join(finding_words(one, spoken()) for one in self._found)

    def _on_closed(self, words: str) -> None:
        self._closed = self._closed or words == self._said()
