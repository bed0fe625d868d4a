"""Errands of the second reader: to the next claim that waits for their initials, and signing many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.text.messages import counted, say
from workbench.ui.filters import step
from workbench.ui.language import spoken
from workbench.ui.panel.sign_off import may_sign

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.actions.many import Signed
    from workbench.errors import Language
    from workbench.model.claims import Claim
    from workbench.ui.office import Office


class SignErrands:
    """What the commands about signing do, besides the one that signs the claim shown."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        return {"next_unsigned": self._next, "sign_many": lambda: sign_many(self._office)}

    def _next(self) -> None:
        """Go to the next claim with somebody else's verdict that nobody signed; where none is left, say so."""
        desk, me = self._office.session.desk, self._office.session.clerk.name

        def waits(claim: Claim) -> bool:
            return claim.lacks_sign_off and may_sign(claim, me)

        here = desk.claim
        found = step(desk.shown, here.id if here else "", forward=True, wanted=waits)
        if found is not None:
            desk.select(found.id)
        else:
            self._office.window.notice.tell(self._none, caution=True)

    def _none(self) -> str:
        if self._office.session.desk.filter.empty:
            return QCoreApplication.translate("Signing", "No claim waits for your sign-off.")
        return QCoreApplication.translate("Signing", "No claim that the filter shows waits for your sign-off.")


def sign_many(office: Office) -> None:
    """Sign the claims selected in the list; one sentence says how many, and why others not."""

    def told(signed: Signed) -> None:
        office.window.notice.tell(lambda: signed_words(signed, spoken()), caution=not signed.signed)

    office.session.clerk.sign_many(office.window.claims.picked, told)


def signed_words(signed: Signed, language: Language) -> str:
    """Return how many claims were signed and how many not, by reason."""
    done = counted("signing.done", signed.signed, language) if signed.signed else say("signing.none", language)
    left = ", ".join(counted(f"signing.{rule}", count, language) for rule, count in signed.left.items())
    return say("signing.some" if left else "signing.all", language, done=done, left=left)
