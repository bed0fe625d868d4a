"""What an article tells twice in other words: each way of telling has a rule of its own, and all are asked here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.compare.complements import wrong_complements
from workbench.compare.gaps import wrong_gaps
from workbench.compare.numerals import wrong_numerals
from workbench.compare.offices import wrong_offices
from workbench.compare.one_digit import wrong_digits
from workbench.compare.other_measures import wrong_measures
from workbench.compare.same_phrase import wrong_phrases
from workbench.compare.scales_again import wrong_scales
from workbench.compare.tallies import wrong_tallies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.compare.mentions import Mention, Stated
    from workbench.model.findings import Finding


def retold(text: str, claims: Sequence[Stated], mentions: Sequence[Mention]) -> list[Finding]:
    """Return what is told again otherwise.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
        mentions: its figures and dates, headings among them, in order.
    """
    return [
        *wrong_measures(mentions),
        *wrong_numerals(text, mentions),
        *wrong_digits(mentions),
        *wrong_complements(text, mentions),
        *wrong_offices(text, claims),
        *wrong_scales(text, mentions),
        *wrong_phrases(text, claims),
        *wrong_tallies(text, claims),
        *wrong_gaps(text, claims),
    ]
