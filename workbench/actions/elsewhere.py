"""Earlier checks elsewhere: what other newsrooms have published about a claim, in German and English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench import settings
from workbench.evidence.checks_elsewhere import CheckPage, EarlierCheck, search
from workbench.evidence.keys import key_of
from workbench.text.messages import say

if TYPE_CHECKING:
    from threading import Event

    from workbench.errors import Language

LANGUAGES: Final = ("de", "en")


def find_checks(
    words: str,
    *,
    languages: tuple[str, ...] = LANGUAGES,
    max_age_days: int = 0,
    tokens: tuple[str, ...] = (),
    cancel: Event | None = None,
) -> tuple[tuple[EarlierCheck, ...], tuple[str, ...]]:
    """Look for published checks of a claim; nothing is written, it may run anywhere.

    Args:
        words: of the claim, as the person wants them asked.
        languages: of the checks, each asked for alone.
        max_age_days: the oldest check, 0 for any.
        tokens: what an earlier call returned, one per language, to get more; "" where a language has no more.
        cancel: set to stop.

    Returns:
        The checks, newest first, and a token per language for more of them.

    Raises:
        InputError: ``key-missing`` and the service's refusals, one sentence each; CancelledError: cancelled.
    """
    key, base = key_of("factcheck"), settings.load().checks_address
    pages: list[CheckPage] = []
    for place, language in enumerate(languages):
        token = tokens[place] if tokens else ""
        if tokens and not token:
            pages.append(CheckPage(checks=()))
            continue
        pages.append(
            search(
                words,
                key=key,
                language=language,
                max_age_days=max_age_days,
                after=token,
                base=base,
                allowed_hosts=settings.host_of_service(base),
                cancel=cancel,
            )
        )
    found = {check.url: check for page in pages for check in page.checks}
    newest = sorted(found.values(), key=lambda check: check.review_date, reverse=True)
    return tuple(newest), tuple(page.next_token for page in pages)


def note_of(check: EarlierCheck, language: Language) -> str:
    """Return what is noted beside a check that becomes evidence: its rating in the publisher's own words."""
    rating = say("elsewhere.rating", language, publisher=check.publisher, rating=check.rating or "–")
    dated = f"{rating} ({check.review_date})" if check.review_date else rating
    claimed = say("elsewhere.claimed", language, claim=check.claim) if check.claim else ""
    return "\n".join(part for part in (dated, claimed) if part)
