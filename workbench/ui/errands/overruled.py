"""Whoever gave a verdict hears when somebody else rates the same claim: a quiet sentence, as nothing is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.model.wording import rating_words
from workbench.ui.language import spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.model.claims import Claim, Verdict
    from workbench.model.dossier import Dossier
    from workbench.ui.office import Office

_Overruling = tuple["Claim", "Verdict", "Verdict"]


def overruled(before: Dossier | None, now: Dossier | None, name: str) -> tuple[_Overruling, ...]:
    """Return the claims on which somebody else's verdict came after one's own, or both came unseen of each other.

    Args:
        before: the article as it was shown.
        now: the same article as it is shown now; another article, or none, brings no news.
        name: whose verdicts count as one's own.

    Returns:
        Each claim with one's own verdict and the one that came.
    """
    if before is None or now is None or before.article.id != now.article.id:
        return ()
    known = {claim.id: claim.standing_verdicts for claim in before.live_claims if claim.verdicts}
    found = []
    for claim in now.live_claims:
        if not claim.verdicts:
            continue
        stood = known.get(claim.id, ())
        at_odds = claim.conflict and len(stood) <= 1  # and mine may have come second
        given = {verdict.id for verdict in claim.verdicts}  # not one that undo took back
        own = (*(claim.standing_verdicts if at_odds else ()), *(one for one in stood if one.id in given))
        mine = next((one for one in own if one.by == name), None)
        seen = () if at_odds else {verdict.id for verdict in stood}
        theirs = next((one for one in claim.standing_verdicts if one.by != name and one.id not in seen), None)
        if mine is not None and theirs is not None:
            found.append((claim, mine, theirs))
    return tuple(found)


class OverruledErrands:
    """Watches the article that is shown."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._before = office.session.desk.dossier
        self._said: Callable[[], str] = str
        self._told: tuple[_Overruling, ...] = ()

    def on_dossier(self) -> None:
        """Say what came since, as long as it is so; a sentence that says what went wrong is left standing."""
        desk, clerk, notice = self._office.session.desk, self._office.session.clerk, self._office.window.notice
        came, self._before = overruled(self._before, desk.dossier, clerk.name), desk.dossier
        if notice.words not in {"", self._said()}:
            return
        if came:
            self._told, self._said = came, lambda: _words(came)
            notice.tell(self._said, stays=True)
        elif self._told and not _still(self._told, desk.dossier):
            self._told, self._said = (), str
            notice.hide()


def _still(told: Sequence[_Overruling], dossier: Dossier | None) -> bool:
    """Say whether each verdict that was told of still stands in the article shown."""
    claims = dossier.live_claims if dossier else ()
    standing = {verdict.id for claim in claims for verdict in claim.standing_verdicts}
    return all(theirs.id in standing for _, _, theirs in told)


def _words(came: Sequence[_Overruling]) -> str:
    claim, mine, theirs = came[0]
    translate, language = QCoreApplication.translate, spoken()
    if len(came) > 1:
        said = translate("Errands", "{name} and others have now rated {count} claims that you had rated: {numbers}.")
        if {one.by for _, _, one in came} == {theirs.by}:
            said = translate("Errands", "{name} has now rated {count} claims that you had rated: {numbers}.")
        numbers = ", ".join(str(one.number) for one, _, _ in came)
        return said.format(name=theirs.by, count=len(came), numbers=numbers)
    said = translate("Errands", "{name} now rates claim {number} “{rating}”; you had said “{own}”.")
    if claim.conflict:
        said = translate("Errands", "{name} rates claim {number} “{rating}”, you said “{own}”; both stand.")
    ratings = {"rating": rating_words(theirs, language), "own": rating_words(mine, language)}
    return said.format(name=theirs.by, number=claim.number, **ratings)
