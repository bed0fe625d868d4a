"""What an article tells twice in other words: each way of telling has a rule of its own, and all are asked here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.compare.signs.going import UNTOLD
from workbench.compare.told_again.blocs import wrong_blocs
from workbench.compare.told_again.complements import wrong_complements
from workbench.compare.told_again.gaps import wrong_gaps
from workbench.compare.told_again.numerals import wrong_numerals
from workbench.compare.told_again.offices import wrong_offices
from workbench.compare.told_again.one_digit import wrong_digits
from workbench.compare.told_again.other_measures import wrong_measures
from workbench.compare.told_again.same_phrase import wrong_phrases
from workbench.compare.told_again.scales_again import wrong_scales
from workbench.compare.told_again.seasons import wrong_seasons
from workbench.compare.told_again.tallies import wrong_tallies
from workbench.compare.told_again.word_for_word import wrong_copies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workbench.compare.signs.going import Share
    from workbench.compare.signs.mentions import Mention, Stated
    from workbench.model.findings import Finding


def retold(text: str, claims: Sequence[Stated], mentions: Sequence[Mention], share: Share = UNTOLD) -> list[Finding]:
    """Return what is told again otherwise, each once.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
        mentions: its figures and dates, headings among them, in order.
        share: told how much is done.
    """
    rules: tuple[Callable[[], Iterable[Finding]], ...] = (
        lambda: wrong_measures(mentions),
        lambda: wrong_numerals(text, mentions),
        lambda: wrong_digits(mentions),
        lambda: wrong_complements(text, mentions),
        lambda: wrong_offices(text, claims),
        lambda: wrong_scales(text, mentions),
        lambda: wrong_copies(text, mentions),
        lambda: wrong_phrases(text, claims),
        lambda: wrong_seasons(text, claims),
        lambda: wrong_tallies(text, claims),
        lambda: wrong_gaps(text, claims),
        lambda: wrong_blocs(text, claims),
    )
    told: list[Finding] = []
    for done, rule in enumerate(rules):
        share.told(done / len(rules))
        told += rule()
    return list({finding.places: finding for finding in reversed(told)}.values())[::-1]
