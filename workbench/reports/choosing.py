"""Which claims are published: those chosen by number, or all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import NotFoundError

if TYPE_CHECKING:
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.reports.options import Options


def chosen(dossier: Dossier, options: Options) -> tuple[Claim, ...]:
    """Return the claims to publish, in text order.

    Raises:
        NotFoundError: ``claim-not-in-text`` for a number no claim of the draft has.
    """
    if not options.claims:
        return dossier.live_claims
    missing = options.claims - {claim.number for claim in dossier.live_claims}
    if missing:
        raise NotFoundError("claim-not-in-text", number=min(missing))
    return tuple(claim for claim in dossier.live_claims if claim.number in options.claims)
